"""The words that pages are written in: CONTRIBUTING.md has all of them in a table, and no other."""

import re

from kit.browser.shared import modules
from kit.browser.style import merged_style
from tests.conftest import ROOT

OTHERS = {"jupyter-lite-root"}  # which JupyterLite's pages look for in the first page of a site
WORD = re.compile(r"\bdata-([a-z]+(?:-[a-z]+)*)|\.dataset\.([a-zA-Z]+)")


def words_in(text: str) -> set[str]:
    """Return the words in a text, as pages write them; in code they may be names of `dataset`."""
    found = (written or re.sub("(?=[A-Z])", "-", name) for written, name in WORD.findall(text))
    return {word.lower() for word in found}


def words_of_the_table() -> set[str]:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return {
        word for row in re.findall(r"^\| `data-[^|]*", text, re.MULTILINE) for word in words_in(row)
    }


def test_the_table_has_the_words_that_the_browser_knows():
    code = "".join(modules().values())
    assert not re.search(r"dataset\[|= \w+\.dataset;|dataset\)", code), "a word that is not found"
    assert words_in(code) == words_of_the_table()


def test_pages_have_no_other_words():
    """But for those that only style knows."""
    style = words_in(merged_style())
    style |= words_in((ROOT / "kit/paper/handout_style.html").read_text(encoding="utf-8"))
    for path in sorted((ROOT / "kit").rglob("*.html")):
        words = words_in(path.read_text(encoding="utf-8"))
        assert words - style - words_of_the_table() - OTHERS == set(), path.name
