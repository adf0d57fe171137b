"""Which of pytest's workers runs what: a file at a time, and all that needs JupyterLab in one.

To start a server and to load JupyterLab takes longer than most tests that need them.
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


class LabInOne(LoadFileScheduling):
    """As `--dist=loadfile`, but the files in `IN_LAB` count as one."""

    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        return "JupyterLab" if file in IN_LAB else file
