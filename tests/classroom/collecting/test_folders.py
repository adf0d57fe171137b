"""What lies in folders beside files: links, loops, pipes, what may not be entered or is gone."""

from __future__ import annotations

import errno
import os
import pickle
import socket
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.classroom.collecting import folders, found, names
from kit.classroom.collecting.finding import find_sheets
from kit.classroom.collecting.found import Found, LeftOut, Reason
from kit.classroom.collecting.words import CollectingWords
from kit.language import LANGUAGES
from tests.classroom.collecting.made import ANA, BEN, lay, look_in, reasons, sheet, zipped

S = sheet()
unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows makes none")


@unix
def test_links_are_not_followed_and_loops_end(tmp_path):
    outside = lay(tmp_path / "outside", {ANA: S})
    inside = lay(tmp_path / "3B", {f"ana/{ANA}": S})
    (inside / BEN).symlink_to(outside / ANA)
    (inside / "ben").symlink_to(outside)
    (inside / "v1.2").symlink_to(outside)
    (inside / "ana" / "loop").symlink_to(inside)
    (inside / "gone.json").symlink_to(tmp_path / "gone")
    (inside / "photo.jpg").symlink_to(outside / ANA)
    (inside / ".config").symlink_to(outside)
    seen, left_out = look_in(inside)
    assert [each.place for each in seen] == [f"ana/{ANA}"]
    told = ["ana/loop", "ben", "gone.json", BEN, "v1.2"]
    assert reasons(left_out) == {**dict.fromkeys(told, "link"), "": "others"}


@unix
def test_a_link_that_is_pointed_at_is_followed(tmp_path):
    (tmp_path / "link").symlink_to(lay(tmp_path / "real", {ANA: S}))
    (tmp_path / "file").symlink_to(tmp_path / "real" / ANA)
    assert [each.place for each in look_in(tmp_path / "link")[0]] == [ANA]
    assert [each.read() for each in look_in(tmp_path / "file")[0]] == [S]
    (tmp_path / "itself").symlink_to("itself")
    assert [each.reason for each in look_in(tmp_path / "itself")[1]] == ["unreadable"]


@unix
@pytest.mark.parametrize("name", [ANA, "answers", "x.zip", "page.html"])
def test_pipes_and_sockets_are_never_opened(tmp_path, name):
    os.mkfifo(tmp_path / name)
    assert reasons(look_in(tmp_path)[1]) == {name: "special"}
    assert [each.reason for each in look_in(tmp_path / name)[1]] == ["special"]
    (tmp_path / name).unlink()
    with socket.socket(socket.AF_UNIX) as each, pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)  # a socket's path may not be long
        each.bind(name)
        assert reasons(look_in(tmp_path)[1]) == {name: "special"}


@unix
def test_a_file_that_became_a_pipe_is_not_waited_for(tmp_path):
    lay(tmp_path, {ANA: S})
    each = look_in(tmp_path)[0][0]
    (tmp_path / ANA).unlink()
    os.mkfifo(tmp_path / ANA)
    assert each.read().reason == "special"


@unix
def test_a_device_is_not_opened():
    assert [each.told() for each in find_sheets("/dev/zero")] == [
        "/dev/zero: is not an ordinary file and was not opened"
    ]


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root may enter all")
def test_a_folder_that_may_not_be_entered(tmp_path):
    lay(tmp_path, {f"a/{ANA}": S, BEN: S})
    (tmp_path / "a").chmod(0)
    try:
        seen, left_out = look_in(tmp_path)
    finally:
        (tmp_path / "a").chmod(0o700)
    assert [each.place for each in seen] == [BEN]
    assert [each.told() for each in left_out] == ["a: cannot be read (Permission denied)"]


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ENOENT])
def test_a_folder_that_cannot_be_listed_leaves_the_others(tmp_path, monkeypatch, number):
    lay(tmp_path, {f"a/{ANA}": S, f"b/{BEN}": S})
    scan = os.scandir

    def scandir(path):
        if str(path).endswith("/a"):
            raise OSError(number, os.strerror(number), path)
        return scan(path)

    monkeypatch.setattr(folders.os, "scandir", scandir)
    seen, left_out = look_in(tmp_path)
    assert [each.place for each in seen] == [f"b/{BEN}"]
    assert [each.told() for each in left_out] == [f"a: cannot be read ({os.strerror(number)})"]


