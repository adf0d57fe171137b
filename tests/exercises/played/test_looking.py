"""Looking elsewhere in the player: which screen comes when, and what a page shows of it."""

import pytest

from kit import Case, ask
from kit.case.model import CaseData
from kit.exercises.played.screens import in_order
from tests.exercises.pressing import fill, press, saved
from tests.hostile import hostile_case

CHECK = "check-late-buses"
QUERY = "Mill Road bus delays survey 2023"


@pytest.fixture(autouse=True)
def _fresh(lesson_folder):
    """Each test has a notebook's folder of its own."""


@pytest.fixture
def small(small_raw):
    return Case(CaseData.model_validate(small_raw))


def steps(player):
    return [step.id for _, step in player.screens.all]


def plan(player):
    fill(player, "A count")
    press(player, "save")


def test_notes_are_kept_then_the_path_stands_beside_them(small):
    player = ask(small, CHECK)
    plan(player)
    assert QUERY not in player.page.html
    fill(player, "The drivers' union", "The council says three")
    press(player, "save")
    html = player.page.html
    assert QUERY in html
    link = '<a href="https://example.org/count" target="_blank" rel="noopener noreferrer">'
    assert link in html
    assert "Posts in a forum of the street: Each tells of one morning." in html
    assert "three days in five" not in html, "that is the finding"
    press(player, "next")
    assert "three days in five" in player.page.html


def test_a_clock_can_be_started(small):
    player = ask(small, CHECK)
    plan(player)
    html = player.page.html
    assert 'data-clock="look late-buses" data-clock-seconds="90"' in html
    assert ">1:30</span>" in html
    assert html.count("<p data-clock-when=") == 3


def test_an_earlier_sheet_stays_finished(small, monkeypatch):
    with monkeypatch.context() as earlier:
        earlier.setattr("kit.exercises.kinds.checking._look", lambda *_: None)
        fact = small.data.evidence[0]
        check = fact.check.model_copy(update={"look_elsewhere": None})
        evidence = (fact.model_copy(update={"check": check}),)
        player = ask(Case(small.data.model_copy(update={"evidence": evidence})), CHECK)
        plan(player)
        fill(player, "holds", "detail")
        press(player, "save")
        assert steps(player) == ["plan", "verdict"]
    monkeypatch.setattr("kit.exercises.played.session._open", {})
    again = ask(small, CHECK)
    assert steps(again) == ["plan", "verdict"]
    assert again.screens.is_complete
    assert not any(map(again.screens.is_changed, range(2)))
    assert saved(again)["items"][CHECK]["state"] == "answered"


def test_who_had_it_shown_keeps_to_the_same_question(small):
    player = ask(small, CHECK)
    press(player, "go 2")
    press(player, "show")
    fill(player, "in-part", "detail")
    press(player, "save")
    item, step = player.screens[player._at]
    assert (item.id, step.id) == (CHECK, "verdict")
    assert steps(player) == ["plan", "verdict"]
    assert "We say the same" in player.page.html


def test_in_rounds_a_step_comes_with_its_like(case):
    """Also where one has a step more before it: no finding stands before a plan or a look."""
    items = ask(case, "check-guard-listed-2008", "check-new-outlook").screens.items
    looking = [item.id for item in items if len(item.steps) == 3]
    assert looking == ["check-new-outlook"]
    for order in (items, items[::-1]):
        rounds = [type(item)(**{**vars(item), "in_rounds": True}) for item in order]
        met = [step.id for _, step in in_order(rounds, {})]
        assert met == ["plan", "plan", "look", "verdict", "verdict"]


def test_hostile_text_stays_text(small_raw):
    player = ask(Case(hostile_case(small_raw)), CHECK)
    plan(player)
    for _ in range(2):
        assert "<script>" not in player.page.html
        assert "<img" not in player.page.html
        fill(player, "Who?", "What?")
        press(player, "save")
    assert "hacked" in player.page.html
