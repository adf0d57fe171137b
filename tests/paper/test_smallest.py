"""The lesson on paper of the smallest case, and how it grows."""

import re

import pytest

from kit.lenses.common.words import CommonWords
from kit.lesson.plan import hour_of
from kit.paper.handout import handout
from tests.lesson.playing import plain
from tests.smallest import LADDER, smallest

KINDS = [
    {"with_key": True},
    {"with_key": False},
    {"controversy": True},
    {"controversy": True, "with_key": False},
]


@pytest.mark.parametrize("rung", LADDER)
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_nothing_stands_there_that_nobody_annotated(tmp_path, rung, kind):
    page = handout(smallest(tmp_path, rung)[2].data, **kind).partition("</style>")[2]
    text = plain(page)
    assert "None" not in text
    assert "not stated" not in text
    assert CommonWords().not_said not in text
    to_write_in = page.replace("<td></td>", "")
    assert not re.search(r"<(h\d|td|th|p|li)[^>]*>\s*</\1>", to_write_in), "an empty element"
    assert not re.search(r"</h1>\s*<h1|</h2>\s*(<h[12]|</section>)", page), (
        "nothing below a heading"
    )


@pytest.mark.parametrize("rung", LADDER)
@pytest.mark.parametrize("controversy", [False, True])
def test_the_steps_take_as_long_as_the_lesson(tmp_path, rung, controversy):
    data = smallest(tmp_path, rung)[2].data
    text = plain(handout(data, controversy=controversy, with_key=False))
    steps = text.partition("What to do")[2]
    hour = hour_of(data, controversy=controversy)
    n = 4 + (controversy or "check" in hour)
    minutes = re.findall(r"(\d+) minutes (?=[A-Z])", steps)[:n]
    assert sum(map(int, minutes)) == sum(hour.values())


def test_facts_that_nobody_checked_have_no_outcome_to_read_out(tmp_path):
    text = plain(handout(smallest(tmp_path, "citations")[2].data))
    assert "Look elsewhere for 90 seconds" in text
    assert "Nobody has checked it for you." in text
    for words in ("Stop here", "Read this out", "a path that a practised reader", "read out what"):
        assert words not in text


def test_a_story_that_is_not_on_paper_is_copied(tmp_path):
    said = "Copy the story, too, or show it"
    assert said in plain(handout(smallest(tmp_path / "a")[2].data))
    assert said not in plain(handout(smallest(tmp_path / "b", "digests")[2].data))


def test_a_story_with_a_licence_says_so(tmp_path):
    def change(raw):
        raw["article"]["licence"] = "CC BY 4.0"

    text = plain(handout(smallest(tmp_path, change=change)[2].data))
    assert "The story: CC BY 4.0." in text
    assert "not included" not in text
