"""From a folder of YAML files to a case, with every problem at once.

What `kit.case.safe_yaml` reads is all text. What must be a number or a yes/no is made into one by
the model, which knows where that is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kit.case.fields import Location, meant_by
from kit.case.folder import file_order, files_of, may_be_of_a_case, text_of_file
from kit.case.model import CaseData
from kit.case.problems import (
    MAX_SHOWN,
    CaseError,
    Problem,
    dotted,
    in_plain_words,
    names_in,
)
from kit.case.safe_yaml import RefusedError, parse, text_of
from kit.case.values import DANGLING, LISTS
from kit.files import absolute
from kit.text import shortened

MAX_PROBLEMS = 10_000
# What may be left out, but says the opposite when it is there with nothing in it.
_NOT_EMPTY = frozenset({"argument", "check", "leans"})


@dataclass
class _Reading:
    """What has been read so far, with the file and line of every place in it."""

    data: dict[str, Any] = field(default_factory=dict)
    lines: dict[Location, tuple[str, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)  # of the files, line by line
    unread: bool = False  # whether a file that may hold a part of the case could not be read
    file: str = ""  # the one that is being read

    def read(self, path: Path) -> None:
        """Add what is written in a file, or why it is not read."""
        self.file = _shown(path)
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


def read_case(folder: Path) -> CaseData:
    """Return the case in `folder`, or raise a `CaseError` with all that is wrong, in file order."""
    reading = _Reading()
    for path in files_of(folder):
        reading.read(path)
    start = (_shown(folder / "case.yaml"), 1)
    if not (reading.data or reading.problems):
        message = "is empty; copy the small case of data/README.md into it and change that"
        raise CaseError([Problem(*start, "", message)])
    try:
        case = CaseData.model_validate(reading.data)
    except ValidationError as error:
        if (count := error.error_count()) > MAX_PROBLEMS:
            message = (
                f"has {count} mistakes, too many to list; if it is a case, take out all voices but"
                " the first few, mend those, and go on from there"
            )
            raise CaseError([Problem(*start, "", message)]) from None
        reading.problems += _problems_of(error, reading, start)
    else:
        if not reading.problems:
            return case
    in_order = sorted(reading.problems, key=lambda p: (*file_order(Path(p.file).name), p.line))
    raise CaseError(in_order)


def _shown(path: Path) -> str:
    """Return the path as short as can be: from here, if it lies below."""
    whole, here = absolute(path), absolute(Path())
    return str(whole.relative_to(here) if whole.is_relative_to(here) else path)


# --- Problems ---


def _problems_of(
    error: ValidationError, reading: _Reading, start: tuple[str, int]
) -> Iterator[Problem]:
    """Yield a problem for each mistake but those that follow from another one."""
    found = error.errors(include_url=False)
    strange = [e["loc"] for e in found if e["type"] == "extra_forbidden"]
    meant = set().union(*(meant_by(place).places for place in strange[:MAX_SHOWN]))
    misspelt = any((listed,) in meant for listed in LISTS.values())
    gone = meant | {e["loc"] for e in found if e["type"] == "missing"}
    nameless = {str(place[0]) for place in gone if len(place) == 3 and place[2] == "id"}
    named = names_in(reading.data)
    lost = Counter[str]()
    for number, details in enumerate(found):
        dangling, missing = details["type"] == DANGLING, details["type"] == "missing"
        absent = missing and len(details["loc"]) == 1
        if (reading.unread and (dangling or absent)) or (misspelt and dangling):
            continue
        if missing and details["loc"] in meant:
            continue
        listed = LISTS.get(details.get("ctx", {}).get("needs", ""), "")
        if dangling and listed in nameless:
            continue
        if dangling and listed and not isinstance(reading.data.get(listed), tuple):
            lost[listed] += listed not in reading.data  # else what it is instead is the mistake
            continue
        place = _place_of(details)
        known = (place[:end] for end in range(len(place), 0, -1))
        file, line = next((reading.lines[part] for part in known if part in reading.lines), start)
        hint = number < MAX_SHOWN  # a line that holds thousands of mistakes is long
        commented = hint and any("#" in it for it in reading.texts.get(file, [])[line - 1 : line])
        message = in_plain_words(details, with_hint=hint, commented=commented, named=named)
        yield Problem(file, line, dotted(place), message)
    for listed, times in (+lost).items():
        need = "1 place needs" if times == 1 else f"{times} places need"
        yield Problem(*start, listed, f"is missing; {need} it")


def _place_of(error: ErrorDetails) -> Location:
    """Return where an error stands; one of a whole model may lead on to a field, see `fail`."""
    place: Location = error["loc"]
    for step in error.get("ctx", {}).get("at", ()):
        place = place[:-1] if step == ".." else (*place, step)
    return place
