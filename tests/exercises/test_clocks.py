"""Clocks that differ, two browsers on one record, and a sheet that is cleared elsewhere."""

from __future__ import annotations

import json

import pytest

from kit.exercises.codes import code_from
from kit.exercises.sheet import later
from kit.exercises.store import AnswerSheet

AHEAD = "2999-01-01T00:00:00.000Z"


@pytest.fixture
def sheet(case, tmp_path) -> AnswerSheet:
    return AnswerSheet(case, tmp_path / "answers", "mine")


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
    assert sheet.data.given("view")["view"] == {"text": "new"}


def test_the_place_goes_with_the_last_move(sheet, monkeypatch):
    monkeypatch.setattr("kit.exercises.sheet.now", lambda: "2026-01-01T00:00:00.000Z")
    for item in ("space", "view"):
        sheet.move("key", item, "view")
    assert sheet.data.places["key"].item == "view"


@pytest.mark.parametrize("times", [[], ["no time"], ["9999-12-31T23:59:59.999Z"]])
def test_a_time_that_cannot_be_passed_is_left_alone(times):
    assert later(times) < "2999"


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
    other = AnswerSheet(case, sheet.folder, "mine")
    assert sheet.clear()
    heard = []
    other.listeners.append(heard.append)
    write(other, "more of the secret")
    assert other.data.code != "mine"
    assert other.is_empty
    assert heard
    assert "secret" not in "".join(path.read_text() for path in sheet.folder.glob("*.json"))


def test_lost_elsewhere_it_does_come_back(case, sheet):
    write(sheet, "kept")
    other = AnswerSheet(case, sheet.folder, "mine")
    sheet.path.unlink()
    write(other, "more")
    assert AnswerSheet(case, sheet.folder, "mine").data == other.data


def test_a_cleared_code_can_be_used_again(case, sheet):
    write(sheet, "secret")
    text = sheet.data.to_json()
    sheet.clear()
    sheet.take(text)
    write(sheet, "on purpose")
    assert sheet.data.code == code_from("mine")
    assert text_of(AnswerSheet(case, sheet.folder, "mine")) == "on purpose"
