"""What holds for every lens on every case."""

import re

import pytest

import kit
from kit.browser.page import Page
from tests import made_up
from tests.conftest import LENSES


def html_of(lens) -> str:
    return "".join(child.html for child in lens.children if isinstance(child, Page))


@pytest.mark.parametrize("name", made_up.ALL)
@pytest.mark.parametrize("lens", LENSES.values(), ids=LENSES)
def test_what_is_copied_is_there(lens, name):
    """The browser shows nothing where a template is missing, and says nothing either."""
    html = html_of(lens(made_up.case_of(made_up.ALL[name]())))
    templates = set(re.findall(r'data-part="([^"]*)"', html))
    assert set(re.findall(r'data-copy="([^"{]*)"', html)) <= templates


def test_the_storys_lines_wait_for_their_voice(case):
    """Also the reporter's own words, which a chosen voice hides."""
    html = html_of(kit.reader(case))
    assert html.count('<li class="pk-quiet') == len(
        re.findall(r'<li class="pk-quiet[^"]*"[^>]*data-when=', html)
    )
