"""From a folder of YAML files to a case, with every problem at once.

What `kit.safe_yaml` reads is all text. What must be a number or a yes/no is made into one by the
model, which knows where that is meant.
"""

from __future__ import annotations

import re
import textwrap
import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kit.fields import DANGLING, suggestion
from kit.model import CaseData
from kit.safe_yaml import RefusedError, parse

FILES = (
    *("case.yaml", "paragraphs.yaml", "voices.yaml", "evidence.yaml"),
    *("references.yaml", "exercises.yaml"),
)
MAX_BYTES = 2_000_000
MAX_SHOWN = 100

Location = tuple[int | str, ...]


def printable(text: str) -> str:
    r"""Return text on one line, without what a terminal would obey; it may be a stranger's.

    >>> printable("red\x1b[31m")
    'red�[31m'
    """
    return "".join(char if char.isprintable() else "�" for char in text)


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong in a case: where it stands and what to do about it.

    >>> print(Problem("voices.yaml", 41, "voices[3].name", "is missing"))
    voices.yaml:41: voices[3].name: is missing
    """

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return printable(
            ": ".join(filter(None, (f"{self.file}:{self.line}", self.field, self.message)))
        )


class CaseError(Exception):
    """A case that cannot be used; `problems` holds one entry for each thing to mend."""

    def __init__(self, problems: list[Problem] | str) -> None:
        self.problems = problems if isinstance(problems, list) else []
        if isinstance(problems, str):
            lines = [problems]
        else:
            lines = [str(problem) for problem in problems[:MAX_SHOWN]]
            if (more := len(problems) - MAX_SHOWN) > 0:
                lines.append(f"… and {more} more")
        super().__init__("\n".join(lines))

    def _render_traceback_(self) -> list[str]:
        """Show a notebook's reader the problems only; where Python noticed them is no help."""
        return str(self).splitlines()


