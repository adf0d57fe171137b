"""What stands in the files of a case: all of it text, and each place with its file and line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from kit.case.folder import article_text, files_of, may_be_of_a_case, text_of_file
from kit.case.parts import Location, language_of, mappings
from kit.case.problems import Problem, dotted
from kit.case.safe_yaml import RefusedError, parse, text_of
from kit.case.text_files import OWN, text_file
from kit.files import absolute
from kit.text import shortened

if TYPE_CHECKING:
    from kit.counting.prose import Prose

# What may be left out, but says the opposite when it is there with nothing in it.
_NOT_EMPTY = frozenset({"argument", "check", "leans"})


@dataclass
class Written:
    """What stands in a case's files, with the file and line of every place in it.

    Its values are texts, tuples and dicts; None where nothing is written.
    """

    folder: Path

    data: dict[str, Any] = field(default_factory=dict)
    lines: dict[Location, tuple[str, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)  # of the files, line by line
    unread: bool = False  # whether a file that may hold a part of the case could not be read
    file: str = ""  # the one that is being read

    def _read(self, path: Path) -> None:
        """Add what is written in a file, or why it is not read."""
        self.file = shown(path)
        try:
            text = text_of_file(path)
            root = parse(text)
        except RefusedError as refused:
            self._note(refused.line, (), str(refused))
            self.unread |= may_be_of_a_case(path)
        else:
            self.texts[self.file] = text.splitlines()
            if root is not None:
                self._fill(self.data, root, ())

    def _note(self, line: int, path: Location, message: str) -> None:
        self.problems.append(Problem(self.file, line, dotted(path), message))

    @classmethod
    def in_folder(cls, folder: Path) -> Written:
        """Return what stands in the files of a case."""
        written = cls(folder)
        for path in files_of(folder):
            written._read(path)
        return written

    @property
    def language(self) -> str:
        """The code of the language that its article is said to be in; English if none is."""
        return language_of(self.data)

    def report(self, id_: str) -> Mapping[str, Any]:
        """Return what is written of another report, or of the case and its own article."""
        found = (it for _, it in mappings(self.data, "articles") if it.get("id") == id_)
        return self.data if id_ == OWN else next(found, {})

    def prose(self, report: str = OWN) -> Prose | None:
        """Return the text of an article that lies beside the case, if one can be read."""
        from kit.counting.prose import Prose  # noqa: PLC0415  # a case that is counted needs none

        paragraphs = tuple(self.paragraphs(report))
        return Prose(paragraphs, language_of(self.report(report))) if paragraphs else None

    def paragraphs(self, report: str = OWN) -> list[str]:
        """Return the paragraphs of a text that lies beside the case, if it can be read."""
        from kit.counting.paragraphs import paragraphs_of  # noqa: PLC0415

        try:
            text = article_text(self.folder, report)
        except RefusedError as refused:
            self.file = shown(self.folder / text_file(report))
            self._note(refused.line, (), str(refused))
            return []
        return paragraphs_of(text or "")

    def line_of(self, place: Location) -> tuple[str, int]:
        """Return the file and line of a place, or of what holds it."""
        parts = (place[:end] for end in range(len(place), 0, -1))
        start = (shown(self.folder / "case.yaml"), 1)
        return next((self.lines[part] for part in parts if part in self.lines), start)

    def problem(self, place: Location, message: str) -> Problem:
        """Return a problem at a place of the case."""
        return Problem(*self.line_of(place), dotted(place), message)

    def _build(self, node: yaml.Node, path: Location) -> Any:
        """Return the node's value, noting the line of every place in it."""
        self.lines[path] = (self.file, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            if not node.value and isinstance(path[-1], int):
                return None  # an item of which nothing is written, not one that lacks each field
            return self._fill({}, node, path)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self._build(item, (*path, i)) for i, item in enumerate(node.value))
        return text_of(node)

    def _fill(self, into: dict[str, Any], node: yaml.MappingNode, path: Location) -> dict[str, Any]:
        """Add the node's pairs to `into`; all files of a case share one mapping at the top."""
        twice = False
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._note(line, path, "a field's name should be one word, without [ or {")
                continue
            key = str(key_node.value)
            here = (*path, key)
            if key in into:
                if not twice:  # the others follow from a forgotten dash, or text pasted twice
                    first = "{}:{}".format(*self.lines[here])
                    item = path and isinstance(path[-1], int)
                    dash = f" (a new item begins here? put a dash before {shortened(key)})"
                    message = f"is already given at {first}; keep one{dash if item else ''}"
                    self._note(line, here, message)
                twice = True
                continue
            into[key] = self._build(value_node, here)
            self.lines[here] = (self.file, line)
            if into[key] is None and key in _NOT_EMPTY:
                self._note(line, here, "is empty; fill it in or remove the line")
        return into


def shown(path: Path) -> str:
    """Return the path as short as can be: from here, if it lies below."""
    whole, here = absolute(path), absolute(Path())
    return str(whole.relative_to(here) if whole.is_relative_to(here) else path)
