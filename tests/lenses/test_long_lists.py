"""Many voices and paragraphs: pages stay small, and every voice can be found."""

import re

import pytest

from kit import compare, reader, stance_board
from kit.case.case import Case
from kit.lenses.common.render import LONGEST_LIST
from tests import made_up

LENSES = (compare, stance_board, reader)


@pytest.fixture(scope="module")
def long_case():
    return Case(made_up.huge(100, 300, seed=2))


@pytest.fixture(scope="module", params=LENSES, ids=lambda lens: lens.__name__)
def page(request, long_case):
    return request.param(long_case).page


def sought(html: str) -> list[str]:
    return re.findall(r"<(?:option|li)[^>]* data-sought=\"[^\"]*\"[^>]*>", html)


def test_a_page_stays_below_a_megabyte(page):
    assert len(page.html.encode()) < 1_000_000
    assert len(page.content.packed) < 100_000


def test_a_long_list_is_searched_by_what_is_no_value(page):
    field = re.search(r"<input[^>]* data-finds=\"([^\"]*)\"[^>]*>", page.html)
    assert " name=" not in field[0]
    for name in field[1].split():
        assert f'<select name="{name}"' in page.html or f'data-listed="{name}"' in page.html
    assert "{n} of {all}" in page.html


@pytest.mark.parametrize("lens", LENSES)
def test_a_short_list_is_not_searched(case, lens):
    assert len(case.data.speakers) <= LONGEST_LIST
    assert "data-finds" not in lens(case).page.html


@pytest.mark.parametrize("slots", [2, 4])
def test_every_voice_that_is_heard_can_be_found_in_each_chooser(long_case, slots):
    ids = [voice.id for voice in long_case.data.speakers]
    html = compare(long_case, ids[:slots]).page.html
    found = [re.search(r'value="([^"]*)"', option)[1] for option in sought(html)]
    assert sorted(found) == sorted(ids * slots)


def test_every_voice_can_be_found_on_the_board_also_who_is_silent(long_case):
    items = sought(stance_board(long_case).page.html)
    for voice in long_case.data.voices:
        name = voice.name.split(",")[0]
        assert any(name in item and "clerk" in item for item in items), voice.id


def test_a_voice_is_found_by_role_and_organization(long_case):
    options = "".join(sought(reader(long_case).page.html))
    for place in {voice.affiliation.organization for voice in long_case.data.speakers}:
        assert f"clerk {place}".replace("&", "&amp;") in options


def test_a_long_story_has_a_list_of_numbers(long_case, case):
    long, short = (reader(which).page.html for which in (long_case, case))
    assert long.count('<option value="300">P300</option>') == 1
    assert '<select name="paragraph"' not in short
