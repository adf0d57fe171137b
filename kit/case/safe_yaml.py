"""YAML from a stranger, parsed safely: text only, no aliases, no great depth.

Takes every scalar as text, so that `12:30` stays a time, `no` a word, `null` a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.composer import ComposerError

from kit.case.values import TURNS_TEXT
from kit.text import shortened

MAX_DEPTH = 20
MAX_NODES = 100_000  # a thousand voices with all that the format has are 80,000

# What YAML does not allow, the line ends that only YAML counts, and what misleads the eye.
_HIDDEN = re.compile(rf"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|{TURNS_TEXT}")

# Word and web pages put it where a space should be; YAML takes it for a part of the text.
_NO_BREAK = re.compile(r"(?:\A|[\r\n])(?:[ \t-]*|[ \t]*(?:- +)?[A-Za-z_]+ ?:)\u00a0")
_COMMENT = re.compile(r"[ \t]+(#.*)")

# The C parser is fifteen times as fast; not every installation of PyYAML has it.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class RefusedError(Exception):
    """A file that is not read any further, with the line and the reason."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


def parse(text: str) -> yaml.MappingNode | None:
    """Return the root of a YAML document that is safe to build; None if it is empty."""
    if hidden := _HIDDEN.search(text):
        message = f"holds a hidden sign (U+{ord(hidden[0]):04X}); delete it or retype the line"
        raise RefusedError(len(_lines(text[: hidden.start()])), message)
    if "\u00a0" in text and (found := _NO_BREAK.search(text)):
        message = "holds a no-break space that looks like a space; delete it and type a space"
        raise RefusedError(len(_lines(text[: found.end() - 1])), message)
    try:
        root = _root_of(_checked_events(text))
    except yaml.MarkedYAMLError as error:
        raise _refused(error, text) from None
    except yaml.YAMLError:
        raise RefusedError(1, f"is not valid YAML: {_ANY}") from None
    if root is None or _is_empty(root):
        return None
    if not isinstance(root, yaml.MappingNode):
        message = "should hold `key: value` pairs, such as `voices:` with a list below it"
        raise RefusedError(1, message)
    return root


def text_of(node: yaml.Node) -> str | None:
    """Return a scalar's text; None where nothing is written, not even quotes."""
    return None if _is_empty(node) else str(node.value)


def _lines(text: str) -> list[str]:
    """Return the lines as the parser counts them."""
    return re.split(r"\r\n?|\n", text)


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value == "" and not node.style


# Events are `Any` in what follows: PyYAML's types say that they may lack marks, and none does.


def _root_of(events: Iterator[Any]) -> yaml.Node | None:
    """Return the root of a document, built from its events, with every scalar as text.

    PyYAML's own composer would parse it once more, and look for a tag for each scalar.
    """
    document = yaml.SequenceNode("", [], None, None)
    holders: list[yaml.CollectionNode] = [document]  # what is open, the innermost last
    another = None
    for event in events:
        node: yaml.Node
        start, end = event.start_mark, event.end_mark
        if isinstance(event, yaml.ScalarEvent):
            node = yaml.ScalarNode("", event.value, start, end, event.style)
        elif isinstance(event, yaml.SequenceStartEvent):
            node = yaml.SequenceNode("", [], start, None)
        elif isinstance(event, yaml.MappingStartEvent):
            node = yaml.MappingNode("", [], start, None)
        else:
            if isinstance(event, yaml.CollectionEndEvent):
                ended = holders.pop()
                if isinstance(ended, yaml.MappingNode):  # keys and values, in turn
                    ended.value = list(zip(ended.value[::2], ended.value[1::2], strict=True))
            elif isinstance(event, yaml.DocumentStartEvent) and document.value:
                another = another or start
            continue
        holders[-1].value.append(node)
        if isinstance(node, yaml.CollectionNode):
            holders.append(node)
    if another:
        raise ComposerError(None, None, "found another document", another)
    return document.value[0] if document.value else None


def _checked_events(text: str) -> Iterator[Any]:
    """Yield what the parser finds; refuse what could make a small file expensive."""
    depth = nodes = 0
    lines = _lines(text) if " #" in text or "\t#" in text else []
    events: Iterator[Any] = yaml.parse(text, _Loader)
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        nodes += isinstance(event, yaml.NodeEvent)
        tag, anchor = getattr(event, "tag", None), getattr(event, "anchor", None)
        if depth > MAX_DEPTH:
            reason = f"is nested more than {MAX_DEPTH} deep; look for brackets or dashes too many"
        elif nodes > MAX_NODES:
            reason = f"has more than {MAX_NODES} entries; take out what is no part of the case"
        elif tag or anchor:
            sign = "!" if tag else "*" if isinstance(event, yaml.AliasEvent) else "&"
            reason = f"has text that starts with {sign}; put it in quotes"
        elif lines and (left_out := _left_out(event, lines)):
            reason = (
                f'what follows # is left out: "{shortened(left_out)}"; put the whole text in'
                " quotes, or give the comment a line of its own"
            )
            raise RefusedError(event.end_mark.line + 1, reason)
        else:
            yield event
            continue
        raise RefusedError(event.start_mark.line + 1, reason)


def _left_out(event: Any, lines: list[str]) -> str:
    """Return what stands behind a value without quotes and is taken for a comment."""
    end = event.end_mark
    if not isinstance(event, yaml.ScalarEvent) or event.style or not event.value:
        return ""
    # From where the value ends: a line that is looked through for each of its values takes long.
    found = _COMMENT.match(lines[end.line], end.column)
    return found[1] if found else ""


