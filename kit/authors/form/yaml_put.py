"""A field or an item put into a YAML text: each function yields the edits that do, best first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import yaml

from kit.authors.form.yaml_source import Edit, Pair, Source, is_empty, plain
from kit.authors.yaml_text import WIDTH, as_fields, as_flow, quoted

_COLON = re.compile(r"[ \t]*:")


def put_first(source: Source, key: str, value: Any) -> Iterator[Edit]:
    """Put a field into a text that has none yet."""
    yield _lines_at(source, len(source.text), as_fields({key: value}, 0))


def put_pair(
    source: Source, node: yaml.MappingNode, key: str, value: Any, order: Sequence[str]
) -> Iterator[Edit]:
    """Put a field into a mapping, behind those that come before it in an order."""
    before = _before(key, [it.value for it, _ in node.value], order)
    if node.flow_style:
        yield from _into_flow(source, node, before, f"{key}: {as_flow(value)}")
        return
    column = source.column(node)
    lines = as_fields({key: value}, column)
    if before:
        is_wide = len(lines) > 1 or source.is_on_lines(node.value[before - 1])
        parted = is_wide and _are_parted(source, node, before - 1)
        yield _below(source, node, before - 1, lines, parted=parted)
    else:  # the first one may stand behind a dash, where the new one comes to
        new = source.newline.join((*lines, " " * column))[column:]
        yield Edit(source.start(node), source.start(node), new)


def _before(key: str, names: Sequence[str], order: Sequence[str]) -> int:
    """Return how many of the fields that are there stand before a new one."""
    if key in order:
        earlier, later = order[: order.index(key)], order[order.index(key) + 1 :]
        last = max((n for n, name in enumerate(names) if name in earlier), default=-1)
        if last >= 0 or any(name in later for name in names):
            return last + 1
    return len(names)


def put_item(source: Source, node: yaml.SequenceNode, value: Any) -> Iterator[Edit]:
    """Put one more item at the end of a list."""
    last = len(node.value) - 1
    if node.flow_style:
        yield from _into_flow(source, node, len(node.value), as_flow(value))
        return
    column, neighbour = source.column(node), node.value[last]
    lines = as_fields([value], column)
    if isinstance(value, dict) and isinstance(neighbour, yaml.MappingNode) and neighbour.flow_style:
        line = f"{' ' * column}- {as_flow(value)}"
        lines = [line] if len(line) <= WIDTH else lines
    is_large = any(map(_holds_more, (value, plain(neighbour))))
    parted = _are_parted(source, node, last) if last else is_large
    yield _below(source, node, last, lines, parted=parted)


def put_value(source: Source, pair: Pair, value: Any, *, in_flow: bool) -> Iterator[Edit]:
    """Put a value behind the name of a field, instead of the one that it has, if any."""
    key, old = pair
    colon = _COLON.match(source.text, source.end(key))
    if in_flow or not colon:
        yield _in_braces(source, pair, value)
        return
    at, start, column = colon.end(), source.start(old), source.column(key)
    gap = "" if is_empty(old) else source.text[at:start]
    first, *more = as_fields({str(key.value): value}, column)
    first = first[column + len(str(key.value)) + 1 :]
    if first and gap and not gap.strip(" \t"):  # blanks before the value stay as they are
        at, first = start, first[1:]
    yield from _instead(source, (at, old, column), [first, *more], value)


def _in_braces(source: Source, pair: Pair, value: Any) -> Edit:
    """Return the edit that puts a value behind a name in braces, or behind one that has a ?."""
    key, old = pair
    colon = _COLON.match(source.text, source.end(key))
    at, start, end = colon.end() if colon else source.end(key), source.start(old), source.end(old)
    if is_empty(old):
        rest = source.text[at : source.line_end(at)]
        end = at + len(rest) - len(rest.lstrip(" \t"))
        return Edit(at, end, f"{' ' if colon else ': '}{as_flow(value)}")
    lead = "" if start > at else " "
    return source.edit(start, end, lead + as_flow(value), source.comments_in(start, end))


def put_instead(source: Source, node: yaml.SequenceNode, n: int, value: Any) -> Iterator[Edit]:
    """Put another item into a list, instead of one that it has."""
    old = node.value[n]
    start, end = source.start(old), source.end(old)
    if node.flow_style:
        yield source.edit(start, end, as_flow(value), source.comments_in(start, end))
        return
    indent = max(source.column(old) - 2, 0)
    first, *more = as_fields([value], indent)
    spot = start, old, source.column(node)
    yield from _instead(source, spot, [first[indent + 2 :], *more], value)


def _instead(
    source: Source, spot: tuple[int, yaml.Node, int], lines: Sequence[str], value: Any
) -> Iterator[Edit]:
    """Put lines where a value stands; comments that cannot stay there come above it.

    The spot says from where, instead of which value, and how far its name or dash stands in.
    """
    at, old, column = spot
    first, *more = lines
    end = source.end(old)
    here, behind = source.comments_in(at, end), source.comments_in(end, source.line_end(end))
    in_quotes = ""
    if isinstance(value, str):
        in_quotes = (" " if first[:1] == " " else "") + quoted(value)
    if not more:
        yield source.edit(at, end, in_quotes if in_quotes and behind else first, here)
        return
    head = None
    if not first and (found := source.comments_in(at, source.line_end(at))):
        head = found[0]  # it can stay behind the name: all of the value is in the lines below
        gap = source.text[at : head.start]
        first = f"{' ' if gap.strip() else gap}{head.text}"
    new = source.newline.join((first, *more))
    for stop in (source.line_end(end), source.end_with_notes(old, column)):
        moved = [it for it in source.comments_in(at, stop) if it is not head]
        yield source.edit(at, source.stops(at, stop), new, moved)
    if in_quotes:
        yield source.edit(at, end, in_quotes, here)


def _into_flow(source: Source, node: yaml.CollectionNode, before: int, new: str) -> Iterator[Edit]:
    """Put what is new into braces or brackets, behind so many of the parts there."""
    close = source.end(node) - 1
    if not node.value:
        yield Edit(close, close, new)
    elif not before:
        at = source.start(node.value[0])
        yield Edit(at, at, f"{new}, ")
    else:
        at = source.end(node.value[before - 1])
        yield Edit(at, at, f", {new}")
        yield Edit(close, close, f", {new}")  # where a comment follows


def _below(
    source: Source, node: yaml.CollectionNode, n: int, lines: Sequence[str], *, parted: bool
) -> Edit:
    """Return the edit that puts lines below the nth part of a mapping or a list."""
    at = source.end_with_notes(node.value[n], source.column(node))
    return _lines_at(source, at, ["", *lines] if parted else lines)


def _lines_at(source: Source, at: int, lines: Sequence[str]) -> Edit:
    """Return the edit that puts lines where a line begins, or where the text ends."""
    new = "".join(line + source.newline for line in lines)
    if at and source.text[at - 1] not in "\r\n":  # the last line of the text does not end either
        new = source.newline + new.removesuffix(source.newline)
    return Edit(at, at, new)


def _are_parted(source: Source, node: yaml.CollectionNode, n: int) -> bool:
    """Return whether a blank line parts what is near the nth part of a mapping or a list."""
    first = n if n + 1 < len(node.value) else n - 1
    return first >= 0 and source.are_parted(node.value[first], node.value[first + 1])


def _holds_more(value: Any) -> bool:
    """Return whether an item holds lists or mappings of its own, as a voice does."""
    return isinstance(value, dict) and any(not isinstance(it, str) for it in value.values())