def test_a_folder_that_vanishes_meanwhile(tmp_path):
    lay(tmp_path, {f"a/{ANA}": S, f"b/{BEN}": S, f"c/{BEN}": S})
    search = find_sheets(tmp_path)
    assert next(search).place == f"a/{ANA}"
    (tmp_path / "b" / BEN).unlink()
    (tmp_path / "b").rmdir()
    assert [(type(each), each.place) for each in search] == [
        (LeftOut, "b"),
        (Found, f"c/{BEN}"),
    ]


def test_a_file_that_a_cloud_folder_only_promises(tmp_path, monkeypatch):
    lay(tmp_path, {ANA: S, "answers": S, "x.zip": b"PK"})

    def refuse(*_args):
        raise OSError(errno.EINVAL, "The cloud file provider is not running")

    monkeypatch.setattr(found, "read_start", refuse)
    monkeypatch.setattr("kit.classroom.collecting.finding.open_ordinary", refuse)
    seen, left_out = look_in(tmp_path)
    told = "cannot be read (The cloud file provider is not running)"
    assert [each.read().told() for each in seen] == [f"{ANA}: {told}"]
    assert [each.told() for each in left_out] == [f"answers: {told}", f"x.zip: {told}"]


def test_folders_are_entered_so_deep_and_paths_may_be_long(tmp_path):
    deep = tmp_path
    for _ in range(45):
        deep /= "x" * 5
    lay(deep, {ANA: S})
    lay(tmp_path, {f"{'y' * 200}/{'z' * 200}/{BEN}": S})
    seen, left_out = look_in(tmp_path)
    assert [each.read() for each in seen] == [S]
    assert seen[0].place == f"{'y' * 200}/{'z' * 99}…"
    assert reasons(left_out) == {"/".join(["x" * 5] * 40): "too_deep"}


@unix
def test_names_that_are_no_text_or_hide_their_end(tmp_path):
    folder = os.fsencode(tmp_path)
    hidden = "\u202enosj.".encode() + BEN.encode()
    for name in (b"\xff-" + ANA.encode(), hidden, b"a\n\x1b[2J.json"):
        Path(os.fsdecode(folder + b"/" + name)).write_bytes(S)
    seen, left_out = look_in(tmp_path)
    assert [each.place for each in seen] == ["a��[2J.json", f"�nosj.{BEN}", f"�-{ANA}"]
    assert [pickle.loads(pickle.dumps(each)).read() for each in seen] == [S] * 3
    assert not left_out


def _sizes(batch: list[Found]) -> list[int]:
    return [len(each.read()) for each in batch]


def test_other_processes_can_read(tmp_path):
    lay(tmp_path, {ANA: S, BEN: S + b" "})
    (tmp_path / "x.zip").write_bytes(zipped({ANA: S, BEN: S * 2}))
    seen, _ = look_in(tmp_path)
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        sizes = [size for sizes in pool.map(_sizes, [seen[:2], seen[2:]]) for size in sizes]
    assert sizes == [len(each.read()) for each in seen]


# --- Names and words ---


@settings(max_examples=300, deadline=None)
@given(name=st.text(min_size=1, max_size=80), above=st.text(max_size=10))
def test_any_name_is_of_a_kind_and_of_somebody_or_nobody(name, above):
    assert names.kind_of(name) in get_args(names.Kind)
    for owner in (names.owner_of_file(name), names.owner_of_folder(name, above)):
        assert all(part.isprintable() and len(part) <= 101 for part in owner)
    assert isinstance(names.stem_of(name), str)


@pytest.mark.parametrize("sign", ["a-", "_1_", " - 1 ", "-", "_", "2026 - ", "(1)", "a--", "--"])
def test_a_long_name_is_looked_at_in_part(sign):
    name = sign * 20_000 + "!"
    names.kind_of(name), names.owner_of_file(name), names.owner_of_folder(name, "")
    names.stem_of(name), names.kind_of(f"{name}.json")


@given(
    student=st.from_regex(r"[^\W_]{1,9}( [^\W_]{1,9}){0,2}", fullmatch=True),
    number=st.integers(0, 10**9),
)
def test_whom_moodle_names_is_the_owner(student, number):
    expected = names.Owner(names._owner(student).name, str(number))
    folder = f"{student}_{number}_assignsubmission_file_"
    for name in (folder, folder + ANA):
        assert names.owner_of_folder(name, "") == names.owner_of_file(name) == expected


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_every_reason_has_words(language):
    say = language.words(CollectingWords)
    assert set(say.reasons) == set(get_args(Reason)) - {"others"}
    for reason in get_args(Reason):
        line = LeftOut("Ana/x.json", reason, "no room", n=2).told(language)
        assert "{" not in line
        assert len(line) < 120
