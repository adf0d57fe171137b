"""Under Voila, whose visitors are all one user to the system: no file is read or written."""

from __future__ import annotations

import pytest

from kit import hand_in, my_answers
from kit.exercises.played import session
from kit.exercises.sheet.locations import host, wanted_folder
from kit.exercises.sheet.open_sheet import AnswerSheet
from tests.exercises.drafts import texts, write
from tests.exercises.pressing import press


@pytest.fixture
def visitor(case, lesson_folder, monkeypatch):
    """Open the sheet as each visitor's kernel does, in a folder where its owner has answered."""
    owner = session.sheet_of(case)
    write(owner, "the owner's")
    monkeypatch.setenv("VOILA_BASE_URL", "/")
    before = {path: path.stat().st_mtime_ns for path in lesson_folder.rglob("*")}

    def open_one() -> AnswerSheet:
        session._open.clear()
        return session.sheet_of(case)

    yield open_one
    assert {path: path.stat().st_mtime_ns for path in lesson_folder.rglob("*")} == before


@pytest.fixture
def bar(case, visitor):
    visitor()
    return my_answers(case)


def test_it_is_so_wherever_voila_runs(monkeypatch):
    monkeypatch.setenv("VOILA_BASE_URL", "/")
    for name in ("JUPYTERHUB_USER", "BINDER_SERVICE_HOST"):
        monkeypatch.setenv(name, "x")
        assert host() == "voila"


def test_visitors_have_nothing_of_each_other(visitor):
    first = visitor()
    write(first, "the first's")
    second = visitor()
    assert second.data.code != first.data.code
    assert texts(second) == set()
    assert second.codes.all() == []
    second.switch(first.data.code)
    assert texts(second) == set(), "who types another's code begins a sheet of that name"
    assert (first.problem, second.problem, second.notice) == ("", "", "")
    assert second.is_for(second.story, wanted_folder())


def test_what_a_browser_kept_comes_back_by_its_code(visitor):
    first = visitor()
    write(first, "kept by the browser")
    again = visitor()
    again.hear_copies({again.copies.key(first.data.code): first.data.to_json()})
    assert list(again.copies.offers) == [first.data.code]
    again.switch(first.data.code)
    assert texts(again) == {"kept by the browser"}
    assert again.copies.offers == {}


def test_another_code_and_back_in_one_visit(visitor):
    sheet = visitor()
    write(sheet, "mine")
    mine = sheet.data.code
    sheet.switch("another")
    assert texts(sheet) == set()
    sheet.switch(mine)
    assert texts(sheet) == {"mine"}
    assert sheet.clear()
    sheet.switch(mine)
    assert texts(sheet) == set(), "what was cleared is nowhere"


def test_a_browser_that_keeps_nothing_is_no_place(bar):
    write(bar.sheet, "x")
    said = ("Saved on every change, in this browser.", bar.say.sheet_voila)
    assert all(each in bar.page.html for each in said)
    bar._message_came(bar.page.content, {"kept": False}, [])
    assert "Not saved: this browser is full" in bar.page.status
    assert not any(each in bar.page.html for each in said)
    bar._message_came(bar.page.content, {"kept": True}, [])
    assert bar.page.status == ""
    assert all(each in bar.page.html for each in said)


def test_the_bar_names_no_file_and_no_menu(bar):
    write(bar.sheet, "x")
    html = bar.page.html
    assert bar.say.sheet_voila in html
    assert "answers/" not in html
    press(bar, "clear")
    assert bar.say.cleared_without_files in bar.page.html


def test_a_bar_at_the_end_offers_them_too(case, visitor):
    first = visitor()
    write(first, "x")
    sheet = visitor()
    end = hand_in(case)
    sheet.hear_copies({sheet.copies.key(first.data.code): first.data.to_json()})
    press(end, f"take {first.data.code}")
    assert texts(sheet) == {"x"}


def test_a_hand_in_is_downloaded_and_nothing_else(case, visitor, monkeypatch):
    sheet = visitor()
    write(sheet, "x")
    end = hand_in(case)
    sent = []
    monkeypatch.setattr(end.page.content, "send", sent.append)
    press(end, "hand-in")
    assert sum("download" in each for each in sent) == 2
    assert "Could not be written" not in end.page.html
    assert "In the folder" not in end.page.html
