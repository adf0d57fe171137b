"""What pydantic finds wrong with a case, in words for an author who has never programmed.

Pydantic says what it expected; here that becomes one line that says what to do.
"""

from __future__ import annotations

import re
import typing
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from pydantic_core import ErrorDetails

from kit.case import slips
from kit.case.closed_sets import Sector
from kit.case.fields import is_needed, lists_text, main_field, meant_by, model_at, names_in_order
from kit.case.parts import Location
from kit.case.referring import DANGLING
from kit.case.values import NO_STANCE
from kit.text import as_id, is_id, nearest, shortened

_MOST_LOOKED_AT = 500  # items, or characters of a text
_QUOTES = 'put text that holds ": " or starts with [ or { in quotes'
_NUMBER = "should be a whole number"
_LIST = "should be a list: one item a line, each with a dash before it"
_PAIRS = "should hold `key: value` pairs, each on a line of its own"
_ONE_TEXT = "should be one text, not a list; take dashes and brackets away, or put it in quotes"
_PLAIN = {
    "string_type": f"should be text; {_QUOTES}",
    "literal_error": f"should be text; {_QUOTES}",
    "string_unicode": "holds a sign that is no text; retype it",
    "int_parsing_size": f"has too many digits; it {_NUMBER}, such as 12",
    "tuple_type": _LIST,
    "model_type": _PAIRS,
    "too_long": "has too many items; a case has exactly two stances",
}
_OTHER = "cannot be read; compare it with the small case of data/README.md"
_SHORT = re.compile(r"[\w][\w .-]{0,39}")
_BOUNDS = {"greater_than_equal": ("ge", "or more"), "less_than_equal": ("le", "or less")}
# What a pattern holds → what it is for, what else to say if nobody can tell what to write, who can.
_PATTERNS: tuple[tuple[str, str, str, Callable[[str], str]], ...] = (
    (
        "http",
        "should be a web address",
        " that starts with http:// or https:// and has no spaces",
        slips.address_for,
    ),
    (
        "[0-9]{4}",
        "should be a date, year first",
        ", with dashes and two digits: 2024-04-07 (or 2024-04, 2024)",
        slips.date_for,
    ),
    ("a-z]{2,3}", "should be a language code", ", such as en", slips.language_for),
    (
        "0-9a-f",
        "should be 64 hexadecimal digits",
        "; `check --source` tells them, or remove the line",
        lambda _: "",
    ),
)


