"""What pages say of their values holds: a name that is not there would hide a part for ever."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape

import pytest

import kit
from tests import made_up
from tests.browser.every_page import Shown, every_page
from tests.conftest import CASE, LENSES

# Templates put values between quotes, and escaping leaves no other quote in a page.
CONTROL = re.compile(r'<(?:input|select|textarea)\b[^>]*? name="([^"]*)"')
LIST = re.compile(r'<select\b[^>]*? name="([^"]*)"')
WORD = re.compile(r' (data-[a-z-]+)="([^"]*)"')
RULE = re.compile(r"([^!= ]+)!?=(@?)([^ ]*)")


def _in_rule(rule: str) -> Iterator[str]:
    for part in rule.split(" "):
        found = RULE.fullmatch(part)
        assert found, f"not a rule: {part!r} in {rule!r}"
        yield found[1]
        if found[2]:
            yield found[3]


def _in_sum(terms: str) -> Iterator[str]:
    for term in terms.split(";"):
        number, *rule = term.strip().split(" ")
        assert number.isdecimal(), f"not a number: {number!r} in {terms!r}"
        if rule:
            yield from _in_rule(" ".join(rule))


NAMES = {
    "data-when": _in_rule,
    "data-sum": _in_sum,
    "data-copy": lambda copy: re.findall(r"\{([^}]+)\}", copy),
    "data-set": lambda choice: [choice.partition("=")[0]],
    "data-near": lambda choice: [choice.partition("=")[0]],
    "data-swap": str.split,
    "data-words-of": lambda name: [name],
}


def _pattern(copy: str) -> re.Pattern[str]:
    """Return what the names of templates look like that a data-copy can show."""
    fixed = re.split(r"\{[^}]*\}", copy)
    return re.compile(".*".join(map(re.escape, fixed)), re.DOTALL)


def problems(page: Shown) -> set[str]:
    """Return what a page's HTML asks for and does not find."""
    said = defaultdict(set)
    for word, text in set(WORD.findall(page.html)):
        said[word].add(unescape(text))
    names = {unescape(name) for name in CONTROL.findall(page.html)}
    names |= {name for word, find in NAMES.items() for text in said[word] for name in find(text)}
    lists = said["data-listed"] | set(LIST.findall(page.html))
    found = {name for text in said["data-finds"] for name in text.split()}
    shown = {
        copy for copy in said["data-copy"] if any(map(_pattern(copy).fullmatch, said["data-part"]))
    }
    return {
        *(f"{page.name}: no value {name!r}" for name in names - set(page.values)),
        *(f"{page.name}: nothing to find {name!r}" for name in found - lists),
        *(f"{page.name}: no template {copy!r}" for copy in said["data-copy"] - shown),
    }


@pytest.mark.parametrize("name", [CASE, *made_up.ALL])
def test_each_name_is_among_the_values(name, tmp_path):
    case = kit.load_case(CASE) if name == CASE else made_up.case_of(made_up.ALL[name]())
    pages = list(every_page(case, tmp_path))
    assert set().union(*map(problems, pages)) == set()
    assert len(pages) > len(LENSES)
