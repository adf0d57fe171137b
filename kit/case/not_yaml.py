"""Why a file is not YAML, in plain words: what the parser says never reaches an author.

A parser of YAML stops where it can make no sense of the text any more. What it says of that is only
compared with the table here; what is told is one of `SENTENCES`, with a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import yaml

NOT_YAML: Final = "is not valid YAML: "
_ANY = "cannot be read from here on; put text that starts with a sign, such as % or !, in quotes"
_IN_LINE = "let fields that belong together begin in one column"
_AFTER_QUOTE = (
    "something follows a closing quotation mark or ]; put the whole text in quotes (or one further"
    " up is not closed)"
)
_NEVER_CLOSED = "a quotation mark opens here that is never closed"
_TEXT_WITH_COLON = f'put text that holds ": " in quotes, and {_IN_LINE}'
_QUESTION = "put text that starts with ? in quotes"
_BLOCK_TEXT = "put text that starts with > or | in quotes"
_BACKSLASH = r"put text that holds a \ in single quotes"
_NO_TABS = "indent with spaces, not tabs"
_NO_COLON = "write a colon and a space after the name of a field"
_COMMENT = "what follows # is a comment; put # in quotes"
_FENCE = "remove this line; it belongs to the page you copied from"
_ANOTHER_DASH = "type a plain dash -, not {}"
_CURLY = 'type plain quotation marks " around the text, not {}'
_OTHER_COLUMN = "begins in another column than the fields it belongs to; put it below them"
_OTHER_COLUMN_THAN = (
    "begins in another column than what is above it, from line {} on; put what belongs together in"
    " one column"
)
_NO_DASH = (
    "an item of a list begins here without a dash; put a dash and a space before its first field"
    " (the next item, in line {}, has one)"
)
_AFTER_DASH = (
    "indent this line to stand below the first field after the dash, or start it with a dash and a"
    " space"
)
_FURTHER_RIGHT = (
    "begins further right than the line above; put both in one column (or, if the text above goes"
    " on here, put all of it in quotes)"
)
_LONG_QUOTE = (
    "a quotation mark opens here, is closed in line {}, and more text follows there; close it where"
    " the text ends, or put the whole text in quotes"
)
_IN_BRACES = 'inside { } part fields with commas, and put text that holds ": " in quotes'
_OPEN = {
    "[": "a [ opens here; part its items with commas and close it with ]",
    "{": "a { opens here; part its fields with commas and close it with }",
}
_SIGN_IN_BRACES = "inside { } put text that holds [ or { in quotes"
_END = "remove this line (...); keep what follows"
# What it says, in C or in Python; what to do; and whether the mistake is where it began to read.
_HINTS = (
    ("tab character", _NO_TABS, False),
    ("cannot start any token", "put text that starts with a sign in quotes", False),
    ("mapping values", _TEXT_WITH_COLON, False),
    ("unexpected end of stream", _NEVER_CLOSED, True),
    ("while scanning a quoted scalar", _NEVER_CLOSED, True),
    ("or ']'", _OPEN["["], True),
    ("or '}'", _OPEN["{"], True),
    ("expected ':'", _NO_COLON, True),
    ("unexpected ':'", "write a space after a colon", False),
    ("sequence entries", "put text that starts with a dash in quotes", False),
    ("mapping keys", _QUESTION, False),
    ("another document", "remove this line (---); keep what follows", False),
    ("<document start>", f"begins further left than what is above it; {_IN_LINE}", False),
    ("directive", "put text that starts with % in quotes", False),
    ("line break", _BLOCK_TEXT, False),
    ("alphabetic or numeric", "put text that starts with & or * in quotes", False),
    ("decimal number", _BACKSLASH, False),
    ("node content", "put text that starts with , ] or } in quotes; leave nothing out", False),
    ("a tag", "put text that starts with ! in quotes", False),
    ("block scalar", _BLOCK_TEXT, False),
    ("escape c", _BACKSLASH, False),
    ("block collection", f"start each item of a list with a dash and a space; {_IN_LINE}", False),
    ("block mapping", _AFTER_QUOTE, False),
)
# All that an author can read here; {} stands for a sign or a number of a line.
SENTENCES: Final = (
    *dict.fromkeys(words for _, words, _ in _HINTS),
    *_OPEN.values(),
    *(_ANY, _NO_COLON, _COMMENT, _FENCE, _ANOTHER_DASH, _CURLY, _OTHER_COLUMN),
    *(_OTHER_COLUMN_THAN, _NO_DASH),
    *(_AFTER_DASH, _FURTHER_RIGHT, _LONG_QUOTE, _IN_BRACES, _SIGN_IN_BRACES, _END),
)


def lines_of(text: str) -> list[str]:
    """Return the lines as the parser counts them."""
    return re.split(r"\r\n?|\n", text)


@dataclass(frozen=True)
class _Stop:
    """Where a parser stopped, and what stands around. Lines are counted from 0."""

    said: str
    at: int
    column: int
    began: int  # the line in which it began to read what it could not end
    lines: list[str]

    @property
    def line(self) -> str:
        return self.lines[self.at] if self.at < len(self.lines) else ""

    @property
    def before(self) -> str:
        return self.line[: self.column]

    @property
    def above(self) -> int | None:
        """The last line before it that is not empty."""
        earlier = range(min(self.at, len(self.lines)) - 1, -1, -1)
        return next((n for n in earlier if self.lines[n].strip()), None)

    @property
    def over(self) -> str:
        return "" if self.above is None else self.lines[self.above]


def complaint(error: yaml.YAMLError, text: str, quoted: tuple[int, int] | None) -> tuple[int, str]:
    """Return the line, from 1, in which to mend something, and what to do.

    `quoted` are the lines, from 0, of the last quotation before that goes over several lines.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        return 1, f"{NOT_YAML}{_ANY}"
    stopped = error.problem_mark or error.context_mark
    if stopped is None:
        return 1, f"{NOT_YAML}{_ANY}"
    said = f"{error.context} {error.problem}"
    began = error.context_mark or stopped
    stop = _Stop(said, stopped.line, stopped.column, began.line, lines_of(text))
    found = _by_a_sign(stop) or _by_a_quotation(stop, quoted) or _by_its_place(stop)
    at, hint = found or _by_what_is_said(stop)
    last = next((n for n in range(len(stop.lines) - 1, -1, -1) if stop.lines[n].strip()), 0)
    return min(at, last) + 1, f"{NOT_YAML}{hint}"


