"""Disks and folders that do not do what a disk should: no answer is lost, and nobody waits."""

import errno
import json
import os
import threading
import time
from pathlib import Path

import pytest

from kit.case.case import load_case
from kit.exercises.sheet import file as sheet_file
from kit.exercises.sheet import open_sheet
from kit.exercises.sheet.file import SheetFile
from kit.exercises.sheet.words import SheetWords
from kit.files import read_start, write_whole
from tests.conftest import CASE
from tests.exercises.drafts import texts, write

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such thing")


@posix
@pytest.mark.parametrize(
    "number", [errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EACCES, errno.EIO, errno.EINVAL]
)
def test_a_disk_without_locks_saves_without_and_at_once(opened, monkeypatch, number):
    def refuse(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("fcntl.flock", refuse)
    monkeypatch.setattr(sheet_file, "LOCK_SECONDS", 60)
    start = time.monotonic()
    sheet, other = opened("mine"), opened("mine")
    for n in range(3):
        write(sheet, f"one {n}")
        write(other, f"two {n}")
        assert not sheet.problem + other.problem
    assert time.monotonic() - start < 30
    assert texts(opened("mine")) == {f"{who} {n}" for who in ("one", "two") for n in range(3)}


@posix
def test_a_lock_that_another_user_made(opened, folder):
    folder.mkdir()
    (folder / ".lock").mkdir()  # as good as a file that may not be opened, also for root
    sheet = opened("mine")
    write(sheet, "x")
    assert not sheet.problem
    assert texts(opened("mine")) == {"x"}


def test_a_rename_refused_for_a_moment_is_tried_again(opened, monkeypatch):
    refusals = iter([True, True, True, False])
    replace = Path.replace

    def busy(path, to):
        if next(refusals, False):
            raise PermissionError(errno.EACCES, "is used by another program")
        return replace(path, to)

    monkeypatch.setattr(Path, "replace", busy)
    sheet = opened("mine")
    write(sheet, "x")
    assert not sheet.problem
    assert texts(opened("mine")) == {"x"}


def test_a_rename_refused_for_good_is_said_and_leaves_nothing(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(errno.EACCES, "is used by another program")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write_whole(tmp_path / "file", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_rename_refused_for_long_blocks_once_and_is_tried_with_each_change(opened, monkeypatch):
    refuse, paused = [True], []
    replace = Path.replace

    def busy(path, to):
        if refuse and path.name.endswith(".tmp"):
            raise PermissionError(errno.EACCES, "is used by another program")
        return replace(path, to)

    sheet = opened("mine")
    monkeypatch.setattr(Path, "replace", busy)
    monkeypatch.setattr("kit.files.time.sleep", paused.append)
    write(sheet, "1")
    assert sheet.problem.startswith("Not saved on disk: is used by another program")
    assert 0.5 < sum(paused) < 1.5
    paused.clear()
    for text in "23":
        write(sheet, text)
    assert paused == []
    refuse.clear()
    sheet.save()
    assert not sheet.problem
    assert texts(opened("mine")) == {"1", "2", "3"}
    refuse.append(True)
    write(sheet, "4")
    assert paused, "after a success it is patient again"


def test_writing_is_tried_when_a_sheet_is_opened_and_leaves_nothing(opened, folder, monkeypatch):
    assert not opened("mine").problem
    assert not folder.exists()

    def refuse(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert opened("mine").problem.startswith("Not saved on disk: Permission denied")
    assert not folder.exists()


def test_a_file_that_somebody_deleted_is_noticed_and_written_anew(opened):
    sheet, told = opened("mine"), []
    write(sheet, "kept")
    sheet.listeners.append(told.append)
    sheet.path.unlink()
    write(sheet, "more")
    assert sheet.notice == SheetWords().written_anew.format(name=sheet.path.name)
    assert told == [open_sheet.TOLD]
    write(sheet, "still more")
    assert told == [open_sheet.TOLD], "said once"
    assert texts(opened("mine")) == {"kept", "more", "still more"}


def test_a_good_sheet_saved_meanwhile_is_not_set_aside(opened, folder, monkeypatch):
    """Two notebooks open a damaged sheet; the first sets it aside and saves before the second."""
    folder.mkdir()
    path = folder / f"{CASE}--mine.json"
    path.write_bytes(b"damaged")
    read = open_sheet.read_sheet

    def read_slowly(text, *of):
        monkeypatch.setattr(open_sheet, "read_sheet", read)
        first = opened("mine")
        write(first, "good")
        assert not first.problem
        return read(text, *of)  # what the second has read before

    monkeypatch.setattr(open_sheet, "read_sheet", read_slowly)
    second = opened("mine")
    assert texts(second) == {"good"}
    assert [p.name for p in folder.glob("*set-aside*")] == [f"{CASE}--mine.set-aside-1.json"]
    assert texts(opened("mine")) == {"good"}


def test_many_open_a_damaged_sheet_at_once(opened, folder):
    """What each of them writes is in the sheet, and the damaged bytes are kept once."""
    folder.mkdir()
    path = folder / f"{CASE}--mine.json"
    for number in range(1, 11):
        damaged = b"damaged" + b"x" * 100_000
        path.write_bytes(damaged)
        start = threading.Barrier(4)

        def one(name, start=start):
            start.wait()
            write(opened("mine"), name)

        threads = [threading.Thread(target=one, args=(f"{number} {name}",)) for name in "abcd"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert texts(opened("mine")) == {f"{number} {name}" for name in "abcd"}
        aside = folder / f"{CASE}--mine.set-aside-{number}.json"
        assert aside.read_bytes() == damaged
        assert len(list(folder.glob("*set-aside*"))) == number


def test_a_name_is_claimed_before_anything_is_set_aside(folder):
    """Also one that is taken while it is chosen."""
    folder.mkdir()
    file = SheetFile(folder / "x.json", folder / "y.json", bytes.decode, SheetWords())
    taken = folder / "x.set-aside-1.json"
    taken.write_bytes(b"another's")
    file._set_asides = list  # as it was before the other one came
    file.path.write_bytes(b"damaged")
    assert file._set_aside() == "x.set-aside-2.json"
    assert taken.read_bytes() == b"another's"


@posix
@pytest.mark.parametrize("what", ["pipe", "device"])
@pytest.mark.parametrize("name", [f"{CASE}--mine.json", f".{CASE}.last", ".lock"])
def test_only_ordinary_files_are_opened(opened, folder, what, name):
    """A pipe would keep the kernel waiting, and an endless device would fill it."""
    folder.mkdir()
    if what == "pipe":
        os.mkfifo(folder / name)
    else:
        (folder / name).symlink_to("/dev/zero")
    sheet = opened()
    assert len(sheet.data.code) < 40
    sheet = opened("mine")
    write(sheet, "x")
    if name.endswith(".json"):
        reason = f"{name} is not an ordinary file"
        assert sheet.problem == SheetWords().not_saved.format(reason=reason, folder="answers")
    else:
        assert texts(opened("mine")) == {"x"}
    sheet.clear()


@posix
def test_read_start_reads_no_more_than_it_should(tmp_path):
    (tmp_path / "file").write_bytes(b"abc")
    assert read_start(tmp_path / "file", 2) == b"ab"
    with pytest.raises(OSError, match="is not an ordinary file"):
        read_start(tmp_path, 2)


@posix
@pytest.mark.parametrize("is_home_there", [True, False])
def test_a_working_folder_that_was_deleted(small_folder, tmp_path, monkeypatch, is_home_there):
    from kit import ask

    home = tmp_path / "home"
    if is_home_there:
        home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    monkeypatch.setattr("kit.exercises.played.session._open", {})
    player = ask(load_case(small_folder), "view")
    player.sheet.edit(player.sheet.new_slot("view", "view"), {"text": "x"})
    assert player.sheet.problem.startswith("Not saved") is not is_home_there
    assert bool(list(tmp_path.rglob("bus-lane--*.json"))) is is_home_there
    assert json.loads(player.sheet.data.to_json())["items"]["view"]
