"""What is wrong with a case, in words for an author who has never programmed.

Pydantic says what it expected; here that becomes one line that says what to do.
"""

from __future__ import annotations

import re
import typing
import unicodedata
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from kit.case.model import CaseData
from kit.text import as_id, is_id, nearest, printable, shortened, suggestion

Location = tuple[int | str, ...]

MAX_SHOWN = 100


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a case: where it stands and what to do about it.

    >>> print(Problem("voices.yaml", 41, "voices[3].name", "is missing"))
    voices.yaml:41: voices[3].name: is missing
    """

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        parts = (f"{self.file}:{self.line}", self.field, self.message)
        return printable(": ".join(filter(None, parts)))


class CaseError(Exception):
    """A case that cannot be used; `problems` holds one entry for each thing to mend."""

    def __init__(self, problems: list[Problem] | str) -> None:
        self.problems = problems if isinstance(problems, list) else []
        if isinstance(problems, str):
            lines = [printable(problems)]
        else:
            lines = [str(problem) for problem in problems[:MAX_SHOWN]]
            if (more := len(problems) - MAX_SHOWN) > 0:
                lines.append(f"… and {more} more")
        super().__init__("\n".join(lines))

    def _render_traceback_(self) -> list[str]:
        """Show a notebook's reader the problems only; where Python noticed them is no help."""
        first = "The case was not opened. Mend this in the file, save it, and run this cell again:"
        return [first, *str(self).splitlines()]


_QUOTES = 'put text that holds ": " or starts with [ or { in quotes'
_NUMBER = "should be a whole number, such as 12"
_PLAIN = {
    "string_type": f"should be text; {_QUOTES}",
    "literal_error": f"should be text; {_QUOTES}",
    "string_unicode": "holds a sign that is no text; retype it",
    "int_parsing": _NUMBER,
    "int_parsing_size": f"has too many digits; it {_NUMBER}",
    "int_type": _NUMBER,
    "bool_parsing": "should be true or false",
    "bool_type": "should be true or false",
    "tuple_type": "should be a list: one item a line, each with a dash before it",
    "model_type": "should hold `key: value` pairs, each on a line of its own",
    "too_long": "has too many items; a case has exactly two stances",
}
_SHORT = re.compile(r"[\w][\w ,.-]{0,39}")
_BOUNDS = {"greater_than_equal": ("ge", "or more"), "less_than_equal": ("le", "or less")}
_PATTERNS = {
    "http": "should be a web address that starts with http:// or https:// and has no spaces",
    "a-z0-9": "should be an id: small letters, digits and single dashes",
    "[0-9]{4}": (
        "should be a date, year first, with dashes and two digits: 2024-04-07 (or 2024-04, 2024)"
    ),
    "0-9a-f": "should be 64 hexadecimal digits; `check --source` tells them, or remove the line",
    "a-z]{2,3}": "should be a language code, such as en",
}


def in_plain_words(error: ErrorDetails, *, with_hint: bool = True, commented: bool = False) -> str:
    """Return what is wrong and what to do; without a hint, which is slow, in fewer words.

    `commented` says whether there is a # in the line.

    >>> in_plain_words({"type": "missing", "loc": ("title",), "input": {}, "msg": ""})
    'is missing; add `title: …`'
    """
    kind, given, place = error["type"], error["input"], error["loc"]
    if kind == "extra_forbidden":
        return f"unknown field{_belongs_there(place, given) if with_hint else '; remove it'}"
    if kind == "missing":
        add = f"add `{place[-1]}: {'1' if place[-1] == 'format' else '…'}`"
        two = "a case has exactly two stances"
        return f"is missing; {two if isinstance(place[-1], int) else add}"
    if kind == "string_too_short" or (given is None and kind.endswith(("_type", "_error"))):
        comment = " (what follows a # is a comment)" if commented else ""
        return f"is empty; fill it in{comment}{'' if _is_needed(place) else ' or remove the line'}"
    return _about_a_value(error) or _PLAIN.get(kind) or error["msg"]


