"""What Moodle's importer reads of a file, and what it would complain of.

Follows `question/format/xml/format.php` (which elements are read, and where), `question/format.php`
(which share of the mark an answer may have) and `question/type/multichoice/questiontype.php` (two
answers at least; of a single choice, one has the whole mark).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree as ET

FORMATS = {"html", "plain_text", "moodle_auto_format", "markdown", "wiki_like"}
COMMON = {"name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden"}
READ = {
    "multichoice": COMMON | {"single", "shuffleanswers", "answernumbering", "answer"},
    "essay": COMMON
    | {"responseformat", "responserequired", "responsefieldlines", "attachments"}
    | {"graderinfo", "responsetemplate"},
}


@dataclass
class Read:
    kind: str
    category: str
    values: dict[str, str] = field(default_factory=dict)
    answers: list[tuple[str, float, str]] = field(default_factory=list)


def read_moodle(file: bytes) -> tuple[list[Read], list[str]]:
    """Return the questions of a file, and all that is wrong with it."""
    root = ET.fromstring(file)
    found, wrong, category = [], [], ""
    if root.tag != "quiz":
        wrong.append(f"root is {root.tag}")
    for element in root:
        kind = element.get("type")
        if kind == "category":
            category = element.findtext("category/text") or ""
            if not category.startswith("$course$/top/"):
                wrong.append(f"category {category}")
        elif kind in READ:
            one = Read(kind, category)
            wrong += [f"{one.values.get('name')}: {it}" for it in _read(element, one)]
            found.append(one)
        else:
            wrong.append(f"type {kind}")
    return found, wrong


def _read(element: ET.Element, one: Read) -> Any:
    for child in element:
        if child.tag not in READ[one.kind]:
            yield f"{child.tag} is not read"
        elif child.tag == "answer":
            share = float(child.get("fraction", "0"))
            if share not in {0, 100}:
                yield f"fraction {share}"
            one.answers.append((_text(child), share, _text(child.find("feedback"))))
        elif child.tag in one.values:
            yield f"{child.tag} stands there twice"
        else:
            one.values[child.tag] = _text(child) if len(child) else child.text or ""
            if len(child) and child.tag != "name" and child.get("format") not in FORMATS:
                yield f"{child.tag}: format {child.get('format')}"
    yield from _missing(one)


def _missing(one: Read) -> Any:
    if not one.values.get("name", "").strip() or len(one.values["name"]) > 255:
        yield "no name, or one that is cut"
    if not one.values.get("questiontext"):
        yield "no text"
    if one.kind == "multichoice":
        if len([text for text, *_ in one.answers if text]) < max(2, len(one.answers)):
            yield "too few answers"
        if max(share for _, share, _ in one.answers) != 100:
            yield "no answer has the whole mark"


def _text(element: ET.Element) -> str:
    (text,) = element.findall("text")
    return text.text or ""
