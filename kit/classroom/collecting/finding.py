"""Every answer sheet in a folder, a zip, a learning platform's download or a list of such."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kit.classroom.collecting.folders import DiskFile, files_below
from kit.classroom.collecting.found import Found, LeftOut, Reason, UnreadError, shown, unread
from kit.classroom.collecting.looks import ENOUGH, look
from kit.classroom.collecting.names import (
    Owner,
    is_somebodys,
    is_sure,
    kind_of,
    owner_of_file,
    owner_of_folder,
    stem_of,
)
from kit.classroom.collecting.zips import MOST_BYTES, MOST_ZIPS, Budget, Member, members_of
from kit.exercises.sheet.reading import MAX_BYTES
from kit.files import absolute, open_ordinary

Where = str | os.PathLike[str]


def find_sheets(where: Where | Iterable[Where]) -> Iterator[Found | LeftOut]:
    """Yield every answer sheet in a folder, a zip, a file, or several of these.

    In one pass, in the order of names, so that it takes as long as there are files. What was left
    out is yielded too, with a reason: last of all pages and notebooks of students of whom no sheet
    was found, and how many other files were passed over. Nothing is unpacked to a disk, no link is
    followed, and no name of a file in a zip is ever used as one.

    To read in several processes, give them `Found`s in batches, and let them call `read`: files are
    opened there, while members of zips travel as bytes.

    Examples
    --------
    >>> import tempfile, pathlib
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "iran--amber-heron-1.json").write_text("{}")
    >>> _ = (folder / "photo.jpg").write_text("")
    >>> for each in find_sheets(folder):
    ...     print(each.place if isinstance(each, Found) else each.told())
    iran--amber-heron-1.json
    1 other file was passed over.
    """
    roots = [where] if isinstance(where, str | os.PathLike) else list(where)
    search = _Search()
    for root in roots:
        yield from search.at(os.fsdecode(root), is_one=len(roots) == 1)
    yield from search.rest()


@dataclass(slots=True)
class _Alone:
    """A page or a notebook, until it is known whether a sheet goes with it."""

    owner: Owner
    folder: str
    stem: str
    reason: Reason
    place: str


class _Search:
    """One pass; keeps what it needs to tell who handed in a page or a notebook alone."""

    def __init__(self) -> None:
        self._roots = 0  # that were begun
        self._others = 0
        self._strays: dict[Owner, str] = {}  # of each student another file, and where it lies
        self._told: set[Owner] = set()  # of whom a line says already what is wrong
        self._alone: list[_Alone] = []
        self._owners: set[Owner] = set()  # of sheets, as are the stems and the folders
        self._stems: set[str] = set()
        self._folders: set[str] = set()

    def at(self, root: str, *, is_one: bool) -> Iterator[Found | LeftOut]:
        """Yield what is found at one path; a link that was pointed at is followed."""
        self._roots += 1
        path = os.path.expanduser(root)  # noqa: PTH111  # Path's raises where there is no home
        name = os.path.basename(path.rstrip("/\\")) or path  # noqa: PTH119
        try:
            found = os.stat(path)  # noqa: PTH116  # quick
            path = str(absolute(Path(path)))
        except (FileNotFoundError, NotADirectoryError, ValueError):
            yield LeftOut(shown(root), "missing")
            return
        except OSError as error:
            yield unread(error).left_out(root)
            return
        # Not by the folder above: in a home that is the teacher's own, all is not the teacher's.
        own = Path(path) if stat.S_ISDIR(found.st_mode) else Path(path).parent
        owner = owner_of_folder(own.name, "")
        if stat.S_ISDIR(found.st_mode):
            for file in files_below(path, "" if is_one else name, owner):
                if isinstance(file, LeftOut):
                    yield self._telling(file)
                else:
                    yield from self._file(file, 0)
        elif stat.S_ISREG(found.st_mode):
            stamp = found.st_mtime_ns, found.st_size
            kind = kind_of(name)
            kind = "perhaps" if kind == "other" else kind  # whoever points at it means it
            owner = owner if any(owner) else owner_of_file(name)
            yield from self._file(DiskFile("", name, kind, owner, path, stamp), 0)
        else:
            yield LeftOut(shown(root), "special")

    def rest(self) -> Iterator[LeftOut]:
        """Yield what could be told only at the end: pages first, and one line for a student."""
        told: set[Owner] = set()
        for each in sorted(self._alone, key=lambda it: it.reason == "notebook"):
            if self._is_answered(each) or (is_sure(each.owner) and each.owner in told):
                self._others += 1
            else:
                told.add(each.owner)
                yield LeftOut(each.place, each.reason, owner=each.owner)
        known = self._owners | self._told | told
        for owner, place in self._strays.items():
            if owner not in known:
                self._others -= 1
                yield LeftOut(place, "not_answers", owner=owner)
        if self._others:
            yield LeftOut("", "others", n=self._others)

    def _file(self, file: DiskFile | Member, zips: int) -> Iterator[Found | LeftOut]:
        """Yield what a file is; it lies in so many zips."""
        kind = file.kind
        if kind == "other":
            self._pass_over(file)
            return
        try:
            if kind in {"perhaps", "perhaps a page"}:
                kind = look(file.read(ENOUGH)) if file.size else "empty"
            if kind == "sheet":
                yield self._sheet(file)
            elif kind == "zip":
                yield from self._zip(file, zips)
            elif kind in {"page", "notebook"}:
                self._keep(file, "page" if kind == "page" else "notebook")
            elif kind in {"packed", "set_aside", "study", "unfinished"} or (
                kind == "empty" and ".json" in file.name
            ):
                yield self._left_out(file, UnreadError(kind))
            else:
                self._pass_over(file)
        except UnreadError as error:
            yield self._left_out(file, error)

    def _pass_over(self, file: DiskFile | Member) -> None:
        """Count a file of another kind; it may be all that a student has handed in."""
        self._others += 1
        if any(file.owner) and is_somebodys(file.name):
            self._strays.setdefault(file.owner, shown(file.place))

    def _left_out(self, file: DiskFile | Member, error: UnreadError) -> LeftOut:
        return self._telling(error.left_out(file.place, file.owner))

    def _telling(self, left_out: LeftOut) -> LeftOut:
        self._told.add(left_out.owner)
        return left_out

    def _sheet(self, file: DiskFile | Member) -> Found:
        """Return a sheet; a member of a zip is read now, while that is open."""
        if file.size == 0:
            raise UnreadError("empty")
        if file.size > MAX_BYTES:
            raise UnreadError("too_large")
        source: str | bytes
        if isinstance(file, DiskFile):
            source = file.path
        else:
            source = file.read(MAX_BYTES + 1)
            if len(source) > MAX_BYTES:
                raise UnreadError("too_large")
        self._remember(file)
        return Found(shown(file.place), file.owner, file.stamp, source, self._roots)

    def _zip(self, file: DiskFile | Member, zips: int) -> Iterator[Found | LeftOut]:
        if zips == MOST_ZIPS:
            raise UnreadError("too_deep")
        if isinstance(file, DiskFile):
            try:
                with open_ordinary(file.path) as opened:
                    yield from self._members(opened, file, zips, Budget.outer(file.size))
            except OSError as error:
                raise unread(error) from None
            return
        content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise UnreadError("too_large_zip")
        inner = file.budget.inner(len(content))
        yield from self._members(io.BytesIO(content), file, zips, inner)

    def _members(
        self, opened: BinaryIO, file: DiskFile | Member, zips: int, budget: Budget
    ) -> Iterator[Found | LeftOut]:
        """Yield what is in a zip; of what holds for all of it one line is enough."""
        told: set[Reason] = set()
        for member in members_of(opened, file.place, file.owner, budget):
            if isinstance(member, LeftOut):
                yield self._telling(member)
                continue
            for each in self._file(member, zips + 1):
                reason = each.reason if isinstance(each, LeftOut) else None
                if reason in {"too_much", "too_many"}:
                    budget.check()  # else it was only the budget of a zip in this one
                if reason != "encrypted":
                    yield each
                elif reason not in told:
                    told.add(reason)
                    yield self._left_out(file, UnreadError("encrypted"))

    # --- Who handed in a page or a notebook alone ---

    def _remember(self, file: DiskFile | Member) -> None:
        if any(file.owner):
            self._owners.add(file.owner)
        stem = stem_of(file.name)
        self._stems.add(stem if "--" in stem else f"{file.folder}/{stem}")
        folder = file.folder
        while folder not in self._folders:
            self._folders.add(folder)
            folder = folder[: max(folder.rfind("/"), folder.rfind(" › "), 0)]

    def _keep(self, file: DiskFile | Member, reason: Reason) -> None:
        stem = stem_of(file.name)
        stem = stem if "--" in stem else f"{file.folder}/{stem}"
        self._alone.append(_Alone(file.owner, file.folder, stem, reason, shown(file.place)))

    def _is_answered(self, it: _Alone) -> bool:
        """Whether a sheet goes with it: of the same student, or else by its name or its folder."""
        if is_sure(it.owner):
            return it.owner in self._owners
        return it.stem in self._stems if it.reason == "page" else it.folder in self._folders