def _about_a_value(error: ErrorDetails) -> str | None:
    """Return what is wrong with a value that is of the right kind, if that is so."""
    kind, given, place, context = error["type"], error["input"], error["loc"], error.get("ctx", {})
    if place[-1] == "confidence":
        return f"should be a number from 0 to 1{_as_a_share(given)}"
    if kind == "literal_error" and isinstance(given, str):
        options = re.findall("'([^']*)'", str(context["expected"]))
        return f"'{shortened(given)}' is not one of: {', '.join(options)}{_look_alike(given)}"
    if kind == "string_pattern_mismatch":
        known = (text for part, text in _PATTERNS.items() if part in context["pattern"])
        expected = next(known, "is not written as it should be")
        if expected == _PATTERNS["a-z0-9"]:
            expected += _id_for(str(given), is_new=place[-1] == "id")
        return f"{expected}{_look_alike(str(given))}"
    if kind == "tuple_type" and _SHORT.fullmatch(str(given)) and _lists_text(place):
        return f"should be a list; write [{given}]"
    return _about_a_size(kind, given, context, is_symbol=place[-1] == "symbol")


def _about_a_size(kind: str, given: Any, context: dict[str, Any], *, is_symbol: bool) -> str | None:
    """Return what is wrong with a text that is too long, or a number too large or too small."""
    if kind == "string_too_long" and is_symbol:
        return f"is made of {len(given)} signs; take a simple one such as ▲"
    if kind == "string_too_long":
        return f"has {len(given)} characters; shorten it to at most {context['max_length']}"
    if kind in _BOUNDS:
        bound, words = _BOUNDS[kind]
        return f"should be {context[bound]} {words}"
    return None


def _as_a_share(given: Any) -> str:
    """Return what to write for a share such as 80% or 0,8."""
    if found := re.fullmatch(r"([1-9]?[0-9]) ?%|0,([0-9]+)", str(given)):
        percent, decimals = found.groups()
        return f": write {int(percent) / 100 if percent else f'0.{decimals}'}"
    return ", such as 0.8"


def _id_for(given: str, *, is_new: bool) -> str:
    """Return how an id may be meant that is not written like one."""
    meant = as_id(given)
    if not is_id(meant):
        return ", such as ina-berg"
    dash = next((char for char in given if char in "‐‑–—"), "")
    held = f" (it holds {dash}, not the plain dash -)" if dash else ""
    return (f"; write {meant}" if is_new else f"; did you mean '{meant}'?") + held


def _belongs_there(place: Location, given: Any) -> str:
    """Return what the author may have meant by a field that nobody knows."""
    wrong, known = str(place[-1]), list(_model_at(place).model_fields)
    if not given and " " in wrong:
        return "; put text that holds a comma in quotes"
    comma = " (between { } put text that holds a comma in quotes)" if given is None else ""
    return (
        (suggestion(shortened(wrong), known) or f"; those that belong here: {', '.join(known)}")
        + _look_alike(wrong)
        + comma
    )


def meant_field(place: Location) -> Location:
    """Return the place that the author may have meant by a field that nobody knows.

    >>> meant_field(("voices", 0, "nam"))
    ('voices', 0, 'name')
    """
    return (*place[:-1], nearest(shortened(str(place[-1])), _model_at(place).model_fields))


def _look_alike(text: str) -> str:
    """Return a hint to the first letter that is not plain a to z, if it may be taken for one."""
    strange = next((char for char in text if not char.isascii() and char.isalnum()), "")
    hidden = next((char for char in text if unicodedata.category(char) == "Cf"), "")
    if hidden:
        return f" (it holds a hidden sign, U+{ord(hidden):04X}; retype it)"
    if not strange:
        return ""
    name = unicodedata.name(strange, f"U+{ord(strange):04X}").capitalize()
    return f" (it holds '{strange}', {name}; retype it)"


def _lists_text(place: Location) -> bool:
    """Return whether a list holds text or numbers, not `key: value` pairs."""
    return not hasattr(_model_at((*place, 0)), "model_fields")


def _is_needed(place: Location) -> bool:
    """Return whether a field must be there; an item of a list need not."""
    if isinstance(place[-1], int):
        return False
    field = _model_at(place).model_fields.get(place[-1])
    return field is not None and field.is_required()


def _model_at(place: Location) -> type[BaseModel]:
    """Return the model that a field stands in."""
    here: Any = CaseData
    for step in place[:-1]:
        if not isinstance(step, int):
            here = here.model_fields[step].annotation
        parts = [here, *typing.get_args(here)]
        here = next((p for p in parts if isinstance(p, type) and issubclass(p, BaseModel)), here)
    return here  # type: ignore[no-any-return]


def dotted(place: Location) -> str:
    """Return a place as an author would write it.

    >>> dotted(("voices", 3, "citations", 0, "evidence"))
    'voices[3].citations[0].evidence'
    """
    return "".join(
        f"[{step}]" if isinstance(step, int) else f".{shortened(step) or '?'}" for step in place
    ).lstrip(".")
