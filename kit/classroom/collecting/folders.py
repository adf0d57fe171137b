"""The files below a folder, in order; nothing is opened, and no link is followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from kit.classroom.collecting.found import LeftOut, read_file, shown, unread
from kit.classroom.collecting.names import (
    Kind,
    Owner,
    is_nobodys,
    kind_of,
    owner_of_file,
    owner_of_folder,
)

MOST_DEEP = 40  # folders in one another

_JUNCTION = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)  # Windows' other kind of link


@dataclass(slots=True)
class DiskFile:
    """An ordinary file; `folder` and `name` say where it lies below what was pointed at."""

    folder: str
    name: str
    kind: Kind
    owner: Owner
    path: str
    stamp: tuple[int, int]

    @property
    def place(self) -> str:
        """Where it lies below what was pointed at."""
        return join(self.folder, self.name)

    @property
    def size(self) -> int:
        """In bytes, as the disk has it."""
        return self.stamp[1]

    def read(self, size: int) -> bytes:
        """Return the first bytes, or raise UnreadError."""
        return read_file(self.path, size)


@dataclass(slots=True)
class _Folder:
    path: str
    place: str
    owner: Owner
    left: Iterator[os.DirEntry[str]]


def join(folder: str, name: str) -> str:
    """Return a place in a folder, which may be the one that was pointed at."""
    return f"{folder}/{name}" if folder else name


def files_below(path: str, place: str, owner: Owner) -> Iterator[DiskFile | LeftOut]:
    """Yield every file below a folder, by name; links and what cannot be entered as left out.

    What a link within the folder leads to is met where it lies.
    """
    waiting: list[_Folder] = []
    new: tuple[str, str, Owner] | None = (path, place, owner)
    while new or waiting:
        if new:
            try:
                waiting.append(_Folder(*new, iter(_entries(new[0]))))
            except OSError as error:
                yield unread(error).left_out(new[1], new[2])
            new = None
            continue
        folder = waiting[-1]
        entry = next(folder.left, None)
        if entry is None:
            waiting.pop()
            continue
        try:
            if not entry.is_dir(follow_symlinks=False):
                yield _file(folder, entry)
            elif not is_nobodys(entry.name) and not _is_junction(entry):
                inner = join(folder.place, entry.name)
                whose = folder.owner
                if not any(whose):  # the outermost name is the platform's, the rest the student's
                    whose = owner_of_folder(entry.name, os.path.basename(folder.path))  # noqa: PTH119
                if len(waiting) < MOST_DEEP:
                    new = entry.path, inner, whose
                else:
                    yield LeftOut(shown(inner), "too_deep", owner=whose)
        except OSError as error:
            yield unread(error).left_out(join(folder.place, entry.name), folder.owner)


def _entries(path: str) -> list[os.DirEntry[str]]:
    with os.scandir(path) as entries:
        return sorted(entries, key=attrgetter("name"))


def _file(folder: _Folder, entry: os.DirEntry[str]) -> DiskFile | LeftOut:
    """Return a file, or a link or a pipe as left out where it could have been of use."""
    name, kind = entry.name, kind_of(entry.name)
    owner = folder.owner if any(folder.owner) else owner_of_file(name)
    if entry.is_symlink() and (kind != "other" or (entry.is_dir() and not is_nobodys(name))):
        return LeftOut(shown(join(folder.place, name)), "link", owner=owner)
    if kind == "other":
        return DiskFile(folder.place, name, kind, owner, entry.path, (0, 0))
    if not entry.is_file(follow_symlinks=False):
        return LeftOut(shown(join(folder.place, name)), "special", owner=owner)
    found = entry.stat(follow_symlinks=False)
    stamp = found.st_mtime_ns, found.st_size
    return DiskFile(folder.place, name, kind, owner, entry.path, stamp)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    if _JUNCTION is None:
        return False
    tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)
    return bool(tag == _JUNCTION)
