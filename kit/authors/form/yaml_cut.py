"""A field or an item cut out of a YAML text, with its blank line; comments in it stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from kit.authors.form.yaml_source import Edit, Source

_DASHES = re.compile(r"[ \t]*(?:-[ \t]+)+")


def cut(source: Source, node: yaml.CollectionNode, n: int) -> Iterator[Edit]:
    """Yield edits that cut the nth part out of a mapping or a list, the best one first."""
    if node.flow_style:
        yield _cut_from_flow(source, node, n)
        return
    start = _start(source, node, n)
    line = source.line_start(start)
    is_field = isinstance(node, yaml.MappingNode)
    if is_field and n + 1 < len(node.value) and _DASHES.fullmatch(source.text[line:start]):
        end = source.start(node.value[n + 1])  # which comes behind the dash now
        yield source.edit(start, end, "", source.comments_in(start, end))
        return
    end = source.end_with_notes(node.value[n], source.column(node))
    kept = source.comments_in(start, end)
    edit = Edit(line, end, source.as_lines(kept, source.indent(start)))
    if not kept:
        yield _with_blank_lines(source, edit, is_first=not n, is_last=n + 1 == len(node.value))
    yield edit


def _start(source: Source, node: yaml.CollectionNode, n: int) -> int:
    """Return where a field begins, or the dash of an item, which may stand lines above it."""
    start = source.start(node.value[n])
    if isinstance(node, yaml.MappingNode):
        return start
    above = source.end(node.value[n - 1]) if n else source.line_start(source.start(node))
    dash = re.compile(rf"[\r\n] {{{source.column(node)}}}-").search(
        source.text, max(above - 1, 0), start
    )
    return dash.end() - 1 if dash else start


def _with_blank_lines(source: Source, edit: Edit, *, is_first: bool, is_last: bool) -> Edit:
    """Return an edit that cuts lines, with the blank lines that part them from those beside."""
    above, below = source.blanks_above(edit.start), source.blanks_below(edit.end)
    is_parted_above = above < edit.start or is_first
    if below > edit.end and is_parted_above:
        return Edit(edit.start, below, "")
    if above < edit.start and (is_last or below == len(source.text)):
        return Edit(above, edit.end, "")
    return edit


def _cut_from_flow(source: Source, node: yaml.CollectionNode, n: int) -> Edit:
    parts = node.value
    start, end = source.start(parts[n]), source.end(parts[n])
    if n + 1 < len(parts):
        end = source.start(parts[n + 1])
    elif n:
        start = source.end(parts[n - 1])
    else:  # nothing else is in it, not even a comma
        start, end = source.start(node) + 1, source.end(node) - 1
    return source.edit(start, end, "", source.comments_in(start, end))
