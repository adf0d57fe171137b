"""Which of pytest's workers runs what: a file at a time, but in one all that shares what is slow.

To start a server and to load JupyterLab takes longer than most tests that need them; so do
building a site, and starting another browser.
"""

from __future__ import annotations

from xdist.scheduler import LoadFileScheduling

IN_LAB = tuple(
    f"tests/browser/test_{name}.py"
    for name in (
        *(
            "authoring",
            "cleared",
            "front_ends",
            "mathematics",
            "notebooks",
            "opening",
            "played",
            "plots",
            "saved",
            "shield",
        ),
    )
)
IN_FIREFOX, IN_WEBKIT = "tests/browser/firefox/", "tests/browser/webkit/"
# What the files share → where they are.
SHARING = {
    "JupyterLab": IN_LAB,
    "a site": (
        "tests/browser/test_site.py",
        f"{IN_FIREFOX}test_site_in_firefox.py",
        f"{IN_WEBKIT}test_site_in_webkit.py",
    ),
    "Firefox": (IN_FIREFOX,),
    "WebKit": (IN_WEBKIT,),
}


class SharingInOne(LoadFileScheduling):
    """As `--dist=loadfile`, but files that share something count as one."""

    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        return next((what for what, files in SHARING.items() if file.startswith(files)), file)
