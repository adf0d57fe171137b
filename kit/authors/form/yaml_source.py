"""Where the parts of a YAML text stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml

from kit.case.safe_yaml import parse, text_of

Pair = tuple[yaml.ScalarNode, yaml.Node]
_LINE_END = re.compile(r"\r\n|\r|\n")


def plain(node: yaml.Node | None) -> Any:
    """Return what a node says: a dict, a list, a text, or None where nothing is written."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    return None if node is None else text_of(node)


class Source:
    """A text of YAML that may be read, and its nodes; raises `RefusedError` if it may not."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = parse(text)
        found = _LINE_END.search(text)
        self.newline = found[0] if found else "\n"

    @cached_property
    def data(self) -> dict[str, Any]:
        """What the text says."""
        return plain(self.root) or {}

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(it.end() for it in _LINE_END.finditer(self.text))]

    def _at(self, mark: yaml.Mark | None) -> int:
        if mark is None or mark.line >= len(self._line_starts):
            return len(self.text)
        return self._line_starts[mark.line] + mark.column

    def start(self, node: yaml.Node) -> int:
        """Return where a node begins."""
        return self._at(node.start_mark)

    def end(self, node: yaml.Node) -> int:
        """Return where what a node says ends, without lines that follow."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            last = node.value[-1]
            return self.end(last[1] if isinstance(last, tuple) else last)
        start = self.start(node)
        return start + len(self.text[start : self._at(node.end_mark)].rstrip())

    def column(self, node: yaml.Node) -> int:
        """Return how far a node stands from the beginning of its line."""
        return int(node.start_mark.column)

    def line_start(self, at: int) -> int:
        """Return where the line of a place begins."""
        return max(start for start in self._line_starts if start <= at)

    def line_end(self, at: int) -> int:
        """Return where the next line begins."""
        return min((start for start in self._line_starts if start > at), default=len(self.text))

    def ending(self, at: int) -> str:
        """Return the signs that end the line of a place."""
        line = self.text[self.line_start(at) : self.line_end(at)]
        return line[len(line.rstrip("\r\n")) :]

    @staticmethod
    def is_empty(node: yaml.Node) -> bool:
        """Return whether nothing is written behind a field's name."""
        return isinstance(node, yaml.ScalarNode) and text_of(node) is None

    def is_in_flow(self, node: yaml.Node) -> bool:
        """Return whether a node stands inside of braces or brackets."""
        at = self.start(node)
        return any(start < at < end for start, end in self._flows)

    @cached_property
    def _flows(self) -> list[tuple[int, int]]:
        nodes = self._nodes(self.root)
        flows = (it for it in nodes if isinstance(it, yaml.CollectionNode) and it.flow_style)
        return [(self.start(it), self.end(it)) for it in flows]

    def _nodes(self, node: yaml.Node | None) -> Iterator[yaml.Node]:
        waiting = [node] if node else []
        while waiting:
            here = waiting.pop()
            yield here
            if isinstance(here, yaml.CollectionNode):
                for it in here.value:
                    waiting.extend(it if isinstance(it, tuple) else (it,))

    def comments_in(self, start: int, end: int) -> list[str]:
        """Return the lines between two places that are comments, and no part of a text."""
        texts = [
            (self.start(it), self.end(it))
            for it in self._nodes(self.root)
            if isinstance(it, yaml.ScalarNode)
        ]
        found = []
        at = self.line_end(start)
        while at < end:
            line = self.text[at : self.line_end(at)]
            place = at + len(line) - len(line.lstrip())
            if line.lstrip().startswith("#") and not any(s <= place < e for s, e in texts):
                found.append(line)
            at = self.line_end(at)
        return found
