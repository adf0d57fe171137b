"""Where one person's sheets lie: in one folder for all notebooks of a project, theirs alone.

That is `answers/user-…` in the project's folder, or where that cannot be written, in the user's
home. `user-…` is made of the name that JupyterHub or the system knows the user by, and does not
tell it. It keeps people who share a folder from being handed each other's sheets by mistake; what
keeps them out of each other's files is the disk, as far as it has permissions.
"""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kit.files import absolute, exists

FOLDER = "answers"
HOME_FOLDER = "perspective-kit-answers"
ROOT_MARK = "lesson.ipynb"  # lies in the folder that a project's notebooks are in
_MOST_UP = 3  # folders above a notebook's in which a project is looked for

Host = Literal["computer", "server", "binder", "browser", "voila"]


def host() -> Host:
    """Return what keeps the answers: Binder, a JupyterHub, a browser without a server, or else."""
    if sys.platform == "emscripten":
        return "browser"
    if "VOILA_BASE_URL" in os.environ:  # which Voila tells each kernel, wherever it runs itself
        return "voila"
    if "BINDER_LAUNCH_HOST" in os.environ or "BINDER_SERVICE_HOST" in os.environ:
        return "binder"
    is_hub = "JUPYTERHUB_USER" in os.environ or "JUPYTERHUB_SERVICE_PREFIX" in os.environ
    return "server" if is_hub else "computer"


def person() -> str:
    """Return what stands for the user in names of folders and does not tell who it is.

    >>> person() == person(), len(person())
    (True, 15)
    """
    name = f"perspective-kit {_user_name().casefold()}".encode("utf-8", "backslashreplace")
    return f"user-{hashlib.sha256(name).hexdigest()[:10]}"


def _user_name() -> str:
    # On Binder the hub makes up another name for each visit.
    if host() == "server" and (name := os.environ.get("JUPYTERHUB_USER")):
        return name
    with contextlib.suppress(OSError, KeyError, ImportError):  # as Pythons differ
        return getpass.getuser()
    return str(os.getuid()) if hasattr(os, "getuid") else _home().name


@dataclass(frozen=True)
class Location:
    """Where sheets are saved. `others` may hold sheets of the same person, too.

    `name` is the folder as it is told to the student. If it is in their home, `refused` says why
    the project's folder was not used. `unclaimed` names a folder with sheets of an earlier kit, of
    which one cannot tell whose they are. Where sheets are not `on_disk`, nothing is written.
    """

    folder: Path
    wanted: Path | None = None  # in the project
    others: tuple[Path, ...] = ()
    name: str = ""
    refused: str = ""
    unclaimed: str = ""
    on_disk: bool = True

    @property
    def told_as(self) -> str:
        """The folder's name for the student."""
        return self.name or self.folder.name


def wanted_folder() -> Path:
    """Return the user's own folder in the project that the working directory belongs to."""
    return _project(absolute(Path())) / FOLDER / person()


def find_location(case: str) -> Location:
    """Return where the user's sheets of a case lie, and take over what an earlier kit left there.

    That kept the sheets of all users in `answers` beside each notebook. They are moved to the
    user's own folder where nobody else has written.
    """
    wanted, home = wanted_folder(), _home() / HOME_FOLDER / person()
    if host() == "browser":  # nobody else writes there, and the page is asked for each look
        return Location(wanted, wanted, name=f"{FOLDER}/{wanted.name}")
    if host() == "voila":  # whose visitors are all one user to the system
        return Location(wanted, wanted, on_disk=False)
    refused, folder = "", wanted
    try:
        try_writing(wanted)
    except OSError as error:
        with contextlib.suppress(OSError):
            try_writing(home)
            refused, folder = error.strerror or type(error).__name__, home
    old = {wanted.parent, absolute(Path(FOLDER))}
    ours = [each for each in old if _is_ours_alone(each)]
    for each in ours:
        _take_over(each, folder, case)
    unclaimed = next((each for each in old if each not in ours and _sheets(each, case)), None)
    return Location(
        folder,
        wanted,
        tuple(each for each in (wanted, home, *ours) if each != folder),
        f"~/{HOME_FOLDER}/{home.name}" if folder == home else f"{FOLDER}/{wanted.name}",
        refused,
        str(unclaimed.name) if unclaimed else "",
    )


