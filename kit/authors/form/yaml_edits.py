"""A case's file changed at the place of one field: all else in it stays as its author wrote it.

A library that reads a file and writes it anew breaks its lines again: of files as they come with
the kit up to a quarter of the lines, for one changed word. So what changes is cut out or put in
where it stands. Whether just that has changed is then looked at, before anything is kept.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from kit.authors.form.yaml_source import Pair, Source, plain
from kit.authors.yaml_text import as_fields, as_flow, normal
from kit.case.safe_yaml import RefusedError

Place = tuple[str, ...]  # fields' names, and in lists what an item is known by
_KNOWN_BY = ("id", "evidence", "fragment", "reference", "voice", "term", "who")


class GoneError(Exception):
    """A place that is not in the file any more, such as that of a voice that was deleted."""


class UnusualError(Exception):
    """A file that is written in a way in which it cannot be changed at that place."""


@dataclass(frozen=True)
class Change:
    """What is to be changed in a case.

    Attributes
    ----------
    place
        Of a field, such as ("voices", "mira-holt", "name").
    value
        A text, a truth, a mapping or a list; None or an empty text takes the field out.
    added
        Whether the value is one more item of the list at that place.
    """

    place: Place
    value: Any = None
    added: bool = False


def known_by(item: Any, name: str) -> bool:
    """Return whether an item of a list is the one that a place names."""
    return isinstance(item, Mapping) and any(item.get(key) == name for key in _KNOWN_BY)


def changed(text: str, change: Change, order: Sequence[str] = ()) -> str:
    r"""Return the text of a YAML file with one change made in it.

    Parameters
    ----------
    text
        Of the file.
    change
        What to change.
    order
        Of fields beside each other: a new one is put behind those that come before it.

    Raises
    ------
    GoneError
        If the place is in a list item that is not there.
    UnusualError
        If it cannot be done without changing something else.
    kit.case.safe_yaml.RefusedError
        If the text is no YAML that may be read.

    Examples
    --------
    >>> text = "voices:\n  - id: a\n    claim: None\n"
    >>> changed(text, Change(("voices", "a", "name"), "Ann"), ("id", "name", "claim"))
    'voices:\n  - id: a\n    name: Ann\n    claim: None\n'
    """
    source = Source(text)
    wanted = after(source.data, change)
    result = _Editor(source, order).changed(change)
    try:
        found = Source(result).data
    except RefusedError:
        found = None
    if found != wanted or _comments(result) != _comments(text):
        raise UnusualError(".".join(change.place))
    return result


def _comments(text: str) -> Counter[str]:
    return Counter(line.strip() for line in text.splitlines() if line.lstrip().startswith("#"))


def after(data: Mapping[str, Any], change: Change) -> dict[str, Any]:
    """Return what a case says after a change, as `plain` does."""
    result: dict[str, Any] = copy.deepcopy(dict(data))
    value = normal(change.value)
    held: list[tuple[Any, Any]] = []  # each with its key or place in what holds it
    here: Any = result
    *way, last = change.place
    for part in way:
        key: Any = part
        if isinstance(here, list):
            key = _index(here, part)
        elif value is not None and here.get(part) is None:
            here[part] = {}
        held.append((here, key))
        here = here.get(key) if isinstance(here, dict) else here[key]
        if here is None:
            return result  # nothing to take out
    if isinstance(here, list):
        last = _index(here, last)
    if change.added:
        here[last] = [*(here.get(last) or []), value]
    elif value is not None:
        here[last] = value
    elif isinstance(here, list) or last in here:
        del here[last]
        while held and not here:
            here, key = held.pop()
            del here[key]
    return result


def _index(items: list[Any], name: str) -> int:
    for i, item in enumerate(items):
        if known_by(item, name):
            return i
    raise GoneError(name)


class _Editor:
    """Changes a source at one place."""

    def __init__(self, source: Source, order: Sequence[str]) -> None:
        self.source, self.text, self.order = source, source.text, order

    def changed(self, change: Change) -> str:
        value = normal(change.value)
        if self.source.root is None:
            return self._begun(change, value)
        holders: list[yaml.CollectionNode] = []
        node: yaml.Node = self.source.root
        for n, part in enumerate(change.place):
            if isinstance(node, yaml.SequenceNode):
                holders.append(node)
                node = self._item(node, part)
                continue
            if not isinstance(node, yaml.MappingNode):
                raise UnusualError(part)
            holders.append(node)
            pair = next((it for it in node.value if it[0].value == part), None)
            if pair is None or self.source.is_empty(pair[1]):
                if value is None:
                    return self._without(holders, pair[1]) if pair else self.text
                rest = _nested(change.place[n + 1 :], [value] if change.added else value)
                return self._filled(pair, rest) if pair else self._with_pair(node, part, rest)
            node = pair[1]
        if change.added:
            return self._with_item(node, value)
        return self._replaced(holders, node, value)

    def _item(self, node: yaml.SequenceNode, name: str) -> yaml.Node:
        found = next((it for it in node.value if known_by(plain(it), name)), None)
        if found is None:
            raise GoneError(name)
        return found

    def _begun(self, change: Change, value: Any) -> str:
        if value is None:
            return self.text
        rest = _nested(change.place[1:], [value] if change.added else value)
        return self._put(len(self.text), as_fields({change.place[0]: rest}, 0))

    # --- Putting in ---

    def _put(self, at: int, lines: Sequence[str]) -> str:
        """Return the text with lines below the one that has a place."""
        end = self.source.line_end(at)
        before, behind = self.text[:end], self.text[end:]
        if before and not before.endswith("\n"):
            before += self.source.newline
        return before + "".join(line + self.source.newline for line in lines) + behind

    def _spliced(self, start: int, end: int, new: str) -> str:
        return self.text[:start] + new + self.text[end:]

    def _with_pair(self, node: yaml.MappingNode, key: str, value: Any) -> str:
        if node.flow_style:
            new = f"{key}: {as_flow(value)}"
            at = self.source.end(node.value[-1][1]) if node.value else self.source.start(node) + 1
            return self._spliced(at, at, f", {new}" if node.value else new)
        rank = {name: n for n, name in enumerate(self.order)}
        mine = rank.get(key, len(rank))
        before = [it for it in node.value if rank.get(it[0].value, 0) <= mine]
        _, last = before[-1] if before else node.value[0]
        return self._put(self.source.end(last), as_fields({key: value}, self.source.column(node)))

    def _filled(self, pair: Pair, value: Any) -> str:
        """Return the text with a value behind a field's name that has none yet."""
        name, empty = pair
        at = self.source.end(empty)
        is_text = isinstance(value, str)
        if self.source.is_in_flow(name):
            return self._spliced(at, at, f" {as_flow(value)}")
        column = self.source.column(name)
        first, *more = as_fields({name.value: value}, column)
        first = first[column + len(name.value) + 1 :]
        end = self.source.line_end(at) - len(self.source.ending(at))
        rest = self.text[at:end].strip()
        if rest and (is_text or not rest.startswith("#")):
            raise UnusualError(name.value)  # a comment there would be taken for a part of it
        new = self.source.newline.join((first or (f" {rest}" if rest else ""), *more))
        return self._spliced(at, end, new)

    def _with_item(self, node: yaml.Node, value: Any) -> str:
        if not isinstance(node, yaml.SequenceNode):
            raise UnusualError("a list")
        if node.flow_style:
            at = self.source.end(node.value[-1]) if node.value else self.source.start(node) + 1
            return self._spliced(at, at, f"{', ' if node.value else ''}{as_flow(value)}")
        first, *more = as_fields([value], self.source.column(node))
        return self._put(self.source.end(node.value[-1]), [first, *more])

    def _replaced(self, holders: list[yaml.CollectionNode], node: yaml.Node, value: Any) -> str:
        holder = holders[-1]
        if value is None:
            return self._without(holders, node)
        if not isinstance(holder, yaml.MappingNode):
            raise UnusualError("a list")
        start, end = self.source.start(node), self.source.end(node)
        name = next(key for key, it in holder.value if it is node)
        if self.source.is_in_flow(node):
            return self._spliced(start, end, as_flow(value))
        column = self.source.column(name)
        lines = as_fields({name.value: value}, column)
        lines[0] = lines[0][column:]
        kept = self.source.comments_in(start, end)
        new = self.source.newline.join(lines)
        text = self._spliced(self.source.start(name), end, new)
        return self._above(text, self.source.start(name), kept)

    # --- Cutting out ---

    def _above(self, text: str, at: int, comments: Sequence[str]) -> str:
        """Return a text with comments above the line of a place."""
        start = text.rfind("\n", 0, at) + 1
        return text[:start] + "".join(comments) + text[start:]

    def _without(self, holders: Sequence[yaml.CollectionNode], node: yaml.Node) -> str:
        """Return the text without an item, or a field, and what holds nothing else."""
        *outer, holder = holders
        if len(holder.value) == 1 and outer:
            return self._without(outer, holder)
        parts = [it if isinstance(it, tuple) else (it, it) for it in holder.value]
        at = next(n for n, (_, it) in enumerate(parts) if it is node)
        spans = [(self.source.start(first), self.source.end(last)) for first, last in parts]
        start, end = spans[at]
        is_last = at + 1 == len(spans)
        if holder.flow_style:
            start, end = (
                (spans[at - 1][1] if at else start, end) if is_last else (start, spans[at + 1][0])
            )
            return self._spliced(start, end, "")
        line = self.source.line_start(start)
        lead = self.text[line:start]
        if isinstance(holder, yaml.SequenceNode) or not lead.strip():
            line_end = self.source.line_end(end)
        elif at or is_last or not re.fullmatch(r"\s*(- +)+", lead):
            raise UnusualError("a field")
        else:  # the first field of an item stands behind the dash, where the next one comes to
            line, line_end = start, spans[1][0]
        kept = self.source.comments_in(start, line_end)
        return self._above(self._spliced(line, line_end, ""), line, kept)


def _nested(way: Sequence[str], value: Any) -> Any:
    for part in reversed(way):
        value = {part: value}
    return value
