"""The schema by which editors help while a case is typed: current, and right about slips."""

import re
from typing import ClassVar

import jsonschema
import pytest
import yaml

from docs.schema import SCHEMA, as_json, schema
from kit.case.case import DATA, list_cases
from kit.case.counts import COUNTS
from tests.conftest import documented_cases, small_case_text

VALIDATOR = jsonschema.Draft7Validator(schema())
SMALLEST, COMPLETE = (text for _, text in documented_cases())
FILES = [path for name in list_cases() for path in sorted((DATA / name).glob("*.yaml"))]


class AsEditorsRead(yaml.SafeLoader):
    """Reads YAML 1.2, in which a day is a text, and so are "yes" and "no"."""

    yaml_implicit_resolvers: ClassVar = {}


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    whole = re.compile(rf"^(?:{pattern})$")
    AsEditorsRead.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", whole, list(first))


def told(text):
    """Return what an editor marks: where, and by which rule."""
    errors = VALIDATOR.iter_errors(yaml.load(text, AsEditorsRead))
    return [(".".join(map(str, error.absolute_path)), error.validator) for error in errors]


def test_it_is_current():
    assert SCHEMA.read_text(encoding="utf-8") == as_json(), "run: python -m docs.schema"
    jsonschema.Draft7Validator.check_schema(schema())


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_file_of_a_bundled_case_fits_by_itself(path):
    if path.name != COUNTS:
        assert told(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("text", [SMALLEST, COMPLETE], ids=["smallest", "complete"])
def test_the_documented_cases_fit(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: Sundays", "titel: Sundays", ("", "additionalProperties")),
        ("stance: open-it", "stance: Open it", ("voices.0.position.stance", "pattern")),
        ("id: mira-holt", "id: Mira Holt", ("voices.0.id", "pattern")),
        ("name: Mira Holt", "nmae: Mira Holt", ("voices.0", "required")),
        ("name: Mira Holt", "name: Mira Holt\n    kind: Person", ("voices.0.kind", "enum")),
        ("{stance: open-it}", "{stance: open-it, confidence: 90}", ("", "maximum")),
        ("{stance: open-it}", '{stance: open-it, confidence: "0,9"}', ("", "type")),
        ("other day}", "other day, paragraph: two}", ("", "type")),
        ("other day}", "other day, words: 13}", ("voices.0.passages.0", "additionalProperties")),
        ("no other day", f"no{' other' * 11}", ("voices.0.passages.0.fragment", "pattern")),
        ("language: en", "language: English", ("article.language", "pattern")),
        ("language: en", "language: en, address: e.org", ("article.address", "pattern")),
        ("language: en", "language: en, published: 14 May", ("article.published", "pattern")),
        ("language: en", "language: en, words: 90", ("article", "additionalProperties")),
        ("- {id: leave-it, label: stay closed}", "", ("codebook.stances", "minItems")),
        ("article: {language: en}", "article:\n  headline: Hm", ("article", "required")),
        ("[{fragment: Families have no other day}]", "Families", ("voices.0.passages", "type")),
    ],
)
def test_a_slip_is_marked(old, new, expected):
    assert old in SMALLEST
    (found,) = {it for it in told(SMALLEST.replace(old, new, 1)) if it[1] == expected[1]}
    assert found[0] == expected[0] or not expected[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Sundays at the library", "title: 1984"),
        ("no other day", f"no{' other' * 9}"),
        (
            "Families have no other day",
            "« Les familles » n’ont que ce jour « et rien d’autre »",
        ),
        ("role: runs the reading club", "role: not stated, sector: bus drivers, period: former"),
        ("language: en", "language: en, published: 2024"),
    ],
)
def test_what_the_kit_takes_is_not_marked(old, new):
    assert old in SMALLEST
    assert told(SMALLEST.replace(old, new, 1)) == []


def test_a_number_that_is_counted_has_no_place_in_it():
    marked = {place for place, rule in told(small_case_text()) if rule == "additionalProperties"}
    assert {"article", "paragraphs.0", "voices.0.passages.0"} <= marked
