"""Zips that are damaged, or made to do harm, cost one line and nothing else."""

from __future__ import annotations

import io
import random
import stat
import struct
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kit.classroom.collecting import finding, zips
from kit.classroom.collecting.found import Found
from tests.classroom.collecting.made import (
    ANA,
    BEN,
    HEAD,
    lay,
    look_in,
    reasons,
    sheet,
    zipped,
)

S = sheet()
LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def look_in_zip(folder: Path, content: bytes):
    (folder / "x.zip").write_bytes(content)
    return look_in(folder / "x.zip")


def central(name: bytes, packed: bytes, size: int, crc: int) -> bytes:
    """Return how a zip lists a deflated member."""
    parts = (20, 20, 0, 8, 0, 0, crc, len(packed), size, len(name), 0, 0, 0, 0, 0, 0)
    return struct.pack("<4s6H3L5H2L", CENTRAL, *parts) + name


def local(name: bytes, packed: bytes, size: int, crc: int) -> bytes:
    """Return what stands before a deflated member, and the member."""
    parts = (20, 0, 8, 0, 0, crc, len(packed), size, len(name), 0)
    return struct.pack("<4s5H3L2H", LOCAL, *parts) + name + packed


def ended(body: bytes, listed: list[bytes]) -> bytes:
    """Return a whole zip of a body and its list."""
    whole = b"".join(listed)
    n = len(listed)
    return body + whole + struct.pack("<4s4H2LH", END, 0, 0, n, n, len(whole), len(body), 0)


def deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=-15)
    return packer.compress(content) + packer.flush()


# --- Damaged ---


def test_a_zip_that_is_cut_off(tmp_path):
    whole = zipped({ANA: S, BEN: S})
    for at in (0, 1, 4, 30, len(whole) // 2, len(whole) - 30, len(whole) - 1):
        found, left_out = look_in_zip(tmp_path, whole[:at])
        assert not found
        assert [each.reason for each in left_out] == ["damaged_zip"]


def test_a_member_that_is_damaged_leaves_the_others(tmp_path):
    whole = bytearray(zipped({ANA: S, BEN: S}, zipfile.ZIP_STORED))
    whole[whole.index(S) + 5] ^= 1
    found, left_out = look_in_zip(tmp_path, bytes(whole))
    assert [each.place for each in found] == [f"x.zip › {BEN}"]
    assert reasons(left_out) == {f"x.zip › {ANA}": "damaged_member"}


def test_a_damaged_zip_leaves_the_files_beside_it(tmp_path):
    lay(tmp_path, {ANA: S, "x.zip": b"PK\x03\x04 and no more", "y.zip": zipped({BEN: S})})
    found, left_out = look_in(tmp_path)
    assert [each.place for each in found] == [ANA, f"y.zip › {BEN}"]
    assert reasons(left_out) == {"x.zip": "damaged_zip"}


def test_a_zip_with_a_password(tmp_path):
    whole = bytearray(zipped({ANA: S, BEN: S, "photo.jpg": b"x"}))
    for mark, at in ((LOCAL, 6), (CENTRAL, 8)):
        place = -1
        while (place := whole.find(mark, place + 1)) >= 0:
            whole[place + at] |= 1
    found, left_out = look_in_zip(tmp_path, bytes(whole))
    assert not found
    assert reasons(left_out) == {"x.zip": "encrypted", "": "others"}


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_that_is_packed_in_another_way(tmp_path, way):
    assert reasons(look_in_zip(tmp_path, zipped({ANA: S}, way))[1]) == {f"x.zip › {ANA}": "packed"}


def test_what_stands_before_and_behind_a_zip_does_no_harm(tmp_path):
    found, _ = look_in_zip(tmp_path, b"#!/bin/sh\n" + zipped({ANA: S}) + b"\r\n")
    assert [each.read() for each in found] == [S]


def test_a_zip_that_was_written_without_knowing_its_sizes(tmp_path):
    whole = io.BytesIO()
    whole.seekable = lambda: False
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(ANA, S)
    assert [each.read() for each in look_in_zip(tmp_path, whole.getvalue())[0]] == [S]


def test_a_zip_of_more_members_than_a_plain_list_can_count(tmp_path):
    names = [f"{HEAD}a-b-{n}.json" for n in range(66_000)]
    found, left_out = look_in_zip(tmp_path, zipped(dict.fromkeys(names, b"{}"), zipfile.ZIP_STORED))
    assert [each.place for each in found] == [f"x.zip › {name}" for name in names]
    assert not left_out


# --- Names are only text ---


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (f"../../{ANA}", f"x.zip › {ANA}"),
        (f"/etc/{ANA}", f"x.zip › etc/{ANA}"),
        (f"C:\\Users\\Ana\\{ANA}", f"x.zip › C:/Users/Ana/{ANA}"),
        (f"\\\\server\\share\\{ANA}", f"x.zip › server/share/{ANA}"),
        (f"a\x1b[31m\n{ANA}", f"x.zip › a�[31m�{ANA}"),
        (f"\u202enosj.{ANA}", f"x.zip › �nosj.{ANA}"),
        (f"{'x' * 30_000}/{ANA}", f"x.zip › {'x' * 292}…"),
        (f"CON/aux/{ANA}", f"x.zip › CON/aux/{ANA}"),
    ],
)
def test_no_name_leads_anywhere(tmp_path, monkeypatch, name, shown):
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    (tmp_path / "x.zip").write_bytes(zipped({name: S}))
    found, left_out = look_in(tmp_path / "x.zip")
    assert [(each.place, each.read()) for each in found] == [(shown, S)]
    assert not left_out
    assert [path.name for path in sorted(tmp_path.rglob("*"))] == ["home", "x.zip"]