def make_folder(folder: Path) -> None:
    """Make a person's folder, for nobody else to read; who may write around it may have theirs."""
    around = folder.parent
    if not exists(around):
        _make(around)
        with contextlib.suppress(OSError):
            around.chmod(stat.S_IMODE(around.parent.stat().st_mode))
    _make(folder, mode=0o700)


def _make(folder: Path, mode: int = 0o777) -> None:
    try:
        folder.mkdir(mode=mode, exist_ok=True)
    except FileExistsError:
        if host() != "browser":
            raise
        # Python there still knows a folder that was deleted in the list of files, until it is told.
        folder.rmdir()
        folder.mkdir(mode=mode)


def try_writing(folder: Path) -> None:
    """Write a file into a person's folder and remove it; raises OSError if that cannot be done."""
    made = [each for each in (folder, folder.parent) if not exists(each)]
    trial = folder / f".{secrets.token_hex(4)}.tmp"
    try:
        make_folder(folder)
        trial.write_bytes(b"x")
    finally:
        with contextlib.suppress(OSError):
            trial.unlink(missing_ok=True)
            for each in made:
                each.rmdir()


def _project(start: Path) -> Path:
    """Return the folder of the notebooks that belong together: the nearest that has the lesson.

    Copies may lie in it, or beside it where it is called `notebooks`. Without a lesson it is the
    nearest folder where the user has answers, and else where the notebook is.
    """
    upwards = list(_upwards(start))
    for folder in upwards:
        for place in (folder, folder / "notebooks"):
            if exists(place / ROOT_MARK):
                return place
    return next((it for it in upwards if exists(it / FOLDER / person())), start)


def _upwards(start: Path) -> Iterator[Path]:
    """Yield a folder and some above it, none above the user's home."""
    home = Path(os.path.realpath(_home()))
    for folder in (start, *start.parents)[: _MOST_UP + 1]:
        yield folder
        if folder == home:
            return


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # the system knows no such user
        return Path(os.sep)


# --- What an earlier kit left ---


def _sheets(folder: Path, case: str) -> list[Path]:
    """Return all that an earlier kit has put into a folder for a case."""
    return [*folder.glob(f"{case}--*"), *folder.glob(f".{case}.last")]


def _take_over(old: Path, folder: Path, case: str) -> None:
    for path in _sheets(old, case):
        with contextlib.suppress(OSError):  # then it is read where it is
            make_folder(folder)
            if not exists(folder / path.name):
                path.replace(folder / path.name)


def _is_ours_alone(folder: Path) -> bool:
    """Whether only this user has written in a folder, beside what is in the folders of users.

    Who owns a file tells it, but for Windows, which hides the owner, and for hubs, on which all
    users may be one to the system: there the folder must be in the user's home, too.
    """
    get_user = getattr(os, "getuid", None)
    if (get_user is None or host() == "server") and not _is_in_home(folder):
        return False
    try:
        apart = [each for each in folder.iterdir() if not each.name.startswith("user-")]
        found = [each.lstat().st_uid for each in (folder, *apart)]
    except OSError:
        return False
    return get_user is None or set(found) == {get_user()}


def _is_in_home(folder: Path) -> bool:
    """Whether a folder is in the user's home and not on a disk that others see there, too."""
    home, real = Path(os.path.realpath(_home())), Path(os.path.realpath(folder))
    mounts: set[str] = set()
    with contextlib.suppress(OSError):  # only Linux has it; knows of folders mounted from one disk
        lines = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
        mounts = {line.split()[4].replace("\\040", " ") for line in lines.splitlines()}
    inside = [each for each in (real, *real.parents) if home in each.parents]
    return bool(inside) and not any(os.path.ismount(it) or str(it) in mounts for it in inside)
