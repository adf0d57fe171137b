"""Clocks that differ, two browsers on one record, and a sheet that is cleared elsewhere."""

from __future__ import annotations

import json

import pytest

from kit.exercises.sheet.codes import code_from
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.exercises.sheet.times import LAST_TIME, later

AHEAD = "2999-01-01T00:00:00.000Z"


@pytest.fixture
def sheet(case, tmp_path) -> AnswerSheet:
    return AnswerSheet(case.story, tmp_path / "answers", "mine")


def write(sheet, text, rev=0):
    slot = sheet.new_slot("view", "view")
    sheet.edit(slot, {"text": text}, rev)
    return slot


def copy_of(sheet, **changes):
    """Return the sheet as a browser might have it, its first record changed."""
    copy = json.loads(sheet.data.to_json())
    copy["items"]["view"]["responses"][0] |= changes
    return json.dumps(copy)


def text_of(sheet):
    return sheet.data.latest("view", "view").values["text"]


def test_what_is_written_now_is_later_than_what_another_clock_wrote(sheet):
    write(sheet, "old")
    sheet.take(copy_of(sheet, at=AHEAD, rev=99))
    slot = write(sheet, "new")
    assert text_of(sheet) == "new"
    sheet.give(slot, {"text": "new"}, "recorded", finished=True)
    assert sheet.data.given("view")["view"].values == {"text": "new"}


def test_the_place_goes_with_the_last_move(sheet, monkeypatch):
    monkeypatch.setattr("kit.exercises.sheet.times.now", lambda: "2026-01-01T00:00:00.000Z")
    for item in ("space", "view"):
        sheet.move("key", item, "view")
    assert sheet.data.places["key"].item == "view"


def test_the_last_time_of_all(sheet):
    """What is written after it is the later one all the same, and can be read again."""
    assert later([]) < "2999"
    assert later([LAST_TIME]) == LAST_TIME
    write(sheet, "old")
    sheet.take(copy_of(sheet, at=LAST_TIME, rev=99, by="0"))
    write(sheet, "new")
    assert AnswerSheet(sheet.story, sheet.folder, "mine").notice == ""


@pytest.mark.parametrize(
    "time",
    [
        *("9999-99-99T99:99:99.999Z", "2026-02-30T09:00:00.000Z", "2026-03-01T24:30:00.000Z"),
        *("9999-12-31T23:59:59.999Z", "2026-03-01T09:00:00Z", "2026-03-01T09:00:00.1234Z"),
    ],
)
def test_a_time_that_would_hide_what_comes_later_is_refused(sheet, time):
    """It is no time, or none comes after it, or it does not sort among the others as text."""
    write(sheet, "old")
    assert "is damaged at items.view.responses.0.at" in sheet.take(copy_of(sheet, at=time, by="0"))
    write(sheet, "new")
    assert text_of(sheet) == "new"


def test_a_record_counts_on_from_what_the_browser_counts(sheet):
    slot = write(sheet, "typed at school", rev=1000)
    old = copy_of(sheet)
    sheet.edit(slot, {"text": "typed at home"}, rev=900)
    sheet.hear_copies({"a": old})
    assert text_of(sheet) == "typed at home"
    sheet.hear_copies({"a": copy_of(sheet, rev=2000, values={"text": "later still"})})
    assert text_of(sheet) == "later still"


def test_cleared_elsewhere_it_does_not_come_back(case, sheet):
    write(sheet, "secret")
    other = AnswerSheet(case.story, sheet.folder, "mine")
    assert sheet.clear()
    heard = []
    other.listeners.append(heard.append)
    write(other, "more of the secret")
    assert other.data.code == sheet.data.code != "mine"
    assert other.is_empty
    assert heard
    assert "secret" not in "".join(path.read_text() for path in sheet.folder.glob("*.json"))


def test_lost_elsewhere_it_does_come_back(case, sheet):
    write(sheet, "kept")
    other = AnswerSheet(case.story, sheet.folder, "mine")
    sheet.path.unlink()
    write(other, "more")
    assert AnswerSheet(case.story, sheet.folder, "mine").data == other.data


def test_a_cleared_code_can_be_used_again(case, sheet):
    write(sheet, "secret")
    text = sheet.data.to_json()
    sheet.clear()
    sheet.take(text)
    write(sheet, "on purpose")
    assert sheet.data.code == code_from("mine")
    assert text_of(AnswerSheet(case.story, sheet.folder, "mine")) == "on purpose"