def test_a_name_that_is_no_text(tmp_path):
    packed, crc = deflated(S), zlib.crc32(S)
    name = b"\xe1\xff" + ANA.encode()
    body = local(name, packed, len(S), crc)
    found, _ = look_in_zip(tmp_path, ended(body, [central(name, packed, len(S), crc)]))
    assert [each.read() for each in found] == [S]
    flagged = bytearray(ended(body, [central(name, packed, len(S), crc)]))
    flagged[flagged.index(CENTRAL) + 9] |= 8  # "the name is UTF-8"
    assert reasons(look_in_zip(tmp_path, bytes(flagged))[1]) == {"x.zip": "damaged_zip"}


def test_a_member_without_a_name(tmp_path):
    packed, crc = deflated(S), zlib.crc32(S)
    body = local(b"", packed, len(S), crc)
    found, left_out = look_in_zip(tmp_path, ended(body, [central(b"", packed, len(S), crc)]))
    assert [(each.place, each.read()) for each in found] == [("x.zip › ", S)]
    assert not left_out


def test_two_members_of_one_name_are_both_read(tmp_path):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(ANA, S)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(ANA, S + b" ")
    found, _ = look_in_zip(tmp_path, whole.getvalue())
    assert [each.read() for each in found] == [S, S + b" "]
    assert len({each.stamp for each in found}) == 2


def test_a_link_in_a_zip_is_not_followed(tmp_path):
    secret = lay(tmp_path / "secret", {ANA: S}) / ANA
    link = zipfile.ZipInfo(BEN)
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr(link, str(secret))
        archive.writestr(f"{BEN}/{ANA}", S)
    found, left_out = look_in_zip(tmp_path, whole.getvalue())
    assert [each.place for each in found] == [f"x.zip › {BEN}/{ANA}"]
    assert reasons(left_out) == {f"x.zip › {BEN}": "link"}


# --- Made to do harm ---


def nested(depth: int, content: bytes, name: str = ANA) -> bytes:
    for n in range(depth):
        name, content = f"{depth - n}.zip", zipped({name: content})
    return content


def test_zips_in_zips_are_read_so_deep(tmp_path):
    found, left_out = look_in_zip(tmp_path, nested(3, S))
    assert [each.place for each in found] == [f"x.zip › 2.zip › 3.zip › {ANA}"]
    assert not left_out
    found, left_out = look_in_zip(tmp_path, nested(4, S))
    assert not found
    assert reasons(left_out) == {"x.zip › 2.zip › 3.zip › 4.zip": "too_deep"}


