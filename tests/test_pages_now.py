"""While the house is moved, every page stays what it was; each difference has its own commit."""

import json

import pytest

from tests.pages_now import CASES, KNOWN, case_called, hashes_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", CASES)
def test_every_page_is_what_it_was(name):
    """See what has changed with `python -m tests.pages_now FOLDER`, here and where it was right."""
    known = json.loads(KNOWN.read_text())[name]
    now = hashes_of(case_called(name))
    assert {page for page in known | now if known.get(page) != now.get(page)} == set()
