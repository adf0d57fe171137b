"""The packages that a site hands to the browser: as installed here, for the Python of Pyodide.

What is tested here is what runs there. Compiled extensions for this machine stay out: each of these
packages works without its own, slower, or has one made for the browser among the downloads.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final

from kit.exchange.site.downloads import PYODIDE, Downloads

Entry = dict[str, Any]  # of `pyodide-lock.json`: its name, version, file, hash, and what it imports

# Loaded before the notebook is: what its kernel imports, and what the kit does.
FIRST: Final = (
    *("ipython", "ipython-pygments-lexers", "pygments"),
    *("matplotlib-inline", "stack-data", "executing", "asttokens", "pure-eval"),
    *("traitlets", "comm", "ipywidgets", "anywidget", "psygnal", "typing-extensions"),
    *("pydantic", "annotated-types", "typing-inspection", "pyyaml", "jinja2", "markupsafe"),
    *("lazy-loader", "packaging"),
)
# Loaded when a cell imports them, and Plotly's own need with it.
LATER: Final = {"plotly": ("narwhals",), "narwhals": ()}
# They come from Pyodide's own distribution, where there is a network, when a cell imports them.
ONLINE: Final = ("pandas", "numpy", "python-dateutil", "six", "pytz", "tzdata")
_THERE = f"https://cdn.jsdelivr.net/pyodide/v{PYODIDE}/full/"
_OF_THE_KERNEL = ("piplite", "pyodide_kernel", "ipykernel")
# Stands in for piplite's own module, in which the kernel sets the first two names.
_PIPLITE = '''"""Installs packages, with what `installing` imports only then."""

_PIPLITE_DISABLE_PYPI = False
_PIPLITE_URLS = []


async def install(*args, **kwargs):
    from piplite import installing

    installing._PIPLITE_DISABLE_PYPI = _PIPLITE_DISABLE_PYPI
    installing._PIPLITE_URLS = _PIPLITE_URLS
    return await installing.install(*args, **kwargs)
'''
_LEFT_OUT = frozenset({"tests", "test", "__pycache__", "labextension", "nbextension"})
_IMPORTED_AS = {"ipython": "IPython", "pyyaml": "yaml"}


def stage(downloads: Downloads, to: Path) -> None:
    """Put the packages of a site, but for the kit's own, each into a folder of its name."""
    for name in (*FIRST, *LATER):
        for path, at in _installed(name):
            place = to / name / at
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)
    extension = downloads.tools / "share/jupyter/labextensions/@jupyterlite"
    of_kernel = extension / "pyodide-kernel-extension/static/pypi"
    names = [next(of_kernel.glob(f"{name}-*.whl")) for name in _OF_THE_KERNEL]
    for wheel in (*downloads.wheels, *names):
        with zipfile.ZipFile(wheel) as packed:
            packed.extractall(to / wheel.name.split("-")[0].replace("_", "-"))
    _import_late(to / "piplite/piplite")
    # The kernel asks for jedi, which is 5 MB; `shipped/drive.py` says how it goes without.
    write_info(to / "jedi", "jedi", "0")


def _import_late(piplite: Path) -> None:
    """Let the kernel import what installs packages when somebody does: it takes half a second."""
    (piplite / "piplite.py").rename(piplite / "installing.py")
    (piplite / "piplite.py").write_text(_PIPLITE, encoding="utf-8")


def write_info(folder: Path, name: str, version: str, metadata: str = "") -> None:
    """Write into a package's folder what makes a wheel of it."""
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    text = metadata or f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    (info / "METADATA").write_text(text, encoding="utf-8")
    wheel = "Wheel-Version: 1.0\nGenerator: kit\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    (info / "WHEEL").write_text(wheel, encoding="utf-8")


def _installed(name: str) -> Iterator[tuple[Path, str]]:
    """Yield the files of a package that is installed here, and where each belongs."""
    found = distribution(name)
    for file in found.files or ():
        is_ours = not file.parts[0].startswith(("..", "/")) and not _LEFT_OUT & set(file.parts)
        if is_ours and file.suffix not in {".so", ".pyd", ".pyc", ".dylib"}:
            yield Path(str(found.locate_file(file))), file.as_posix()


def packed(staged_at: Path, to: Path) -> dict[str, Entry]:
    """Write each staged package as a wheel; return the entries of the lock file."""
    entries = {}
    for folder in sorted(staged_at.iterdir()):
        info = next(folder.glob("*.dist-info"))
        stem = info.name.removesuffix(".dist-info")
        wheel = to / f"{stem}-{_tag(info)}.whl"
        with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for path in sorted(path for path in folder.rglob("*") if path.is_file()):
                # Python's own cache would hold a second copy; a record would name files left out.
                is_cached = path.parent.name == "__pycache__" and path.suffix == ".pyc"
                if path.name != "RECORD" and not is_cached:
                    archive.writestr(_dated(path.relative_to(folder)), path.read_bytes())
        entries[folder.name] = _entry(folder.name, stem.rpartition("-")[2], wheel)
    return entries


def _dated(path: Path) -> zipfile.ZipInfo:
    """Return a file's head in an archive, the same on every day."""
    head = zipfile.ZipInfo(path.as_posix())
    head.compress_type = zipfile.ZIP_DEFLATED
    return head


def _tag(info: Path) -> str:
    lines = (info / "WHEEL").read_text(encoding="utf-8").splitlines()
    tag = next(line for line in lines if line.startswith("Tag: ")).removeprefix("Tag: ")
    return tag if "emscripten" in tag else "py3-none-any"


def _entry(name: str, version: str, wheel: Path) -> Entry:
    module = _IMPORTED_AS.get(name, name.replace("-", "_"))
    return {
        "name": name,
        "version": version,
        "file_name": wheel.name,
        "install_dir": "site",
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "package_type": "package",
        "imports": ["kit" if name == "perspective-kit" else module],
        "depends": list(LATER.get(name, ())),
    }


def lock_file(interpreter: Path, entries: Mapping[str, Entry]) -> str:
    """Return what tells Pyodide where each package is: here, or for tables where Pyodide has it."""
    lock = json.loads((interpreter / "pyodide-lock.json").read_text(encoding="utf-8"))
    online = {name: lock["packages"][name] for name in ONLINE if name in lock["packages"]}
    for entry in online.values():
        entry["file_name"] = f"{_THERE}{entry['file_name']}"
    if "pandas" in online:  # whose `.plot` draws with it
        online["pandas"]["depends"].append("plotly")
    lock["packages"] = {**online, **entries}
    return json.dumps(lock)
