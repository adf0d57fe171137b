"""YAML from a stranger, parsed safely: text only, no aliases, no great depth.

Takes every scalar as text, so that `12:30` stays a time, `no` a word, `null` a name.
"""

from __future__ import annotations

import re

import yaml

from kit.fields import TURNS_TEXT

MAX_DEPTH = 20
MAX_NODES = 100_000  # a thousand voices with all that the format has are 80,000

# What YAML does not allow, the line ends that only YAML counts, and what misleads the eye.
_HIDDEN = re.compile(rf"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|{TURNS_TEXT}")

# The C parser is fifteen times as fast; not every installation of PyYAML has it.
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class RefusedError(Exception):
    """A file that is not read any further, with the line and the reason."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


class _TextLoader(_Loader):  # type: ignore[misc, valid-type]
    """A safe loader that takes every scalar as text."""

    def resolve(self, *_: object) -> str:
        """Return no tag: nothing asks for it, and to look for one takes a third of the time."""
        return ""


def parse(text: str) -> yaml.MappingNode | None:
    """Return the root of a YAML document that is safe to build; None if it is empty."""
    if hidden := _HIDDEN.search(text):
        line = len(re.findall(r"\r\n?|\n", text[: hidden.start()])) + 1
        message = f"holds a hidden sign (U+{ord(hidden[0]):04X}); delete it or retype the line"
        raise RefusedError(line, message)
    try:
        _check_events(text)
        root = yaml.compose(text, _TextLoader)
    except yaml.MarkedYAMLError as error:
        raise _refused(error, text) from None
    except yaml.YAMLError as error:
        reason = str(error).splitlines()[0]
        raise RefusedError(1, f"is not valid YAML: {reason}") from None
    if root is None or _is_empty(root):
        return None
    if not isinstance(root, yaml.MappingNode):
        message = "should hold `key: value` pairs, such as `voices:` with a list below it"
        raise RefusedError(1, message)
    return root


def text_of(node: yaml.Node) -> str | None:
    """Return a scalar's text; None where nothing is written, not even quotes."""
    return None if _is_empty(node) else str(node.value)


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value == "" and not node.style


def _check_events(text: str) -> None:
    """Refuse what could make a small file expensive, before anything is built from it."""
    depth = nodes = 0
    for event in yaml.parse(text, _TextLoader):
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
        else:
            continue
        raise RefusedError(event.start_mark.line + 1 if event.start_mark else 1, reason)


# --- The parser's complaints, in plain words ---

_IN_LINE = "let fields that belong together begin in one column"
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
    ("another document", "remove this line and what follows: a file holds one document", False),
    ("<document start>", "remove this line and what follows: a file holds one document", False),
    ("line break", "put text that starts with > or | in quotes", False),
    ("alphabetic or numeric", "put text that starts with & or * in quotes", False),
    ("decimal number", r"put text that holds a \ in single quotes", False),
    ("escape c", r"put text that holds a \ in single quotes", False),
    (
        "block collection",
        f"start each item of a list with a dash and a space, and {_IN_LINE}",
        False,
    ),
    ("block mapping", f"look here and above for a quotation mark too many, and {_IN_LINE}", False),
)


def _refused(error: yaml.MarkedYAMLError, text: str) -> RefusedError:
    """Return where the parser stopped and what to do about it."""
    said = f"{error.context} {error.problem}"
    mark = error.problem_mark or error.context_mark
    hint = error.problem or "unreadable"
    for part, words, at_start in _HINTS:
        if part in said:
            hint = words
            mark = (error.context_mark if at_start else None) or mark
            break
    if mark is None:
        return RefusedError(1, f"is not valid YAML: {hint}")
    stopped = error.problem_mark or mark
    line = re.split(r"\r\n?|\n", text)[stopped.line : stopped.line + 1]
    if "".join(line)[stopped.column :].startswith("\t"):
        mark, hint = stopped, "indent with spaces, not tabs"
    return RefusedError(mark.line + 1, f"is not valid YAML: {hint}")
