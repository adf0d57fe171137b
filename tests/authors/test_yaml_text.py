"""Texts written into YAML, and read again as they were."""

import sys
import unicodedata

import pytest

from kit.authors.form.yaml_source import Source
from kit.authors.yaml_text import as_fields, as_flow, normal, on_one_line, scalar

# All signs there are, in texts short enough to be told apart.
SIGNS = [
    "a" + "b".join(chr(n) for n in range(start, start + 32)) + "c"
    for start in range(0, sys.maxunicode, 32)
]


@pytest.mark.parametrize("write", [as_fields, lambda value, _: [as_flow(value)]])
def test_every_sign_is_read_as_it_was(write):
    value = normal({"a": SIGNS})
    assert Source("\n".join(write(value, 0))).data == value


@pytest.mark.parametrize("in_braces", [True, False])
def test_every_sign_alone_and_first(in_braces):
    values = [it for it in map(on_one_line, map(chr, range(0x3100))) if it]
    values += [f"{it}b" for it in values]
    lines = [f"[{scalar(it)}]" if in_braces else scalar(it, in_braces=False) for it in values]
    said = Source("a:\n" + "".join(f" - {line}\n" for line in lines)).data["a"]
    assert said == ([[it] for it in values] if in_braces else values)


def test_what_is_left_out_has_no_width():
    """What languages are spelt with, and emoji are made of, is kept."""
    signs = map(chr, range(sys.maxunicode + 1))
    left_out = [it for it in signs if not it.isspace() and not on_one_line(it)]
    assert {unicodedata.category(it) for it in left_out} == {"Cc", "Cf", "Cn", "Cs"}
    kept = "می‌خواهم", "क्‍ष", "👨‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u0301", "\U0001fffd"
    assert [on_one_line(it) for it in kept] == list(kept)


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ({"a": {}}, ["a: {}"]),
        ({"a": [], "b": None}, ["a: []", "b:"]),
        ({"a": ["x" * 40, "y" * 40]}, ["a: [" + "x" * 40 + ", " + "y" * 40 + "]"]),
        ({"a": ["x" * 50, "y" * 50]}, ["a:", "  - " + "x" * 50, "  - " + "y" * 50]),
        ({"a": ["it is, so"]}, ["a:", "  - it is, so"]),
        ([["x"], {"a": ["y"]}], ["- [x]", "- a: [y]"]),
        ({"a": "x " * 60}, ["a: >-", "  " + "x " * 48 + "x", "  " + "x " * 10 + "x"]),
    ],
)
def test_by_width(value, lines):
    assert as_fields(value, 0) == lines