def _by_what_is_said(stop: _Stop) -> tuple[int, str]:
    fitting = ((words, at_start) for part, words, at_start in _HINTS if part in stop.said)
    hint, at_start = next(fitting, (_ANY, False))
    return stop.began if at_start else stop.at, hint


_DASHES = re.compile(r"\s*([–—•‣·])\s")
_CURLY_VALUE = re.compile(r"(?:- {1,9})?[\w ]{1,60}: {1,9}([“”„‘’«])")


def _by_a_sign(stop: _Stop) -> tuple[int, str] | None:
    """Return the line and what to do, if a sign in it tells what is wrong."""
    if stop.line[stop.column :].startswith("\t"):
        return stop.at, _NO_TABS
    if stop.line.lstrip().startswith("```"):
        return stop.at, _FENCE
    if sign := _DASHES.match(stop.line):
        return stop.at, _ANOTHER_DASH.format(sign[1])
    if "mapping values" in stop.said and (sign := _CURLY_VALUE.match(stop.line.lstrip())):
        return stop.at, _CURLY.format(sign[1])
    return None


def _by_a_quotation(stop: _Stop, quoted: tuple[int, int] | None) -> tuple[int, str] | None:
    """Return where a quotation opens behind whose end the parser stopped."""
    if quoted and quoted[1] == stop.at > quoted[0]:
        return quoted[0], _LONG_QUOTE.format(stop.at + 1)
    return None


def _by_its_place(stop: _Stop) -> tuple[int, str] | None:
    """Return the line and what to do, if what stands around tells more than what is said."""
    if "mapping values" in stop.said and ": " not in stop.before:
        return _joined_to_above(stop)
    if "block mapping" in stop.said and not stop.before.strip():
        return _in_another_column(stop)
    if "block collection" in stop.said and not stop.before.strip():
        return stop.at, _AFTER_DASH
    if "<document start>" in stop.said and stop.over.strip() == "...":
        return stop.at - 1, _END
    return _in_brackets(stop) if "flow" in stop.said else None


def _in_another_column(stop: _Stop) -> tuple[int, str]:
    """Return what to do about a line that ends fields, as it begins elsewhere, and goes on."""
    first = None  # line of what is further right than this one
    for at in range(stop.at - 1, -1, -1):
        line = stop.lines[at]
        if line.strip() and not line.lstrip().startswith("#"):
            if _indent(line) <= stop.column:
                break
            first = at
    else:
        at = -1
    if first is None or (at >= 0 and _indent(stop.lines[at]) == stop.column):
        return stop.at, _OTHER_COLUMN
    if stop.line.lstrip().startswith("- ") and not stop.lines[first].lstrip().startswith("- "):
        return first, _NO_DASH.format(stop.at + 1)
    return stop.at, _OTHER_COLUMN_THAN.format(first + 1)


def _joined_to_above(stop: _Stop) -> tuple[int, str] | None:
    """Return what to do about a field that the parser took for more of the text above."""
    if stop.above is None:
        return None
    deeper = _indent(stop.line) > _indent(stop.over)
    if not re.search(r":(\s|$)", stop.over) and (not deeper or " " not in stop.over.strip()):
        return stop.above, _NO_COLON
    return (stop.at, _FURTHER_RIGHT) if deeper else None


def _in_brackets(stop: _Stop) -> tuple[int, str] | None:
    """Return what cuts a text between brackets or braces short."""
    until = stop.line[: stop.column + 1]
    part = until.rpartition(",")[2].removesuffix(" ")
    if "flow mapping" in stop.said and part.endswith(":") and ": " in part[:-1]:
        return stop.at, _IN_BRACES
    if "or '}'" in stop.said and until[-1:] in {"[", "{"}:
        return stop.at, _SIGN_IN_BRACES
    if re.search(r": \?[\s,]*$", until[-20:]):
        return stop.at, _QUESTION
    for at in range(min(stop.at, len(stop.lines) - 1), max(stop.at - 5, -1), -1):
        line = stop.lines[at] if at < stop.at else until
        if _left_open(line, line.find(" #")):
            return at, _COMMENT
        over = at < stop.at or not stop.line[stop.column + 1 :].strip()
        if over and "node content" in stop.said and (sign := _left_open(line, len(line))):
            return at, _OPEN[sign]
    return None


def _left_open(line: str, end: int) -> str:
    """Return the [ or { that is not closed again in a line up to there."""
    signs = (
        sign for sign in ("[]", "{}") if line.rfind(sign[0], 0, end) > line.rfind(sign[1], 0, end)
    )
    return next(signs, "")[:1] if end > 0 else ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
