"""YAML from a stranger, parsed safely: text only, no aliases, no great depth.

Takes every scalar as text, so that `12:30` stays a time, `no` a word, `null` a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.composer import ComposerError

from kit.case.not_yaml import complaint, lines_of
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
        raise RefusedError(len(lines_of(text[: hidden.start()])), message)
    if "\u00a0" in text and (found := _NO_BREAK.search(text)):
        message = "holds a no-break space that looks like a space; delete it and type a space"
        raise RefusedError(len(lines_of(text[: found.end() - 1])), message)
    quoted: list[tuple[int, int]] = []
    try:
        root = _root_of(_checked_events(text, quoted))
    except yaml.YAMLError as error:
        raise RefusedError(*complaint(error, text, quoted[-1] if quoted else None)) from None
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
            node = yaml.SequenceNode("", [], start, None, event.flow_style)
        elif isinstance(event, yaml.MappingStartEvent):
            node = yaml.MappingNode("", [], start, None, event.flow_style)
        else:
            if isinstance(event, yaml.CollectionEndEvent):
                ended = holders.pop()
                ended.end_mark = end
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


def _checked_events(text: str, quoted: list[tuple[int, int]]) -> Iterator[Any]:
    """Yield what the parser finds; refuse what could make a small file expensive.

    The lines of each quotation that goes over several are added to `quoted`.
    """
    depth = nodes = 0
    lines = lines_of(text) if " #" in text or "\t#" in text else []
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
            if getattr(event, "style", "") in {"'", '"'}:
                begin, end = event.start_mark.line, event.end_mark.line
                quoted += [(begin, end)] * (begin < end)
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