def test_a_zip_that_holds_itself(tmp_path):
    """By which a program that unpacks what it finds never ends (here: 40 in one another)."""
    assert reasons(look_in_zip(tmp_path, nested(40, S))[1]) == {
        "x.zip › 2.zip › 3.zip › 4.zip": "too_deep"
    }


def test_what_a_zip_says_of_sizes_is_not_believed(tmp_path):
    bomb = b" " * 300_000_000
    packed, crc, name = deflated(bomb), zlib.crc32(bomb), ANA.encode()
    for size in (10, 2_000_000, len(bomb), 2**32 - 2):
        body = local(name, packed, size, crc)
        whole = ended(body, [central(name, packed, size, crc)])
        tracemalloc.start()
        found, left_out = look_in_zip(tmp_path, whole)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert not found
        assert [each.reason for each in left_out] in (["too_large"], ["damaged_member"])
        assert most < 20_000_000


def test_members_that_overlap_as_in_fifields_bomb(tmp_path):
    """One kernel, and many members whose data run through the others' heads into it."""
    kernel = b"{" * 1_900_000
    packed, crc = deflated(kernel), zlib.crc32(kernel)
    body = local(ANA.encode(), packed, len(kernel), crc)
    listed = [central(ANA.encode(), packed, len(kernel), crc)] * 5_000
    found, left_out = look_in_zip(tmp_path, ended(body, listed))
    assert not found
    assert reasons(left_out) == {"x.zip": "overlapping"}


def test_a_bomb_of_zips_leaves_the_rest_of_the_class(tmp_path, monkeypatch):
    monkeypatch.setattr(zips, "MOST_BYTES", 4_000_000)
    monkeypatch.setattr(zips, "MOST_TIMES", 1)
    harm = zipped({f"{HEAD}a-b-{n}.json": b" " * 1_900_000 for n in range(50)})
    files = {"a/harm.zip": harm, f"b/{ANA}": S, "c.zip": zipped({BEN: S})}
    found, left_out = look_in_zip(tmp_path, zipped(files))
    good = [each.place for each in found if "harm" not in each.place]
    assert good == [f"x.zip › b/{ANA}", f"x.zip › c.zip › {BEN}"]
    assert len(found) < 10
    assert reasons(left_out) == {"x.zip › a/harm.zip": "too_much"}
    assert left_out[0].told().startswith("x.zip › a/harm.zip: unpacks to far more")


def test_a_bomb_as_a_whole_is_given_up(tmp_path, monkeypatch):
    """As 42.zip: zips of zips of zips, each of which looks harmless."""
    monkeypatch.setattr(zips, "MOST_TIMES", 1)
    monkeypatch.setattr(zips, "_OUTER_BYTES", 20_000_000)
    content = b" " * 1_900_000
    for level in range(3):
        inner = content
        name = f"{HEAD}a-{level}-{{}}.json" if level == 0 else "{}.zip"
        content = zipped({name.format(n): inner for n in range(16)})
    found, left_out = look_in_zip(tmp_path, content)
    assert len(found) < 20
    assert left_out[-1].place == "x.zip"
    assert left_out[-1].reason == "too_much"


def test_a_zip_of_too_many_members(tmp_path, monkeypatch):
    monkeypatch.setattr(zips, "MOST_MEMBERS", 20)
    monkeypatch.setattr(zips, "_INNER_MEMBERS", 5)
    many = zipped({f"{HEAD}a-b-{n}.json": S for n in range(6)})
    found, left_out = look_in_zip(tmp_path, zipped({"a.zip": many, ANA: S}))
    assert [each.place for each in found] == [f"x.zip › {ANA}"]
    assert reasons(left_out) == {"x.zip › a.zip": "too_many"}
    found, left_out = look_in_zip(tmp_path, zipped({f"{n}.zip": many for n in range(9)}))
    assert not found
    assert list(reasons(left_out).items())[-1] == ("x.zip", "too_many")