@dataclass
class _Reading:
    """What has been read so far, with the file and line of every place in it."""

    data: dict[str, Any] = field(default_factory=dict)
    lines: dict[Location, tuple[str, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: bool = False  # whether a file that may hold a part of the case could not be read


def read_case(folder: Path) -> CaseData:
    """Return the case in `folder`.

    Raises
    ------
    CaseError
        With every problem of the folder, in the order of its files and lines.
    """
    reading = _Reading()
    for path in _files_of(folder):
        _read_file(path, reading)
    case = None
    try:
        case = CaseData.model_validate(reading.data)
    except ValidationError as error:
        start = (_shown(folder / "case.yaml"), 1)
        reading.problems += [
            _as_problem(details, reading.lines, start)
            for details in error.errors()
            if not (reading.unread and _may_stand_elsewhere(details))
        ]
    if reading.problems or case is None:
        raise CaseError(sorted(reading.problems, key=_problem_order))
    return case


def _may_stand_elsewhere(error: ErrorDetails) -> bool:
    """Whether what seems to be missing may stand in a file that could not be read."""
    return error["type"] == DANGLING or (error["type"] == "missing" and len(error["loc"]) == 1)


def _files_of(folder: Path) -> list[Path]:
    """Return the YAML files of a case's folder, in the order of `FILES`."""
    try:
        found = [path for path in folder.iterdir() if path.suffix in {".yaml", ".yml"}]
    except OSError as error:
        where = folder.absolute()
        raise CaseError(f"{where}: {error.strerror}; a case is a folder of YAML files") from None
    if "case.yaml" not in {path.name for path in found}:
        raise CaseError(f"{folder.absolute()}: has no case.yaml, so it is not a case")
    return sorted(found, key=_file_order)


def _file_order(path: Path) -> tuple[int, str]:
    return (FILES.index(path.name) if path.name in FILES else len(FILES), path.name)


def _problem_order(problem: Problem) -> tuple[int, str, int]:
    return (*_file_order(Path(problem.file)), problem.line)


def _shown(path: Path) -> str:
    """Return the path as short as can be: from here, if it lies below."""
    absolute = path.absolute()
    here = Path.cwd()
    return str(absolute.relative_to(here) if absolute.is_relative_to(here) else path)


# --- One file ---


def _read_file(path: Path, reading: _Reading) -> None:
    shown = _shown(path)
    try:
        root = parse(_text_of(path))
    except RefusedError as refused:
        reading.problems.append(Problem(shown, refused.line, "", str(refused)))
        reading.unread |= path.name in FILES or bool(_misnamed(path))
    else:
        if root is not None:
            _build_mapping(root, (), shown, reading, reading.data)


def _misnamed(path: Path) -> str:
    """Return a hint if a file's name is much like that of a file of a case."""
    return suggestion(path.stem, [Path(name).stem for name in FILES]).replace("'?", ".yaml'?")


def _text_of(path: Path) -> str:
    """Return what stands in one file of a case, or raise why it is not read."""
    if path.name not in FILES:
        hint = _misnamed(path) or f"; a case has {', '.join(FILES)}"
        raise RefusedError(1, f"not a file of a case{hint}")
    try:
        if not path.resolve().is_relative_to(path.parent.resolve()):
            message = "is a link that leaves the case's folder; put the file itself here"
            raise RefusedError(1, message)
        if not path.is_file():
            raise RefusedError(1, "is not an ordinary file")
        if path.stat().st_size > MAX_BYTES:
            raise RefusedError(1, f"is larger than {MAX_BYTES // 1_000_000} MB")
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, RuntimeError) as error:  # a link that leads to itself is a RuntimeError
        raise RefusedError(1, f"cannot be read: {getattr(error, 'strerror', error)}") from None
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 text (byte {error.start}); save it as UTF-8"
        raise RefusedError(1, message) from None


def _build(node: yaml.Node, path: Location, file: str, reading: _Reading) -> Any:
    """Return the node's value, noting the line of every place in it."""
    reading.lines[path] = (file, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _build_mapping(node, path, file, reading, {})
    if isinstance(node, yaml.SequenceNode):
        return tuple(_build(item, (*path, i), file, reading) for i, item in enumerate(node.value))
    return None if node.tag.endswith(":null") else node.value


def _build_mapping(
    node: yaml.MappingNode, path: Location, file: str, reading: _Reading, into: dict[str, Any]
) -> dict[str, Any]:
    """Add the node's pairs to `into`; all files of a case share one mapping at the top."""
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            reading.problems.append(Problem(file, line, _dotted(path), "a key should be one word"))
            continue
        key = str(key_node.value)
        here = (*path, key)
        if key in into:
            first = "{}:{}".format(*reading.lines[here])
            message = f"is already given at {first}; keep one"
            reading.problems.append(Problem(file, line, _dotted(here), message))
            continue
        into[key] = _build(value_node, here, file, reading)
        reading.lines[here] = (file, line)
    return into


# --- Problems in plain words ---

_PLAIN = {
    "missing": "is missing",
    "string_type": "should be text",
    "literal_error": "should be text",
    "string_too_short": "is empty",
    "int_parsing": "should be a whole number",
    "int_from_float": "should be a whole number",
    "float_parsing": "should be a number",
    "float_type": "should be a number",
    "int_type": "should be a whole number",
    "bool_parsing": "should be true or false",
    "tuple_type": "should be a list: one item a line, each with a dash before it",
    "model_type": "should hold `key: value` pairs",
    "model_attributes_type": "should hold `key: value` pairs",
}
_PATTERNS = {
    "http": "should be a web address that starts with http:// or https://",
    "a-z0-9": "should be an id: small letters, digits and single dashes, such as gary-sick",
    "[0-9]{4}": "should be a date: 2009, 2009-04 or 2009-04-07",
    "0-9a-f": "should be 64 hexadecimal digits",
    "a-z]{2,3}": "should be a language code, such as en",
}


def _as_problem(
    error: ErrorDetails, lines: dict[Location, tuple[str, int]], start: tuple[str, int]
) -> Problem:
    location = error["loc"]
    known = (location[:end] for end in range(len(location), 0, -1))
    file, line = next((lines[place] for place in known if place in lines), start)
    return Problem(file, line, _dotted(location), _plain(error))


def _plain(error: ErrorDetails) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if error["input"] is None and kind.endswith(("_type", "_error")):
        return "is empty; fill it in (what follows a # is a comment) or remove the line"
    if kind == "extra_forbidden":
        wrong = str(error["loc"][-1])
        hint = suggestion(wrong, _fields_at(error["loc"][:-1]))
        return f"unknown field{hint}"
    if kind == "literal_error" and isinstance(error["input"], str):
        options = re.findall("'([^']*)'", str(context["expected"]))
        wrong = textwrap.shorten(str(error["input"]), 60, placeholder="…")
        return f"'{wrong}' is not one of: {', '.join(options)}"
    if kind == "string_pattern_mismatch":
        pattern = str(context["pattern"])
        return next((text for part, text in _PATTERNS.items() if part in pattern), error["msg"])
    if kind in {"too_short", "too_long"}:
        return f"should have {context.get('min_length', context.get('max_length'))} items"
    return _PLAIN.get(kind) or error["msg"][:1].lower() + error["msg"][1:]


def _fields_at(location: Location) -> list[str]:
    """Return the names of the fields of the model at a place in a case."""
    here: Any = CaseData
    for step in location:
        if isinstance(step, str):
            here = here.model_fields[step].annotation
        parts = [here, *typing.get_args(here)]
        here = next((p for p in parts if isinstance(p, type) and issubclass(p, BaseModel)), here)
    return list(here.model_fields)


def _dotted(location: Location) -> str:
    """Return a place as an author would write it: voices[3].citations[0].evidence."""
    return "".join(
        f"[{step}]" if isinstance(step, int) else f".{step}" for step in location
    ).lstrip(".")
