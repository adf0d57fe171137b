"""A case's file changed at the place of one field: all else in it stays as its author wrote it.

A library that reads a file and writes it anew breaks its lines again: of files as they come with
the kit up to a quarter of the lines, for one changed word. So what changes is cut out or put in
where it stands. Whether just that has changed is then looked at, before anything is kept.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import yaml

from kit.authors.form.changes import (
    Change,
    Place,
    UnusualError,
    after,
    index_of,
    nested,
    said_after,
)
from kit.authors.form.yaml_cut import cut
from kit.authors.form.yaml_put import put_first, put_instead, put_item, put_pair, put_value
from kit.authors.form.yaml_source import Comment, Edit, Source, is_empty, plain, source_of
from kit.authors.yaml_text import WIDTH, normal
from kit.case.safe_yaml import RefusedError

Order = Sequence[str] | Callable[[Place], Sequence[str]]


def changed(text: str, change: Change, order: Order = ()) -> str:
    r"""Return the text of a YAML file with one change made in it.

    Parameters
    ----------
    text
        Of the file.
    change
        What to change.
    order
        Of the fields beside the one that changes: a new one is put behind those that come before
        it. Or a function that returns it for any place, as what holds a new field may be new, too.

    Returns
    -------
    str
        The text with all comments, and the same as before if it says that already.

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
    >>> source = "voices:\n  - id: a\n    claim: None\n"
    >>> changed(source, Change(("voices", "a", "name"), "Ann"), ("id", "name", "claim"))
    'voices:\n  - id: a\n    name: Ann\n    claim: None\n'
    """
    with _nothing_collected():
        source = source_of(text)
        way = _way_to(change.place, source)
        try:
            wanted = after(source.data, change)
        except UnusualError as error:
            raise UnusualError(str(error), way.line) from None
        if wanted == source.data:
            return text
        for edit in _edits(source, way, change, order):
            result = edit.made_in(text)
            if _says(result, wanted, source.comments):
                return result
    raise UnusualError(".".join(change.place), way.line)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Keep Python from looking for garbage among the nodes: that takes longer than all the rest."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _says(text: str, wanted: Mapping[str, Any], comments: Sequence[Comment]) -> bool:
    """Return whether a text says what it should and has the same comments, wherever they stand."""
    try:
        source = source_of(text)
    except RefusedError:
        return False
    return source.data == wanted and Counter(it.text for it in source.comments) == Counter(
        it.text for it in comments
    )


# --- Where it is written ---


@dataclass(frozen=True)
class _Way:
    """The way to a place in a source, as far as it is written.

    Attributes
    ----------
    steps
        The mappings and lists on it, the outermost first, each with which part of it is meant.
    node
        Where they lead: to a mapping that lacks the field, to an empty value, or to the end.
    missing
        The rest of the place.
    line
        In which it stops.
    """

    steps: tuple[tuple[yaml.CollectionNode, int], ...]
    node: yaml.Node | None
    missing: Place
    line: int


def _way_to(place: Place, source: Source) -> _Way:
    steps: list[tuple[yaml.CollectionNode, int]] = []
    node, line, missing = source.root, 1, list(place)
    while missing and node is not None and not is_empty(node):
        if isinstance(node, yaml.SequenceNode):
            n = index_of([plain(it) for it in node.value], missing[0])
        elif isinstance(node, yaml.MappingNode):
            n = next((i for i, (key, _) in enumerate(node.value) if key.value == missing[0]), -1)
        else:
            raise UnusualError(".".join(place), line)
        if n < 0:
            break
        part = node.value[n]
        line = source.line_number(source.start(part))
        steps.append((node, n))
        node = part[1] if isinstance(part, tuple) else part
        missing.pop(0)
    return _Way(tuple(steps), node, tuple(missing), line)


# --- What changes in it ---


def _edits(source: Source, way: _Way, change: Change, order: Order) -> Iterator[Edit]:
    """Yield edits that may make a change, the best one first."""
    value = normal(change.value)
    if value is None:
        holding = (it for it in reversed(way.steps) if len(it[0].value) > 1)
        yield from cut(source, *next(holding, way.steps[0]))
        return
    for edit in _puts(source, way, change, value, order):
        if _is_too_wide(edit, source):
            yield from _without_braces(source, way, change)
        yield edit


def _puts(source: Source, way: _Way, change: Change, value: Any, order: Order) -> Iterator[Edit]:
    """Return edits that put a value where a way leads."""
    node = way.node
    if change.added and not way.missing and isinstance(node, yaml.SequenceNode):
        return put_item(source, node, value)
    value = [value] if change.added else value
    if node is not None and not (way.missing and isinstance(node, yaml.MappingNode)):
        return _put_there(source, way, len(way.steps), nested(way.missing, value))
    name, *rest = way.missing
    value = nested(rest, value)
    if node is None:
        return put_first(source, name, value)
    place = change.place[: len(way.steps) + 1]
    fields = order(place) if callable(order) else () if rest else order
    return put_pair(source, node, name, value, fields)


def _put_there(source: Source, way: _Way, steps: int, value: Any) -> Iterator[Edit]:
    """Return edits that put a value instead of the one to which so many steps of a way lead."""
    holder, n = way.steps[steps - 1]
    if isinstance(holder, yaml.SequenceNode):
        return put_instead(source, holder, n, value)
    in_flow = any(it.flow_style for it, _ in way.steps[:steps])
    return put_value(source, holder.value[n], value, in_flow=in_flow)


def _is_too_wide(edit: Edit, source: Source) -> bool:
    """Return whether a line gets wider than lines should be, and was not before."""
    line, end = source.line_start(edit.start), source.line_end(edit.start)
    first, *more = (source.text[line : edit.start] + edit.new).split(source.newline)
    if not more and edit.end < end:
        first += source.text[edit.end : source.stops(edit.end, end)]
    return len(first) > WIDTH >= source.stops(line, end) - line


def _without_braces(source: Source, way: _Way, change: Change) -> Iterator[Edit]:
    """Yield edits that make a change and take what is in braces or brackets out of them.

    What stands in these on several lines, or with comments, is as its author wants it.
    """
    nodes = [*(holder for holder, _ in way.steps), way.node]
    in_flow = (n for n, it in enumerate(nodes) if getattr(it, "flow_style", False))
    n = next(in_flow, 0)
    node = nodes[n]
    if n and node and not source.is_on_lines(node):
        value = said_after(plain(node), change.place[n:], change)
        yield from _put_there(source, way, n, value)