# --- The parser's complaints, in plain words ---

_ANY = "cannot be read from here on; put text that starts with a sign, such as % or !, in quotes"

_IN_LINE = "let fields that belong together begin in one column"
_AFTER_QUOTE = (
    "something follows a closing quotation mark or ]; put the whole text in quotes (or one further"
    " up is not closed)"
)
# What it says, in C or in Python; what to do; and whether the mistake is where it began to read.
_HINTS = (
    ("tab character", "indent with spaces, not tabs", False),
    ("cannot start any token", "put text that starts with a sign in quotes", False),
    ("mapping values", f'put text that holds ": " in quotes, and {_IN_LINE}', False),
    ("unexpected end of stream", "a quotation mark opens here that is never closed", True),
    ("while scanning a quoted scalar", "a quotation mark opens here that is never closed", True),
    ("']'", "a [ opens here; part its items with commas and close it with ]", True),
    ("'}'", "a { opens here; part its fields with commas and close it with }", True),
    ("expected ':'", "write a colon and a space after the name of a field", True),
    ("unexpected ':'", "write a space after a colon", False),
    ("sequence entries", "put text that starts with a dash in quotes", False),
    ("mapping keys", "put text that starts with ? in quotes", False),
    ("another document", "remove this line (---); keep what follows", False),
    ("<document start>", f"begins further left than what is above it; {_IN_LINE}", False),
    ("line break", "put text that starts with > or | in quotes", False),
    ("alphabetic or numeric", "put text that starts with & or * in quotes", False),
    ("decimal number", r"put text that holds a \ in single quotes", False),
    ("directive", "put text that starts with % in quotes", False),
    ("node content", "put text that starts with , ] or } in quotes; leave nothing out", False),
    ("a tag", "put text that starts with ! in quotes", False),
    ("block scalar", "put text that starts with > or | in quotes", False),
    ("escape c", r"put text that holds a \ in single quotes", False),
    ("block collection", f"start each item of a list with a dash and a space; {_IN_LINE}", False),
    ("block mapping", _AFTER_QUOTE, False),
)


def _refused(error: yaml.MarkedYAMLError, text: str) -> RefusedError:
    """Return where the parser stopped and what to do about it."""
    said = f"{error.context} {error.problem}"
    fitting = ((words, at_start) for part, words, at_start in _HINTS if part in said)
    hint, at_start = next(fitting, (_ANY, False))
    stopped = error.problem_mark or error.context_mark
    if stopped is None:
        return RefusedError(1, f"is not valid YAML: {hint}")
    line, better = _by_its_place(said, stopped.line, stopped.column, _lines(text))
    if not better:
        line = error.context_mark.line if at_start and error.context_mark else stopped.line
    return RefusedError(line + 1, f"is not valid YAML: {better or hint}")


_NO_DASH = re.compile(r"\s*([–—•‣·])\s")


def _by_its_place(said: str, at: int, column: int, lines: list[str]) -> tuple[int, str]:
    """Return the line, counted from 0, and what to do, if what stands around tells more.

    The parser stopped in line `at`, before `column`.
    """
    line = lines[at] if at < len(lines) else ""
    before, rest = line[:column], line[column:]
    above = next((n for n in range(at - 1, -1, -1) if lines[n].strip()), None)
    over = lines[above] if above is not None else ""
    hint = ""
    if rest.startswith("\t"):
        hint = "indent with spaces, not tabs"
    elif line.lstrip().startswith("```"):
        hint = "remove this line; it belongs to the page you copied from"
    elif sign := _NO_DASH.match(line):
        hint = f"type a plain dash -, not {sign[1]}"
    elif "mapping values" in said and ": " not in before and above is not None:
        return _joined_to_above(at, above, line, over)
    elif "block mapping" in said and not before.strip():
        hint = "begins in another column than the fields it belongs to; put it below them"
    elif "block collection" in said and not before.strip():
        hint = (
            "indent this line to stand below the first field after the dash, or start it with"
            " a dash and a space"
        )
    elif "<document start>" in said and over.strip() == "...":
        at, hint = at - 1, "remove this line (...); keep what follows"
    elif "flow mapping" in said or "flow node" in said:
        return _in_braces(at, above, line[: column + 1], over)
    return at, hint


def _joined_to_above(at: int, above: int, line: str, over: str) -> tuple[int, str]:
    """Return what to do about a field that the parser took for more of the text above."""
    deeper = _indent(line) > _indent(over)
    if not re.search(r":(\s|$)", over) and (not deeper or " " not in over.strip()):
        return above, "write a colon and a space after the name of a field"
    further = (
        "begins further right than the line above; put both in one column (or, if the text above"
        " goes on here, put all of it in quotes)"
    )
    return at, further if deeper else ""


def _in_braces(at: int, above: int | None, before: str, over: str) -> tuple[int, str]:
    """Return what cuts a text between braces short."""
    part = before.rpartition(",")[2].removesuffix(" ")
    if part.endswith(":") and ": " in part[:-1]:
        return at, 'inside { } part fields with commas, and put text that holds ": " in quotes'
    if re.search(r": \?[\s,]*$", before):
        return at, "put text that starts with ? in quotes"
    if above is not None and re.search(r": #", over):
        return above, "what follows # is a comment; put # in quotes"
    return at, ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
