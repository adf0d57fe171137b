"""The hand-in: what a teacher reads first, and what the bar knows before and after."""

from __future__ import annotations

import pytest

from kit import ask, hand_in
from kit.case.story import Story
from kit.exercises.played.hand_in import hand_in_page
from kit.exercises.played.words import PlayedWords
from kit.exercises.sheet.data import HAND_IN
from kit.exercises.sheet.reading import read_sheet
from tests.exercises.pressing import fill, press
from tests.lesson.playing import Lesson, plain

SAY = PlayedWords()


@pytest.fixture(autouse=True)
def _fresh(lesson_folder):
    """Each test has a notebook's folder of its own."""


def first_screen(bar) -> str:
    page = hand_in_page(bar.case.data, bar.sheet.data, bar._items(), bar._asked)
    return plain(page.partition("<body>")[2].partition("<details>")[0])


@pytest.fixture
def lesson(case):
    lesson = Lesson(case)
    yield lesson
    lesson.close()


class TestFirstScreen:
    def test_it_says_what_is_open_in_which_part(self, lesson):
        lesson.answer_all("read")
        bar = lesson.parts["leave"].body[-1]
        read = len(lesson.player("read").screens)
        told = first_screen(bar)
        assert f"{read} of " in told
        assert "Check facts (" in told
        assert "Read (" not in told

    def test_a_whole_lesson_has_its_looks_steps_and_sentences(self, lesson):
        for name in lesson.parts:
            lesson.answer_all(name)
        bar = lesson.parts["leave"].body[-1]
        told = first_screen(bar)
        assert "Open:" not in told
        for text in ("Gary Sick", SAY.page_looks, SAY.page_because, "Some words.", "0 No step."):
            assert text in told
        assert f"({SAY.page_named})" in told or f"({SAY.page_nameless})" in told

    def test_our_label_is_not_told_before_all_looks_at_a_voice(self, case):
        player = ask(case, kinds=["sort"])  # of four, a lot may name none
        named = next(n for n, (i, _) in enumerate(player.screens.all) if i.steps[-1].with_name)
        press(player, f"go {named}")
        fill(player, "both")
        press(player, "save")
        row = first_screen(hand_in(case)).partition("Second look We")[2]
        assert row.rstrip().endswith("both – –")

    def test_what_else_an_hour_ends_with_is_there(self, case):
        for kind, text in {"turn": "From Tehran.", "strongest": "Oil is sold everywhere."}.items():
            fill(ask(case, kinds=[kind]), text)
            assert text in first_screen(hand_in(case))

    def test_a_draft_is_marked(self, case):
        fill(ask(case, kinds=["exit"]), "A step.")
        assert f"A step. ({SAY.page_draft})" in first_screen(hand_in(case))


class TestTheBar:
    def test_what_is_open_is_a_button_that_leads_there(self, lesson):
        bar = lesson.parts["leave"].body[-1]
        assert 'data-go="part read"' in bar.page.html
        assert 'data-go="part check"' not in bar.page.html
        lesson.answer_all("read")
        assert 'data-go="part check">Check facts (' in bar.page.html
        assert 'data-go="part read"' not in bar.page.html

    def test_nothing_is_handed_in_without_asking(self, case):
        bar, sent = hand_in(case), []
        bar.page.content.send = sent.append
        assert SAY.hand_in_blank in bar.page.html
        press(bar, "hand-in")
        assert SAY.hand_in_blank_sure in bar.page.html
        assert not any("download" in message for message in sent)
        press(bar, "hand-in")
        assert any("download" in message for message in sent)

    def test_a_later_change_is_said_also_in_a_new_kernel(self, case, monkeypatch):
        player = ask(case, "missing")
        fill(player, "A trader", "Figures.")
        press(player, "save")
        bar = hand_in(case)
        press(bar, "hand-in")
        at = bar.sheet.data.handed_in
        assert f'Files made: <time datetime="{at}">' in bar.page.html
        fill(player, "A farmer", "Figures.")
        press(player, "save")
        assert "Changed since the files were made (<time" in bar.page.html
        monkeypatch.setattr("kit.exercises.played.session._open", {})
        assert "Changed since the files were made (<time" in hand_in(case).page.html
        again = hand_in(case)
        press(again, "hand-in")
        assert "Changed since" not in again.page.html

    def test_the_time_is_after_the_last_answer_whatever_the_clocks(self, case):
        player = ask(case, "missing")
        fill(player, "A trader", "Figures.")
        data = player.sheet.data
        response = data.items["missing"].responses[0]
        ahead = response.model_copy(update={"n": 99, "at": "2999-01-01T00:00:00.000Z"})
        player.sheet.data = data.with_response("missing", ahead)
        player.sheet.move(HAND_IN, HAND_IN, HAND_IN)
        assert not player.sheet.data.is_changed_since_hand_in

    def test_it_is_kept_in_a_sheet_of_todays_form(self, case):
        player = ask(case, "missing")
        fill(player, "A trader", "Figures.")
        player.sheet.move(HAND_IN, HAND_IN, HAND_IN)
        story: Story = case.story
        sheet = read_sheet(player.sheet.data.to_json(), story)
        assert sheet.format == 2
        assert sheet.handed_in == player.sheet.data.handed_in
