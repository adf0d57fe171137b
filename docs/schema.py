"""Renew the JSON Schema by which editors complete and explain a case: python -m docs.schema.

Which fields an author writes, which of them are needed and what each holds stands in the tables of
data/README.md; of what kind they are, in the models. There is one schema for all files of a case,
since any of them may hold any of the top-level fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from kit.case import closed_sets, referring, values
from kit.case.article import Model
from kit.case.exercise import ExerciseOption
from kit.case.model import CaseData
from kit.text import ID_PATTERN, QUOTATION_MARKS

ROOT: Final = Path(__file__).parent.parent
README: Final = ROOT / "data" / "README.md"
SCHEMA: Final = ROOT / "data" / "schema" / "case.schema.json"

_TOP = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "$comment": "Written by `python -m docs.schema`; change data/README.md or the models instead.",
    "title": "A case",
    "description": "One contested news story, annotated; data/README.md explains each field.",
}
# An editor takes 2009 for a number; the kit reads all of it as text.
_TEXT = {"type": ["string", "number"]}
_IS_DRAFT = {"properties": {"draft": {"const": True}}, "required": ["draft"]}
_OPTION = {"type": ["string", "number", "boolean"]}  # such as true and false
_MOST = values.MAX_FRAGMENT_WORDS
_MARKS = rf"[{QUOTATION_MARKS}]"
_WORD = rf"(?:{_MARKS}+\s+)*{_MARKS}*[^\s{QUOTATION_MARKS}]\S*"  # a mark that stands alone is none
# What editors check otherwise than the models do, or say more plainly.
_ALSO: Final[dict[str, dict[str, Any]]] = {
    "Id": {"patternErrorMessage": "Small letters, digits and single dashes, such as gary-sick."},
    "Fragment": {
        "pattern": rf"^\s*(?:{_WORD}\s+){{0,{_MOST - 1}}}{_WORD}(?:\s+{_MARKS}+)*\s*$",
        "patternErrorMessage": f"Exact words of the text, at most {_MOST} of them.",
    },
    "Date": {"patternErrorMessage": "Write 2009, 2009-04 or 2009-04-07."},
    "Address": {  # JavaScript and Python share no word for signs that nobody sees
        "pattern": """^https?://[^\\s<>"']+$""",
        "patternErrorMessage": "An address begins with http:// or https://.",
    },
    "LanguageTag": {"patternErrorMessage": "Write the language's code, such as en or es."},
    "FormatNumber": {"enum": [values.FORMAT]},
    "ParagraphNumber": {"minimum": 1},
    # A list to choose from, and names of the author's own.
    "SectorName": {"anyOf": [{"enum": list(get_args(closed_sets.Sector))}, {}]},
}
# Kinds of value → their names, which stand for them in the schema, too.
_NAMES: Final = {
    kind: name
    for name, kind in (vars(closed_sets) | vars(values) | vars(referring)).items()
    if get_origin(kind) in {Annotated, Literal}
}


def main() -> None:
    """Write the schema."""
    SCHEMA.parent.mkdir(exist_ok=True)
    SCHEMA.write_text(as_json(), encoding="utf-8")


