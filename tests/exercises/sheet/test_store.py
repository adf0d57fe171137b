"""The open sheet and its file: what was answered is kept, whatever happens to the file."""

import errno
import os
import random
import signal
import subprocess
import sys
import time
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from filelock import FileLock

from kit import load_case
from kit.exercises.sheet import file as sheet_file
from kit.exercises.sheet import open_sheet
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.exercises.sheet.words import SheetWords
from tests.conftest import CASE, ROOT
from tests.exercises.drafts import texts, write

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such thing")


def all_is_well(sheet) -> bool:
    return not (sheet.problem or sheet.notice or list(sheet.folder.glob(".*.tmp")))


def sheets_in(folder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.json")}


def test_the_file_is_made_at_the_first_answer(opened, folder):
    sheet = opened("Amber-Heron 4827")
    sheet.move("lesson", "view", "opinion")
    assert sheet.is_empty
    assert not folder.exists()
    write(sheet, "first")
    assert list(sheets_in(folder)) == [f"{CASE}--amber-heron-4827.json"] == [sheet.path.name]
    assert opened().data.places.keys() == {"lesson"}
    assert all_is_well(sheet)


def test_everything_is_there_again(opened):
    sheet = opened()
    slot = write(sheet, "draft")
    sheet.give(slot, {"text": "saved", "choices": ["a", "b"]}, "same", finished=True)
    write(sheet, "ä🙂\n\0", "sort-2")
    sheet.reveal("reason-1")
    sheet.move("lesson", "sort-2", "opinion")
    again = opened()
    assert again.data == sheet.data
    assert again.data.given("view")["opinion"].values == {"text": "saved", "choices": ("a", "b")}
    states = [answers.state for answers in again.data.items.values()]
    assert states == ["answered", "begun", "shown without an answer"]
    assert all_is_well(again)


def test_who_listens_hears_of_several_when_all_are_shown(opened, monkeypatch):
    sheet, heard, writes = opened(), [], []
    whole = sheet_file.write_whole
    monkeypatch.setattr(
        sheet_file, "write_whole", lambda *of, **how: (writes.append(of), whole(*of, **how))
    )
    sheet.listeners.append(lambda what: heard.append((what, {*sheet.data.items})))
    sheet.reveal("view", "reason-1")
    assert [(what, shown) for what, shown in heard if what in shown] == [
        ("view", {"view", "reason-1"}),
        ("reason-1", {"view", "reason-1"}),
    ]
    assert len(writes) == 1
    assert opened().data == sheet.data


def test_the_first_time_counts(opened, monkeypatch):
    ticks = (f"2026-03-01T09:00:00.{n:03}Z" for n in count())
    monkeypatch.setattr(open_sheet, "now", lambda: next(ticks))
    sheet = opened()
    slot = write(sheet, "x")
    sheet.give(slot, {"text": "x"}, "kept", finished=False)
    assert sheet.data.items["view"].finished is None
    sheet.reveal("view")
    sheet.give(sheet.new_slot("view", "opinion"), {"text": "y"}, "kept", finished=True)
    before = sheet.data.items["view"]
    assert sheet.data.started < before.revealed < before.finished
    sheet.reveal("view")
    sheet.give(sheet.new_slot("view", "opinion"), {"text": "z"}, "kept", finished=True)
    after = opened().data.items["view"]
    assert (after.revealed, after.finished) == (before.revealed, before.finished)
    assert [r.values["text"] for r in after.responses] == ["x", "y", "z"]


# --- Files that cannot be used, folders that cannot be written ---

UNREADABLE = "is damaged and cannot be read"
NEWER = "is from a newer kit; update the kit to use it"
DAMAGES = {
    "empty": (lambda _: b"", UNREADABLE),
    "half": (lambda good: good[: len(good) // 2], UNREADABLE),
    "zeros": (lambda good: bytes(len(good)), UNREADABLE),
    "large": (lambda good: good + b" " * 2_000_000, "is larger than 2 MB"),
    "newer": (lambda good: good.replace(b'mat": 2', b'mat": 3'), NEWER),
    "case": (lambda good: good.replace(CASE.encode(), b"x"), "belongs to another case, x"),
    "code": (lambda good: good.replace(b'"mine"', b'"theirs"'), "has another code inside"),
}


@pytest.mark.parametrize(("damage", "reason"), DAMAGES.values(), ids=DAMAGES)
def test_a_file_that_cannot_be_used_is_set_aside(opened, folder, damage, reason):
    path = folder / f"{CASE}--mine.json"
    first, second = (f"{CASE}--mine.set-aside-{n}.json" for n in (1, 2))
    notice = SheetWords().set_aside.format(reason=reason, name=path.name, aside="{}")
    write(opened("mine"), "before")
    path.write_bytes(bad := damage(path.read_bytes()))
    sheet = opened("mine")
    assert sheet.notice == notice.format(first)
    assert sheet.is_empty
    assert sheets_in(folder) == {first: bad}
    assert sheet.codes.all() == []
    write(sheet, "after")
    assert all_is_well(opened("mine"))
    path.write_bytes(worse := damage(path.read_bytes()))
    write(sheet, "later")
    assert sheet.notice == notice.format(second)
    assert sheets_in(folder) == {first: bad, second: worse, path.name: path.read_bytes()}
    assert texts(opened("mine")) == {"after", "later"}


def not_saved(number) -> str:
    return SheetWords().not_saved.format(reason=os.strerror(number), folder="answers")


@posix
def test_a_folder_that_is_a_file(opened, folder):
    folder.write_text("not a folder")
    sheet = opened("mine")
    for change in (lambda: write(sheet, "mine"), lambda: sheet.reveal("view"), lambda: None):
        change()
        assert sheet.problem in {not_saved(errno.ENOTDIR), not_saved(errno.EEXIST)}
    sheet.switch("theirs")
    write(sheet, "theirs")
    sheet.take(opened("third").data.to_json())
    write(sheet, "third")
    assert folder.read_text() == "not a folder"
    folder.unlink()
    for code in ("third", "mine", "theirs"):
        sheet.switch(code)
        write(sheet, "later")
        assert texts(sheet) == {code, "later"}
        assert all_is_well(sheet)
        assert opened(code).data == sheet.data


def test_a_folder_that_another_program_keeps_busy(opened, folder, monkeypatch):
    monkeypatch.setattr(sheet_file, "LOCK_SECONDS", 0.1)
    sheet = opened("mine")
    write(sheet, "x")
    before = sheets_in(folder)
    with FileLock(folder / ".lock"):
        write(sheet, "y")
    assert sheet.problem == SheetWords().not_saved.format(
        reason=SheetWords().folder_busy, folder="answers"
    )
    assert sheets_in(folder) == before
    write(sheet, "z")
    assert all_is_well(sheet)
    assert texts(opened("mine")) == {"x", "y", "z"}


def test_leftovers_of_a_killed_session_are_removed(opened, folder):
    write(opened("mine"), "x")
    for name, age in (("old", 3700), ("new", 3500)):
        path = folder / f".{CASE}--mine.json.{name}.tmp"
        path.write_bytes(b"half")
        os.utime(path, (time.time() - age,) * 2)
    assert texts(opened("mine")) == {"x"}
    assert [path.stem.split(".")[-1] for path in folder.glob(".*.tmp")] == ["new"]


# --- Several tabs, and processes that end in the middle ---


def test_two_tabs_in_turn(opened):
    one, two = opened("mine"), opened("mine")
    slots = one.new_slot("view", "opinion"), two.new_slot("view", "opinion")
    for n in range(5):
        one.edit(slots[0], {"text": f"one {n}"})
        two.edit(slots[1], {"text": f"two {n}"})
        assert texts(two) == texts(opened("mine")) == {f"one {n}", f"two {n}"}
    one.give(slots[0], {"text": "one, saved"}, "kept", finished=True)
    write(two, "more", "sort-2")
    assert texts(opened("mine")) == texts(two) == {"one, saved", "two 4", "more"}
    assert opened("mine").data.items["view"].finished


def in_a_process(call, *args) -> subprocess.Popen:
    """Run a function of this file, which may then limit, fork and kill as it likes."""
    code = f"import sys; from {__name__} import {call.__name__} as f; f(*sys.argv[1:])"
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, args)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


the_case = cache(lambda: load_case(CASE))


def sheet_of(folder: str) -> AnswerSheet:
    return AnswerSheet(the_case().story, Path(folder), "mine")


def ends_well(process) -> bool:
    process.communicate(timeout=600)
    return process.returncode == 0


def hammer(folder, name):
    sheet_file.LOCK_SECONDS = 60  # on a slow disk the other one may be in the way for long
    sheet = sheet_of(folder)
    print("ready", flush=True)
    while not sheet.folder.with_name("begin").exists():
        time.sleep(0.001)
    for n in range(40):
        write(sheet, f"{name}{n}")
        assert not sheet.problem


def test_two_processes_at_the_same_time(opened, folder):
    both = [in_a_process(hammer, folder, name) for name in "ab"]
    assert [process.stdout.readline() for process in both] == ["ready\n"] * 2
    folder.with_name("begin").touch()
    assert [ends_well(process) for process in both] == [True] * 2
    assert texts(opened("mine")) == {f"{name}{n}" for name in "ab" for n in range(40)}
    assert all_is_well(opened("mine"))


def fill_the_disk(folder):
    import resource

    sheet = sheet_of(folder)
    write(sheet, "before")
    before = sheets_in(sheet.folder)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    write(sheet, "meanwhile")
    assert sheet.problem == not_saved(errno.EFBIG)
    assert sheets_in(sheet.folder) == before
    assert not list(sheet.folder.glob(".*.tmp"))
    assert texts(sheet) == {"before", "meanwhile"}
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    write(sheet, "after")
    assert all_is_well(sheet)


@posix
def test_a_full_disk(opened, folder):
    assert ends_well(in_a_process(fill_the_disk, folder))
    assert texts(opened("mine")) == {"before", "meanwhile", "after"}


def answer_for_ever(folder, step, into):
    try:
        sheet = sheet_of(folder)
        slot = sheet.new_slot("view", step)
        for n in count():
            sheet.edit(slot, {"text": str(n)})
            os.write(into, b"%d\n" % n)
    finally:
        os._exit(1)


def kill_often(folder):
    write(sheet_of(folder), "0")  # what is loaded at the first save need not be loaded again
    moments, before = random.Random(2009), {}
    for number in range(200):
        out, into = os.pipe()
        if (child := os.fork()) == 0:
            os.close(out)
            answer_for_ever(folder, f"step-{number}", into)
        os.close(into)
        with open(out, "rb") as pipe:  # noqa: PTH123  # a number
            told = [pipe.readline() for _ in range(moments.randrange(4))]
            time.sleep(moments.uniform(0, 0.006))
            os.kill(child, signal.SIGKILL)
            assert os.waitpid(child, 0)[1] == signal.SIGKILL
            told += pipe.readlines()
        sheet = sheet_of(folder)
        assert sheet.notice == sheet.problem == ""
        kept = {r.step: int(r.values["text"]) for r in sheet.data.items["view"].responses}
        last = kept.get(f"step-{number}", -1)
        assert 0 <= last - (int(told[-1]) if told else -1) <= 1
        assert before.items() <= kept.items()  # and nothing of the rounds before is lost
        before = kept


@pytest.mark.slow
@posix
def test_killed_200_times(folder):
    assert ends_well(in_a_process(kill_often, folder))
