"""The members of a zip, read in memory: nothing is unpacked to a disk, and names are only text.

A zip may be made to do harm. What is spent on one that a teacher points at, with all zips in it, is
bounded: by `Budget` in all, and for each member by what its reader asks for, counted as it is
unpacked. What the zip says of sizes is believed nowhere.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from kit.classroom.collecting.found import LeftOut, Reason, UnreadError, shown, unread
from kit.classroom.collecting.names import (
    Kind,
    Owner,
    is_nobodys,
    kind_of,
    owner_of_file,
    owner_of_folder,
)

MOST_ZIPS = 3  # in one another: the platform's, a student's, and one in that
MOST_MEMBERS = 300_000  # a study of 100,000 with a page beside each sheet has 200,000
MOST_BYTES = 50_000_000  # of a zip in a zip, which is held in memory
MOST_TIMES = 100  # how often its size a zip may unpack to; sheets grow to some 20 times theirs
_OUTER_BYTES = 1_000_000_000  # that some 20 zips may unpack to which are made to do harm
_INNER_MEMBERS = 10_000
_LONGEST_LIST = 48_000_000  # bytes in which a zip says what is in it; 300,000 members need 45 MB
_HEADER = 30  # bytes before a member, at the least
_UTF_8, _LOCKED = 0x800, 0x1 | 0x40  # flags of a member
_APART = re.compile(r"[/\\]")  # old programs on Windows wrote the other


class _Guarded:
    """A file that refuses to read at once more than the list of a zip that is meant well."""

    def __init__(self, file: BinaryIO) -> None:
        self._read = file.read
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        if size > _LONGEST_LIST:
            raise UnreadError("too_many")
        try:
            return self._read(size)
        except OSError as error:  # of the disk, which zipfile would call a zip that is none
            raise unread(error) from None


@dataclass(slots=True)
class Budget:
    """What may still be spent on a zip: bytes as they are unpacked, and members.

    What is spent on a zip in a zip is spent on both. So what a student made to do harm is given up
    long before the rest of the class's.
    """

    size: int
    members: int
    above: Budget | None = None

    @classmethod
    def outer(cls, size: int) -> Budget:
        """Return the budget for a zip of this many bytes on a disk."""
        return cls(_OUTER_BYTES + MOST_TIMES * size, MOST_MEMBERS)

    def inner(self, size: int) -> Budget:
        """Return the budget for a zip of this many bytes in the one that this is for."""
        return Budget(MOST_BYTES + MOST_TIMES * size, _INNER_MEMBERS, self)

    def spend(self, size: int = 0, members: int = 0) -> None:
        """Count bytes and members."""
        self.size -= size
        self.members -= members
        if self.above:
            self.above.spend(size, members)

    def check(self) -> None:
        """Raise UnreadError if this zip is to be given up."""
        if self.members < 0:
            raise UnreadError("too_many")
        if self.size <= 0:
            raise UnreadError("too_much")
        if self.above:
            self.above.check()


@dataclass(slots=True)
class Member:
    """A file in a zip; `folder` and `place` say where it lies below what was pointed at."""

    folder: str
    place: str
    name: str
    kind: Kind
    owner: Owner
    stamp: tuple[int, int]
    _archive: ZipFile = field(repr=False)
    _info: ZipInfo = field(repr=False)
    budget: Budget = field(repr=False)

    @property
    def size(self) -> int:
        """In bytes, as the zip has it, which may be a lie."""
        return self._info.file_size

    def read(self, size: int) -> bytes:
        """Return the first bytes, or raise UnreadError; what does not fit the check sum is damaged.

        The sum is known only of a member that ends within `size`.
        """
        info = self._info
        if info.flag_bits & _LOCKED:
            raise UnreadError("encrypted")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise UnreadError("packed")  # others may ask for gigabytes to be unpacked in
        self.budget.check()
        try:
            with self._archive.open(info) as file:
                content = file.read(size)
        except Exception as error:  # noqa: BLE001  # a stranger's bytes bring zipfile to a dozen
            raise _broken(error, "damaged_member") from None
        self.budget.spend(size=len(content))
        return content


def members_of(
    file: BinaryIO, place: str, owner: Owner, budget: Budget
) -> Iterator[Member | LeftOut]:
    """Yield the files in a zip in the order in which they stand there; raises UnreadError."""
    try:
        archive = ZipFile(_Guarded(file))
    except Exception as error:  # noqa: BLE001  # as above
        raise _broken(error, "damaged_zip") from None
    with archive:
        infos = archive.infolist()
        budget.spend(members=len(infos))
        budget.check()
        if _overlap(infos):
            raise UnreadError("overlapping")
        for info in infos:
            if not info.filename.endswith("/"):  # is_dir stumbles over no name
                yield _member(archive, info, place, owner, budget)


def _member(
    archive: ZipFile, info: ZipInfo, place: str, owner: Owner, budget: Budget
) -> Member | LeftOut:
    parts = [part for part in _APART.split(_name(info)) if part not in {"", ".", ".."}]
    *folders, name = parts or [""]
    kind: Kind = "other" if any(map(is_nobodys, folders)) else kind_of(name)
    above = ""
    for each in folders:
        if not any(owner):
            owner = owner_of_folder(each, above)
        above = each
    if not any(owner):
        owner = owner_of_file(name)
    folder = " › ".join([place, "/".join(folders)] if folders else [place])
    whole = f"{place} › {'/'.join(parts)}"
    if stat.S_ISLNK(info.external_attr >> 16) and kind != "other":
        return LeftOut(shown(whole), "link", owner=owner)
    stamp = info.CRC, info.file_size
    return Member(folder, whole, name, kind, owner, stamp, archive, info, budget)


def _name(info: ZipInfo) -> str:
    """Return a member's name; a Mac writes UTF-8 and does not say so."""
    if info.flag_bits & _UTF_8 or info.filename.isascii():
        return info.filename
    try:
        return info.filename.encode("cp437").decode()
    except UnicodeError:
        return info.filename


def _overlap(infos: list[ZipInfo]) -> bool:
    """Return whether members share bytes, as in zips by which kilobytes unpack to petabytes."""
    ordered = sorted(infos, key=lambda info: info.header_offset)
    return any(
        one.header_offset + _HEADER + one.compress_size > other.header_offset
        for one, other in pairwise(ordered)
    )


def _broken(error: Exception, reason: Reason) -> UnreadError:
    """Return why a zip or its member cannot be read."""
    if isinstance(error, UnreadError):
        return error
    return UnreadError("packed" if isinstance(error, NotImplementedError) else reason)
