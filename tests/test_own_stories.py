"""The stories of our own: their texts travel, and every place shows them."""

import subprocess

import pytest

from kit import load_case, reader
from kit.case.case import DATA, list_cases
from kit.lenses.compare.page import story
from kit.lesson.plan import before
from kit.paper.handout import handout
from tests.conftest import CASE, ROOT

OWN = [name for name in list_cases() if name != CASE]


@pytest.fixture(params=OWN)
def own(request):
    return load_case(request.param)


def test_only_they_have_their_text_inside():
    tracked = subprocess.run(
        ["git", "ls-files", "data"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout
    texts = {line.split("/")[1] for line in tracked.splitlines() if line.endswith("article.txt")}
    assert texts in (set(OWN), set())  # none where this is no checkout
    for name in list_cases():
        is_own = bool(load_case(name).data.article.licence)
        assert is_own == (name in OWN)
        assert is_own <= (DATA / name / "article.txt").exists()


def test_the_whole_story_is_read_in_the_lesson_and_on_paper(own):
    first, last = own.data.text[0], own.data.text[-1]
    for page in (story(own.data), handout(own.data), str(reader(own).page.content.html)):
        plain = page.replace("&#39;", "'").replace("&#34;", '"')
        for text in (first, last):
            assert text.split()[3] in plain
    assert first in handout(own.data)
    assert own.data.paragraphs[0].digest not in handout(own.data, with_key=False)
    assert before(own.data, "read") != before(load_case(CASE).data, "read")
    assert "data-hand-over" not in str(reader(own).page.content.html)
