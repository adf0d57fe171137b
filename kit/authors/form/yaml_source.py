"""Where the parts of a YAML text stand in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import yaml

from kit.case.safe_yaml import parse, text_of

Pair = tuple[yaml.Node, yaml.Node]
_LINE_END = re.compile(r"\r\n|\r|\n")
_MAY_BE_COMMENT = re.compile(r"(?<![^ \t\r\n])#")
_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]")
_BLANKS = " \t\r\n"
_NOT_BLANK = re.compile(rf"[^{_BLANKS}]")


@lru_cache(maxsize=32)
def source_of(text: str) -> Source:
    """Return the source of a text: a change is looked at several times, and parsing is slow."""
    return Source(text)


def plain(node: yaml.Node | None) -> Any:
    """Return what a node says: a dict, a list, a text, or None where nothing is written."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    return None if node is None else text_of(node)


def is_empty(node: yaml.Node) -> bool:
    """Return whether nothing is written behind a name or a dash."""
    return isinstance(node, yaml.ScalarNode) and text_of(node) is None


@dataclass(frozen=True)
class Edit:
    """What stands instead of what is between two places of a text."""

    start: int
    end: int
    new: str

    def made_in(self, text: str) -> str:
        """Return the text with it."""
        return text[: self.start] + self.new + text[self.end :]


@dataclass(frozen=True)
class Comment:
    """A comment, from its # to where its line ends."""

    start: int
    text: str


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

    # --- Nodes ---

    def start(self, part: yaml.Node | Pair) -> int:
        """Return where a node or a pair begins."""
        node = part[0] if isinstance(part, tuple) else part
        return int(node.start_mark.index)

    def end(self, part: yaml.Node | Pair) -> int:
        """Return where what a node or a pair says ends, without blanks and lines that follow."""
        node = part[1] if isinstance(part, tuple) else part
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            return self.end(node.value[-1])
        return self.stops(self.start(node), int(node.end_mark.index))

    def column(self, node: yaml.Node) -> int:
        """Return how far a node stands from the beginning of its line."""
        return self.start(node) - self.line_start(self.start(node))

    def end_with_notes(self, part: yaml.Node | Pair, column: int) -> int:
        """Return where the line after a part begins, and after comments that belong to it.

        These stand below it, further to the right than it begins.
        """
        end = self.line_end(self.end(part))
        while self._comment_lines.get(line := self.blanks_below(end), 0) > column:
            end = self.line_end(line)
        return end

    # --- Lines ---

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(it.end() for it in _LINE_END.finditer(self.text))]

    def line_number(self, at: int) -> int:
        """Return in which line a place is, from 1."""
        return bisect_right(self._line_starts, at)

    def line_start(self, at: int) -> int:
        """Return where the line of a place begins."""
        return self._line_starts[self.line_number(at) - 1]

    def line_end(self, at: int) -> int:
        """Return where the next line begins."""
        number = self.line_number(at)
        return self._line_starts[number] if number < len(self._line_starts) else len(self.text)

    def stops(self, start: int, end: int) -> int:
        """Return where what is written between two places stops, blanks and line ends aside."""
        return start + len(self.text[start:end].rstrip(_BLANKS))

    def is_on_lines(self, part: yaml.Node | Pair) -> bool:
        """Return whether a part goes over several lines."""
        return self.line_end(self.start(part)) < self.end(part)

    def indent(self, at: int) -> int:
        """Return how many spaces the line of a place begins with."""
        line = self.text[self.line_start(at) : self.line_end(at)]
        return len(line) - len(line.lstrip(" "))

    def blanks_above(self, line: int) -> int:
        """Return where the blank lines above a line begin."""
        end = self.stops(0, line)
        return self.line_end(end - 1) if end else 0

    def blanks_below(self, line: int) -> int:
        """Return where the first line begins, of a line and those below it, that is not blank."""
        end = _NOT_BLANK.search(self.text, line)
        return self.line_start(end.start()) if end else len(self.text)

    def are_parted(self, part: yaml.Node | Pair, following: yaml.Node | Pair) -> bool:
        """Return whether a blank line stands between two parts."""
        return bool(_BLANK_LINE.search(self.text, self.end(part), self.start(following)))

    # --- Comments ---

    @cached_property
    def comments(self) -> list[Comment]:
        """All comments of the text, in its order."""
        found: list[Comment] = []
        end = 0
        for it in _MAY_BE_COMMENT.finditer(self.text):
            at = it.start()
            if at >= end and not self._is_said(at):
                end = self.stops(at, self.line_end(at))
                found.append(Comment(at, self.text[at:end]))
        return found

    def comments_in(self, start: int, end: int) -> list[Comment]:
        """Return the comments that begin between two places."""
        first = bisect_right(self.comments, start - 1, key=lambda it: it.start)
        return self.comments[first : bisect_right(self.comments, end - 1, key=lambda it: it.start)]

    @cached_property
    def _comment_lines(self) -> dict[int, int]:
        """Where lines that are comments begin, and how far the comment is from there."""
        lines = {self.line_start(it.start): it.start for it in self.comments}
        return {
            line: at - line for line, at in lines.items() if not self.text[line:at].strip(_BLANKS)
        }

    def _is_said(self, at: int) -> bool:
        """Return whether a place is in a text that some field or item says."""
        node: Any = self.root
        while isinstance(node, yaml.CollectionNode):
            n = bisect_right(node.value, at, key=self.start)
            if not n:
                return False
            node = node.value[n - 1]
            if isinstance(node, tuple):
                node = node[self.start(node[1]) <= at]
        if node is None or at >= self.end(node):
            return False
        return not node.style or node.style not in "|>" or at >= self.line_end(self.start(node))

    def edit(self, start: int, end: int, new: str, above: list[Comment] | None = None) -> Edit:
        """Return an edit with comments on lines of their own above the line in which it begins."""
        if not above:
            return Edit(start, end, new)
        line = self.line_start(start)
        lines = self.as_lines(above, self.indent(start))
        return Edit(line, end, lines + self.text[line:start] + new)

    def as_lines(self, comments: list[Comment], indent: int) -> str:
        """Return comments on lines of their own, as far to the left as a field that stands there.

        Further to the right they would go on with a wrapped text above them.
        """
        lines = []
        for it in comments:
            own = self._comment_lines.get(self.line_start(it.start), indent)
            lines.append(f"{' ' * min(own, indent)}{it.text}{self.newline}")
        return "".join(lines)