def in_plain_words(
    error: ErrorDetails,
    *,
    with_hint: bool = True,
    commented: bool = False,
    named: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return what is wrong and what to do; without a hint, which is slow, in fewer words.

    `commented` says whether there is a # in the line, `named` has ids by names, see `names_in`.

    >>> in_plain_words({"type": "missing", "loc": ("title",), "input": {}, "msg": ""})
    'is missing; add `title: …`'
    """
    kind, given, place = error["type"], error["input"], error["loc"]
    if kind == "extra_forbidden":
        return f"unknown field{_belongs_there(place, given) if with_hint else '; remove it'}"
    if kind == "missing":
        add = f"add `{place[-1]}: …`"
        two = "a case has exactly two stances"
        return f"is missing; {two if isinstance(place[-1], int) else add}"
    if kind == "string_too_short" or (given is None and kind.endswith(("_type", "_error"))):
        comment = " (what follows a # is a comment)" if commented else ""
        return f"is empty; fill it in{comment}{'' if is_needed(place) else ' or remove the line'}"
    if kind == DANGLING:
        return _instead_of_unknown(error, named) or error["msg"]
    if kind == "case":  # said by a validator of ours, see `fail`
        return error["msg"]
    return _about_a_value(error, named) or _PLAIN.get(kind, _OTHER)


def _instead_of_unknown(error: ErrorDetails, named: Mapping[str, str]) -> str:
    """Return what to write for the name of nothing in the case, if that can be told."""
    given, kind = str(error["input"]), error["ctx"]["needs"]
    meant = named.get(slips.plain(given), "")
    if _may_be_none(error["loc"]) and slips.is_no_stance(given):
        meant = NO_STANCE
    if kind == "sector":
        meant = slips.member_for(given, typing.get_args(Sector))
    return f"no {kind} '{shortened(given)}'; write {meant}" if meant else ""


def _about_a_value(error: ErrorDetails, named: Mapping[str, str]) -> str:
    """Return what is wrong with a value, and what to write where that can be told."""
    kind, given, place, context = error["type"], error["input"], error["loc"], error.get("ctx", {})
    text = given if isinstance(given, str) else ""
    if place[-1] == "confidence":
        return f"should be a number from 0 to 1{_written(slips.share_for(text), ', such as 0.8')}"
    if kind in {"int_parsing", "int_type"}:
        return f"{_NUMBER}{_written(slips.number_for(text), ', such as 12')}"
    if kind in {"bool_parsing", "bool_type"}:
        return f"should be true or false{_written(slips.yes_or_no_for(text))}"
    if kind == "string_pattern_mismatch":
        return _about_a_pattern(text, context["pattern"], named, place)
    return _about_a_kind(error, text) or _about_a_size(
        kind, given, context, is_symbol=place[-1] == "symbol"
    )


def _about_a_kind(error: ErrorDetails, text: str) -> str:
    """Return what to do about one kind of thing for another, or a word that is in no closed set."""
    kind, given, place = error["type"], error["input"], error["loc"]
    if kind in {"string_type", "literal_error"} and isinstance(given, tuple):
        return _ONE_TEXT
    if kind == "literal_error" and text:
        options = re.findall("'([^']*)'", str(error["ctx"]["expected"]))
        meant = slips.member_for(text, options)
        write = f"; write {meant}" if meant else ""
        return f"'{shortened(text)}' is not one of: {', '.join(options)}{write}{_look_alike(text)}"
    if kind == "tuple_type":
        return _about_a_list(given, place)
    if kind == "model_type" and _SHORT.fullmatch(text):
        return f"{_PAIRS}, such as `{main_field(place)}: {text}`"
    return ""


def _written(meant: str, otherwise: str = "") -> str:
    return f": write {meant}" if meant else otherwise


def _about_a_pattern(text: str, pattern: str, named: Mapping[str, str], place: Location) -> str:
    """Return how a text should be written that has a form of its own."""
    for part, what, such_as, write in _PATTERNS:
        if part in pattern:
            return f"{what}{_written(write(text), such_as + _look_alike(text))}"
    what = "should be an id: small letters, digits and single dashes"
    if _may_be_none(place) and slips.is_no_stance(text):
        return f"{what}; write {NO_STANCE}"
    return f"{what}{_id_for(text, named, is_new=place[-1] == 'id')}"


def _may_be_none(place: Location) -> bool:
    return place[-1] in {"stance", "second_choice"} and "leans" not in place


def _about_a_list(given: Any, place: Location) -> str:
    """Return how to make a list of what is none."""
    if isinstance(given, str) and lists_text(place) and (listed := slips.list_for(given)):
        return f"should be a list; write {listed}"
    if isinstance(given, dict) and given and not lists_text(place):
        first = next(iter(given))
        if all(isinstance(item, dict) for item in given.values()):
            return f"{_LIST}; write `- id: {shortened(first)}` instead of `{shortened(first)}:`"
        return f"{_LIST}; put a dash before `{shortened(first)}:`"
    return ""


def _about_a_size(kind: str, given: Any, context: dict[str, Any], *, is_symbol: bool) -> str:
    """Return what is wrong with a text that is too long, or a number too large or too small."""
    if kind == "string_too_long" and is_symbol:
        return f"is made of {len(given)} signs; take a simple one such as ▲"
    if kind == "string_too_long":
        return f"has {len(given)} characters; shorten it to at most {context['max_length']}"
    if kind in _BOUNDS:
        bound, words = _BOUNDS[kind]
        return f"should be {context[bound]} {words}"
    return ""


def _id_for(given: str, named: Mapping[str, str], *, is_new: bool) -> str:
    """Return how an id may be meant that is not written like one."""
    meant, known = as_id(given), set(named.values())
    if not is_new and meant not in known:
        meant = named.get(slips.plain(given)) or nearest(meant, sorted(known), cutoff=0.6) or meant
    if not is_id(meant):
        foreign = not re.search("[A-Za-z]", given) and any(map(str.isalpha, given[:60]))
        return f", such as ina-berg{'; take Latin letters' if foreign else _look_alike(given)}"
    dash = next((char for char in given if char in "‐‑–—"), "")
    held = f" (it holds {dash}, not the plain dash -)" if dash else _look_alike(given)
    return (f"; write {meant}" if is_new else f"; did you mean '{meant}'?") + held


def _belongs_there(place: Location, given: Any) -> str:
    """Return what the author may have meant by a field that nobody knows."""
    wrong = str(place[-1])
    if not given and " " in wrong:
        return "; put text that holds a comma in quotes"
    if not given and wrong.isdigit():
        return f"; write numbers with a point, as in 0.{shortened(wrong)}"
    comma = " (between { } put text that holds a comma in quotes)" if given is None else ""
    meant = meant_by(place)
    as_named = "" if meant.name == wrong else f" as `{meant.name}`"
    if meant.beside:
        said = f"; it belongs beside `{meant.beside}:`, not under it{as_named}"
    elif meant.under:
        said = f"; it belongs under `{':` or `'.join(meant.under)}:`{as_named}"
    elif meant.name:
        said = f"; did you mean '{meant.name}'?"
    else:
        said = f"; those that belong here: {', '.join(names_in_order(model_at(place)))}"
    return f"{said}{_look_alike(wrong)}{comma}"


def _look_alike(text: str) -> str:
    """Return a hint to the first sign that nobody sees, or that may be taken for a Latin letter."""
    for char in text[:_MOST_LOOKED_AT]:
        if unicodedata.category(char) == "Cf":
            return f" (it holds a hidden sign, U+{ord(char):04X}; retype it)"
        name = "" if char.isascii() or not char.isalnum() else unicodedata.name(char, "")
        if name and not name.startswith("LATIN"):
            return f" (it holds '{char}', {name.capitalize()}; retype it)"
    return ""


def names_in(data: Mapping[str, Any]) -> dict[str, str]:
    """Return ids by the names, labels and titles that authors write instead of them.

    >>> names_in({"voices": ({"id": "asha-rao", "name": "Councillor Rao"},)})
    {'councillor rao': 'asha-rao'}
    """
    book = data.get("codebook")
    stances = book.get("stances") if isinstance(book, dict) else ()
    found: dict[str, str] = {}
    for listed, field in (
        (stances, "label"),
        (data.get("voices"), "name"),
        (data.get("references"), "title"),
        (data.get("evidence"), "statement"),
    ):
        for item in listed[:_MOST_LOOKED_AT] if isinstance(listed, tuple) else ():
            name, id_ = (item.get(field), item.get("id")) if isinstance(item, dict) else ("", "")
            if isinstance(name, str) and isinstance(id_, str) and is_id(id_):
                found.setdefault(slips.plain(name), id_)
    return found
