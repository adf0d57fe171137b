"""Points: what counts as a question of fact, and whether it was answered rightly."""

import pytest

from kit import ask
from kit.exercises.played.screens import Screens
from tests.exercises.pressing import fill, press


@pytest.fixture(autouse=True)
def _fresh(lesson_folder):
    """Each test has a notebook's folder of its own."""


def test_points_only_when_turned_on(case):
    player = ask(case, "speaker-gary-sick", points=True)
    fill(player, "yes", "yes", "yes", "yes", "yes")
    press(player, "save")
    assert "answered rightly: 1 of 1" in player.page.html
    assert "answered rightly" not in ask(case, "speaker-gary-sick").page.html


def answer_check(player, fact, verdict):
    """Answer both steps of a check."""
    for n, values in enumerate(({"first": fact, "where": "An archive"}, {"verdict": verdict})):
        _, step = player.screens[n]
        press(player, f"go {n}")
        fill(player, *(values.get(field.name, "") for field in step.fields))
        press(player, "save")


CHECKS = {"agrees": "holds", "partly": "in-part", "disagrees": "not"}


def checked(case, verdict) -> str:
    """Return a fact that is asked in two steps, with this verdict."""
    asked = (e for e in case.data.evidence if e.check and e.ask and not e.check.look_elsewhere)
    return next(e.id for e in asked if e.check.verdict == verdict)


@pytest.mark.parametrize(
    ("verdict", "yours", "points"),
    [
        *((verdict, same, "1 of 1") for verdict, same in CHECKS.items()),
        ("agrees", "not", "0 of 1"),
        ("agrees", "in-part", ""),
        ("partly", "holds", ""),
        ("agrees", "open", ""),
        ("cannot be checked", "open", ""),
        ("cannot be checked", "holds", ""),
    ],
)
def test_a_check_is_counted_where_its_verdict_is_definite(case, verdict, yours, points):
    fact = checked(case, verdict)
    player = ask(case, f"check-{fact}", points=True)
    answer_check(player, fact, yours)
    assert player.screens.is_complete
    assert ("answered rightly" in player.page.html) == bool(points)
    assert f"answered rightly: {points}" in player.page.html or not points


def test_a_check_that_an_earlier_kit_kept_as_a_reading_is_counted(case, monkeypatch):
    fact = checked(case, "agrees")
    player = ask(case, f"check-{fact}", points=True)
    answer_check(player, fact, "holds")
    path = player.sheet.path
    before = path.read_text()
    path.write_text(before.replace('"outcome": "correct"', '"outcome": "same reading"'))
    assert path.read_text() != before
    monkeypatch.setattr("kit.exercises.played.session._open", {})
    assert ask(case, f"check-{fact}", points=True).screens.points() == (1, 1)


def test_nothing_is_counted_before_it_is_told(case, monkeypatch):
    fact = checked(case, "agrees")
    player = ask(case, f"check-{fact}", points=True)
    answer_check(player, fact, "holds")
    assert player.screens.points() == (1, 1)
    monkeypatch.setattr(Screens, "told", lambda _self, _number: None)
    assert player.screens.points() == (0, 0)