def as_json() -> str:
    """Return the schema as it stands in its file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def schema() -> dict[str, Any]:
    """Return the schema; no top-level field is needed, since each may stand in another file."""
    definitions = _Definitions(_sections(README.read_text(encoding="utf-8")))
    top = definitions.model(CaseData)
    del top["required"]
    return {**_TOP, **top, "definitions": dict(sorted(definitions.items()))}


# --- What authors read ---


def _sections(text: str) -> dict[str, str]:
    """Return the sections of data/README.md that explain a model, by its name."""
    found = re.findall(r"^### (\w+)[^\n]*\n(.*?)(?=^##|\Z)", text, re.DOTALL | re.MULTILINE)
    return dict(found)


def _rows(section: str) -> dict[str, tuple[bool, str]]:
    """Return of each field whether it is needed, and what it holds."""
    rows = re.findall(r"^\| (`.*?) \| (.*) \|$", section, re.MULTILINE)
    return {
        name: (star == "*", (told[:1].upper() + told[1:]).replace("`", '"'))
        for names, told in rows
        for name, star in re.findall(r"`(\w+)`(\*?)", names)
    }


# --- What the models say ---


class _Definitions(dict[str, dict[str, Any]]):
    """The schemas of models and of kinds of value, by their names; filled as they are met."""

    def __init__(self, sections: Mapping[str, str]) -> None:
        super().__init__()
        self._sections = sections

    def model(self, model: type[Model]) -> dict[str, Any]:
        """Return the schema of a model."""
        rows, hints = (
            _rows(self._sections[model.__name__]),
            get_type_hints(model, include_extras=True),
        )
        fields = {}
        for name, (_, told) in rows.items():
            fields[name] = {**self._kind(hints[name]), "description": told}
            default = model.model_fields[name].default
            if isinstance(default, str | bool):
                fields[name]["default"] = default
        needed = [name for name, (is_needed, _) in rows.items() if is_needed]
        may_wait = [name for name in needed if name in getattr(model, "in_a_draft", ())]
        told = {
            "type": "object",
            "properties": fields,
            "required": [name for name in needed if name not in may_wait],
            "additionalProperties": False,
        }
        return told | ({"if": _IS_DRAFT, "else": {"required": may_wait}} if may_wait else {})

    def _kind(self, hint: Any) -> dict[str, Any]:
        """Return the schema of a kind of value, or a reference to it."""
        if get_origin(hint) is Annotated and get_origin(hint.__origin__) in {Union, UnionType}:
            hint = hint.__origin__  # which only a draft may leave out
        origin, parts = get_origin(hint), get_args(hint)
        if origin in {Union, UnionType}:  # with None, which nobody writes
            (hint,) = (part for part in parts if part is not type(None))
            return self._kind(hint)
        if origin is tuple:
            exactly = {} if parts[-1] is ... else {"minItems": len(parts), "maxItems": len(parts)}
            return {"type": "array", "items": self._kind(parts[0]), **exactly}
        if hint in _NAMES:
            return self._named(_NAMES[hint], lambda: _value(hint))
        if isinstance(hint, type) and issubclass(hint, Model):
            reference = self._named(hint.__name__, lambda: self.model(hint))
            return {"anyOf": [_OPTION, reference]} if hint is ExerciseOption else reference
        return _value(hint)

    def _named(self, name: str, schema: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        if name not in self:
            self[name] = {}
            self[name] = schema() | _ALSO.get(name, {})
        return {"$ref": f"#/definitions/{name}"}


def _value(hint: Any) -> dict[str, Any]:
    """Return the schema of a value that is no model, with its limits."""
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) is not Annotated:
        numbers = {bool: "boolean", int: "integer", float: "number"}
        return dict(_TEXT) if hint is str else {"type": numbers[hint]}
    found = _value(hint.__origin__)
    for item in hint.__metadata__:
        for limit in item.metadata if isinstance(item, FieldInfo) else [item]:
            found |= _limit(limit)
    is_id = found.get("pattern") == ID_PATTERN
    return found | (_ALSO["Id"] if is_id else {})


def _limit(limit: Any) -> dict[str, Any]:
    """Return what a limit says of a value; what only the whole case can tell, no schema can."""
    if isinstance(limit, Ge):
        return {"minimum": limit.ge}
    if isinstance(limit, Le):
        return {"maximum": limit.le}
    if not isinstance(limit, StringConstraints):
        return {}
    told = {
        "minLength": limit.min_length,
        "maxLength": limit.max_length,
        "pattern": limit.pattern,
    }
    return {name: value for name, value in told.items() if value is not None}


if __name__ == "__main__":
    main()