def test_a_list_of_members_that_would_fill_the_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(zips, "_LONGEST_LIST", 10_000)
    names = [f"{HEAD}a-b-{n}.json" for n in range(200)]
    assert reasons(look_in_zip(tmp_path, zipped(dict.fromkeys(names, S)))[1]) == {
        "x.zip": "too_many"
    }


def test_a_large_zip_in_a_zip(tmp_path, monkeypatch):
    monkeypatch.setattr(finding, "MOST_BYTES", 1_000)
    large = zipped({ANA: S, "noise": random.Random(1).randbytes(2_000)})
    found, left_out = look_in_zip(tmp_path, zipped({"a.zip": large, BEN: S}))
    assert [each.place for each in found] == [f"x.zip › {BEN}"]
    assert reasons(left_out) == {"x.zip › a.zip": "too_large_zip"}


def test_what_else_is_in_a_zip_is_not_unpacked(tmp_path, monkeypatch):
    """A download with a gigabyte of films costs nothing."""
    read = []
    monkeypatch.setattr(zips.Member, "read", lambda self, _: read.append(self.name) or S)
    look_in_zip(tmp_path, zipped({"film.mp4": b"x", "photo.jpg": b"x", "1.ipynb": b"x", ANA: b"x"}))
    assert read == [ANA]


@pytest.mark.parametrize("after", range(4))
def test_a_disk_that_fails_within_a_zip_is_told_as_such(tmp_path, monkeypatch, after):
    path = lay(tmp_path, {"x.zip": zipped({ANA: S})}) / "x.zip"

    class Failing(io.BytesIO):
        reads = 0

        def read(self, size=-1):
            Failing.reads += 1
            if Failing.reads > after:
                raise OSError(5, "Input/output error")
            return super().read(size)

    monkeypatch.setattr(finding, "open_ordinary", lambda path: Failing(Path(path).read_bytes()))
    (told,) = [each.told() for each in look_in(path)[1]]
    assert told.endswith(": cannot be read (Input/output error)")


def test_a_search_that_is_given_up_closes_what_it_opened(tmp_path, monkeypatch):
    path = lay(tmp_path, {"x.zip": zipped({ANA: S, BEN: S})}) / "x.zip"
    file = path.open("rb")
    monkeypatch.setattr(finding, "open_ordinary", lambda _: file)
    search = finding.find_sheets(path)
    assert isinstance(next(search), Found)
    assert not file.closed
    search.close()
    assert file.closed


# --- Whatever bytes ---

GOOD = zipped({f"a/{ANA}": S, "b.zip": zipped({BEN: S}), "1.ipynb": b"{}", "answers": S})


@settings(max_examples=300, deadline=None)
@given(content=st.binary(max_size=400))
@example(END + b"\0" * 18)
@example(END + b"\xff" * 18)
@example(b"PK\x06\x06" + b"\xff" * 52 + b"PK\x06\x07" + b"\0" * 16 + END + b"\xff" * 18)
def test_any_bytes_are_a_line_and_no_error(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("any")
    for each in look_in_zip(folder, content)[1]:
        assert each.told()


CHANGE = st.tuples(
    st.integers(0, len(GOOD) - 1),
    st.integers(0, 20),
    st.sampled_from([b"\0" * 4, b"\xff" * 4, b"\xff" * 8, LOCAL, CENTRAL, END])
    | st.binary(max_size=9),
)


@settings(max_examples=600, deadline=None)
@given(changes=st.lists(CHANGE, max_size=9))
def test_a_good_zip_with_other_bytes_in_it_is_no_error(tmp_path_factory, changes):
    content = bytearray(GOOD)
    for at, length, change in changes:
        content[at : at + length] = change
    folder = tmp_path_factory.mktemp("changed")
    found, left_out = look_in_zip(folder, bytes(content))
    assert all(isinstance(each.read(), bytes) for each in found)
    assert all(each.told().isprintable() for each in left_out)
