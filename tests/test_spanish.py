"""The kit's Spanish says all that its English says.

Every module of words in Spanish is held to this, of lenses as of exercises, lesson and paper; what
is said of exercises alone stands in `tests/exercises/test_spanish.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from kit import Case, compare, later_events, load_case
from kit.language import Counted, Language
from kit.language.words import Grammar
from tests.conftest import ROOT

SPANISH = Language("es")
# What both languages have, beside what has no words but those that fill its places.
ALIKE = {"P{n}", "{n} min", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "no", "No: {how}.", "Sector"}
PLACE = re.compile(r"%?\{[^{}]*\}")


def name_of(path: Any) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


TRANSLATED = sorted(name_of(path).removesuffix("_es") for path in (ROOT / "kit").rglob("*_es.py"))


@dataclass(frozen=True)
class Pair:
    """A text in both languages, and where it stands."""

    place: str
    english: str
    spanish: str


def kinds_of_words(module: ModuleType) -> list[type[Any]]:
    """Return the dataclasses of a module whose every field has English in it by default."""
    own = [each for each in vars(module).values() if is_dataclass(each) and isinstance(each, type)]
    return [kind for kind in own if kind.__module__ == module.__name__ and _has_defaults(kind)]


def _has_defaults(kind: type[Any]) -> bool:
    try:
        kind()
    except TypeError:  # such as a phrase, which is a part of others
        return False
    return True


def pairs(place: str, english: Any, spanish: Any) -> Iterator[Pair]:
    """Yield the texts of words, side by side; fail where either language has more."""
    assert type(english) is type(spanish) or isinstance(english, Mapping), place
    if isinstance(english, str):
        yield Pair(place, english, spanish)
    elif isinstance(english, Mapping):
        assert list(english) == list(spanish), place
        for key, value in english.items():
            yield from pairs(f"{place}[{key!r}]", value, spanish[key])
    elif isinstance(english, tuple):
        assert len(english) == len(spanish), place
        for n, (one, other) in enumerate(zip(english, spanish, strict=True)):
            yield from pairs(f"{place}[{n}]", one, other)
    elif is_dataclass(english):
        for it in fields(english):
            yield from pairs(
                f"{place}.{it.name}", getattr(english, it.name), getattr(spanish, it.name)
            )
    else:
        assert english == spanish, place


def places(text: str) -> set[str]:
    return set(PLACE.findall(text))


def faults(pair: Pair) -> Iterator[str]:
    """Yield what is wrong with a text in Spanish."""
    english, text = pair.english, pair.spanish
    if text == english and text not in ALIKE and re.search(r"[^\W\d]", PLACE.sub("", text)):
        yield "is the English one"
    if places(text) != places(english):
        yield "has other places to fill"
    if set("“”") & set(english) and set("\"'") & set(text):
        yield "has straight quotation marks"
    if re.search("[“”]", re.sub("«[^«»]*»", "", text)):
        yield "has quotation marks that are not Spanish"
    if text.count("?") != text.count("¿") or text.count("!") != text.count("¡"):
        yield "asks or calls without a sign before it"
    if re.search(r"(?i)\b(vosotros|vuestr[oa]s?|os)\b|\w+[áéí]is\b", text):
        yield "speaks as in Spain alone"
    if re.search(r"(?i)\b(de|a) \{(name|names|who|role|label|side|first|second)\}", text):
        yield "has “de” or “a” before what may begin with “el”"


@pytest.mark.parametrize("module", TRANSLATED)
def test_spanish_says_all_that_english_says(module):
    kinds = kinds_of_words(import_module(module))
    assert kinds
    for kind in kinds:
        found = [*pairs(kind.__name__, kind(), SPANISH.words(kind))]
        assert {pair: wrong for pair in found if (wrong := [*faults(pair)])} == {}


def test_no_words_are_left_in_english():
    with_words = [
        name
        for path in (ROOT / "kit").rglob("*.py")
        # Stop words are of the article's language, whatever the kit speaks.
        if re.fullmatch("(.*_)?words|labels", path.stem) and path.stem != "stop_words"
        if kinds_of_words(import_module(name := name_of(path)))
    ]
    assert sorted(with_words) == TRANSLATED


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Which one?", "Which one?"),
        ("Which one?", "Cuál?"),
        ("Ask {name}.", "Pregunta."),
        ("Ask {name}.", "Pregunta a {name}."),
        ("a “word”", 'una "palabra"'),
        ("a “word”", "una “palabra”"),
        ("Your class", "Vuestra clase"),
    ],
)
def test_a_fault_is_seen(english, spanish):
    assert [*faults(Pair("here", english, spanish))]


def test_what_one_language_lacks_is_seen():
    with pytest.raises(AssertionError, match="here"):
        list(pairs("here", {"a": "one", "b": "two"}, {"a": "uno"}))
    with pytest.raises(AssertionError, match="here"):
        list(pairs("here", ("one", "two"), ("uno",)))
    assert len([*pairs("here", Counted("{n} voice", "{n} voices"), Counted("", ""))]) == 2


def test_spanish_grammar():
    assert SPANISH.date("2010-06-09") == "9 de junio de 2010"
    assert SPANISH.date("2010-06") == "junio de 2010"
    assert (SPANISH.number(2.5, 1), SPANISH.quoted("así")) == ("2,5", "«así»")
    assert SPANISH.either(["a", "b", "c"]) == "a, b o c"
    assert len(SPANISH.words(Grammar).months) == 12


@pytest.fixture
def told(small_folder):
    return Case(load_case(small_folder).data.told_in(SPANISH))


def test_an_authors_mark_that_nobody_denies_it_is_no_name(told):
    html = later_events(told).page.html
    assert "Según" in html
    assert "nobody" not in html


def test_a_voice_is_quoted_by_the_marks_of_the_page(told):
    html = compare(told).page.html
    assert "<em>«" in html
    assert not set("“”") & set(html)
