"""One field of a case's file changed where it stands: nothing else in the file is another."""

import re

import pytest

from kit.authors.begun import begin
from kit.authors.form.changes import Change, GoneError, UnusualError, after
from kit.authors.form.yaml_edits import changed
from kit.authors.form.yaml_source import Source
from tests.conftest import documented_cases

VOICE = ("id", "name", "role", "position", "argument", "passages")


def set_(*place):
    *place, value = place
    return Change(tuple(place), value)


def cut(*place):
    return Change(place)


def add(*place):
    *place, value = place
    return Change(tuple(place), value, added=True)


LONG = "So long a text that it takes a line more than there is room for in one: " + "word " * 20
WRAPPED = """\
  name: >-
    So long a text that it takes a line more than there is room for in one: word word word word word
    word word word word word word word word word word word word word word word
"""

# What is to happen, what stands there, a change, and what stands there after it.
TEXTS = {
    "plain": ("a: 1\nb: 2\nc: 3\n", set_("b", "two"), "a: 1\nb: two\nc: 3\n"),
    "blanks before it": ("a:   1\nb:    2  \n", set_("b", "two"), "a:   1\nb:    two  \n"),
    "single quotes": ("a: 'it''s: 1'\nb: 2\n", set_("a", "one"), "a: one\nb: 2\n"),
    "double quotes": ('a: "x\\ty"\nb: 2\n', set_("a", "one"), "a: one\nb: 2\n"),
    "in quotes over lines": ('a: "x\n\n  # y"\nb: 2\n', set_("a", "one"), "a: one\nb: 2\n"),
    "plain over lines": ("a: x\n  y\n\n  z\nb: 2\n", set_("a", "one"), "a: one\nb: 2\n"),
    "plain below its name": ("a:\n  x\n  y\nb: 2\n", set_("a", "one"), "a: one\nb: 2\n"),
    "folded": ("a: >-\n  x\n\n  # y\n\nb: 2\n", set_("a", "one"), "a: one\n\nb: 2\n"),
    "literal": ("a: |2+\n   x\n  y\nb: 2\n", set_("a", "one"), "a: one\nb: 2\n"),
    "folded, below a comment": ("a: >- # c\n  x\nb: 2\n", set_("a", "1"), "# c\na: 1\nb: 2\n"),
    "empty": ("a:\nb: 2\n", set_("a", "one"), "a: one\nb: 2\n"),
    "empty with blanks": ("a:  \nb: 2\n", set_("a", "one"), "a: one  \nb: 2\n"),
    "empty with a comment": ("a:  # c\nb: 2\n", set_("a", "one"), 'a: "one"  # c\nb: 2\n'),
    "empty quotes": ("a: ''\nb: 2\n", set_("a", "one"), "a: one\nb: 2\n"),
    "before a comment": ("a: '1' # c\nb: 2\n", set_("a", "x"), 'a: "x" # c\nb: 2\n'),
    "a name in quotes": ('"a" : 1\nb: 2\n', set_("a", "x"), '"a" : x\nb: 2\n'),
    "a name with a question mark": ("? a\n: 1\nb: 2\n", set_("a", "x"), "? a\n: x\nb: 2\n"),
    "the last, no line end": ("a: 1\nb: 2", set_("b", "x"), "a: 1\nb: x"),
    "of what is new": ("a: 1\nb: 2", set_("c", "x"), "a: 1\nb: 2\nc: x"),
    "the same": ("a: >-\n  x\n  y\n", set_("a", " x\n y"), "a: >-\n  x\n  y\n"),
    "a truth": ("a: 1\n", set_("a", True), "a: true\n"),
    "a mapping": ("a: 1\nb: 2\n", set_("a", {"x": "1"}), "a:\n  x: 1\nb: 2\n"),
    "a list, with comments": (
        "a:  # c\n  # d\n  - id: 'x' # e\n\n# f\nb: 2\n",
        set_("a", [{"id": "y"}]),
        "# d\n# e\na:  # c\n  - id: y\n\n# f\nb: 2\n",
    ),
    "a list in lines, from brackets": (
        "a: [x] # c\nb: 2\n",
        set_("a", [{"id": "y"}]),
        "a: # c\n  - id: y\nb: 2\n",
    ),
    "from a mapping": ("a:\n  # c\n  x: 1\nb: 2\n", set_("a", "x"), "# c\na: x\nb: 2\n"),
    "behind a dash": ("v:\n- - id: 1\n- id: a\n  b: 2\n", set_("v", "a", "id", "x"), None),
}
LONG_TEXTS = {
    "plain": ("v:\n  name: x\n  b: 2\n", set_("v", "name", LONG), f"v:\n{WRAPPED}  b: 2\n"),
    "empty": ("v:\n  name:\n  b: 2\n", set_("v", "name", LONG), f"v:\n{WRAPPED}  b: 2\n"),
    "folded": ("v:\n  name: >\n   x\n  b: 2\n", set_("v", "name", LONG), f"v:\n{WRAPPED}  b: 2\n"),
    "before a comment": (
        "v:\n  name: 'x' # c\n      # d\n  # e\n",
        set_("v", "name", LONG),
        f"v:\n  # c\n  # d\n{WRAPPED}  # e\n",
    ),
    "new": ("v:\n  b: 2\n", set_("v", "name", LONG), f"v:\n  b: 2\n{WRAPPED}"),
    "new, no line end": ("v:\n  b: 2", set_("v", "name", LONG), f"v:\n  b: 2\n{WRAPPED}"[:-1]),
    "an item": (
        "v:\n  - x\n",
        add("v", "word " * 30),
        "v:\n  - x\n  - >-\n    " + "word " * 18 + "word\n    " + "word " * 10 + "word\n",
    ),
}
FLOW = {
    "a text": ("v: {a: 1, b: '2'}\n", set_("v", "b", "x, y"), 'v: {a: 1, b: "x, y"}\n'),
    "a text without room": ('v: {"a":"1"}\n', set_("v", "a", "x"), 'v: {"a": x}\n'),
    "an empty field": ("v: {a: , b: 2}\n", set_("v", "a", "x"), "v: {a: x, b: 2}\n"),
    "a name alone": ("v: {a, b: 2}\n", set_("v", "a", "x"), "v: {a: x, b: 2}\n"),
    "a new field": ("v: {a: 1}\n", set_("v", "b", "x"), "v: {a: 1, b: x}\n"),
    "a new field in its place": (
        "v: {id: 1, argument: x}\n",
        set_("v", "name", "x"),
        "v: {id: 1, name: x, argument: x}\n",
    ),
    "a new field at the start": ("v: {name: 1}\n", set_("v", "id", "x"), "v: {id: x, name: 1}\n"),
    "the first field": ("v: { a: 1, b: 2 }\n", cut("v", "a"), "v: { b: 2 }\n"),
    "a field between": ("v: {a: 1, b: 2, c: 3}\n", cut("v", "b"), "v: {a: 1, c: 3}\n"),
    "the last field": ("v: {a: 1, b: 2 ,}\n", cut("v", "b"), "v: {a: 1 ,}\n"),
    "the only field": ("u: 1\nv: {a: 1}\nw: 2\n", cut("v", "a"), "u: 1\nw: 2\n"),
    "an item": ("v: [a, b]\n", add("v", "c: d"), 'v: [a, b, "c: d"]\n'),
    "an item, last comma": ("v: [a, b,]\n", add("v", "c"), "v: [a, b, c,]\n"),
    "an item of none": ("v: [ ]\nw: 1\n", add("v", "c"), "v: [ c]\nw: 1\n"),
    "a field of none": ("v: {}\nw: 1\n", set_("v", "a", "c"), "v: {a: c}\nw: 1\n"),
    "a mapping": ("v: [{id: a}]\n", add("v", {"id": "b"}), "v: [{id: a}, {id: b}]\n"),
    "an item by its text": ("v: [a, b, c]\n", cut("v", "b"), "v: [a, c]\n"),
    "an item instead": ("v: [a, b, c]\n", set_("v", "b", "x"), "v: [a, x, c]\n"),
    "several lines": (
        "v: [\n    a, # c\n    b,\n    # d\n  ]\n",
        cut("v", "b"),
        "v: [\n    # c\n    a,\n    # d\n  ]\n",
    ),
    "before a comment": (
        'v: [\n  "a" # c\n]\nw: 1\n',
        add("v", "b"),
        'v: [\n  "a" # c\n, b]\nw: 1\n',
    ),
    "a whole file": ('{\n "a": "1",\n "b": ["2"]\n}\n', set_("c", "x"), None),
    "all of it": ("v: [a,\n    # c\n    b]\n", set_("v", ["x"]), "# c\nv: [x]\n"),
    "a field too wide": (
        f"v:\n  - {{id: a, x: it's}}\n  - {{id: b, x: {'y' * 90}}}\n",
        set_("v", "a", "name", "z" * 90),
        f"v:\n  - id: a\n    x: it's\n    name: {'z' * 90}\n  - {{id: b, x: {'y' * 90}}}\n",
    ),
    "a field too wide, on lines": (
        "v: [{id: a},\n  {id: b}]\n",
        set_("v", "a", "name", "z" * 99),
        f"v: [{{id: a, name: {'z' * 99}}},\n  {{id: b}}]\n",
    ),
    "on a line that was too wide": (
        f"v: [x, {'y' * 99}]\n",
        set_("v", "x", "zz"),
        f"v: [zz, {'y' * 99}]\n",
    ),
    "an item too wide": (
        f"v:\n  w: [a, {'y' * 90}]\n",
        add("v", "w", "more"),
        f"v:\n  w:\n    - a\n    - {'y' * 90}\n    - more\n",
    ),
}
ADDED = {
    "a first field": ("# c\n", set_("a", "b", "x"), "# c\na:\n  b: x\n"),
    "a first field, no line end": ("# b\n# c", set_("a", "x"), "# b\n# c\na: x"),
    "to nothing": ("\n", add("a", {"id": "x"}), "\na:\n  - id: x\n"),
    "in its order": (
        "v:\n  - id: a\n    role: r\n    odd: o\n    passages: []\n",
        set_("v", "a", "argument", "claim", "x"),
        "v:\n  - id: a\n    role: r\n    argument:\n      claim: x\n    odd: o\n    passages: []\n",
    ),
    "first behind a dash": (
        "v:\n  -   name: n\n      role: r\n",
        Change(("v",), {"id": "b"}, added=True),
        "v:\n  -   name: n\n      role: r\n  - id: b\n",
    ),
    "before the first field": (
        "# c\nname: n\nrole: r\n",
        set_("id", "x"),
        "# c\nid: x\nname: n\nrole: r\n",
    ),
    "behind its notes": (
        "v:\n  - id: a\n    # of a\n\n    # more of a\n  # of v\n# of nobody\n",
        add("v", {"id": "b"}),
        "v:\n  - id: a\n    # of a\n\n    # more of a\n  - id: b\n  # of v\n# of nobody\n",
    ),
    "without indent": (
        "v:\n- id: a\nw: 1\n",
        add("v", {"id": "b", "x": [{"y": "z"}]}),
        "v:\n- id: a\n\n- id: b\n  x:\n    - y: z\nw: 1\n",
    ),
    "a blank line like the others": (
        "v:\n  - id: a\n\n  - id: b\n\nw: 1\n",
        add("v", {"id": "c"}),
        "v:\n  - id: a\n\n  - id: b\n\n  - id: c\n\nw: 1\n",
    ),
    "no blank line like the others": (
        "v:\n  - id: a\n  - id: b\n\nw: 1\n",
        add("v", {"id": "c", "x": {"y": "z"}}),
        "v:\n  - id: a\n  - id: b\n  - id: c\n    x:\n      y: z\n\nw: 1\n",
    ),
    "in braces like the one before": (
        "v:\n  - {id: a}\n",
        add("v", {"id": "b", "x": "y, z"}),
        'v:\n  - {id: a}\n  - {id: b, x: "y, z"}\n',
    ),
    "a part of a file": (
        "id: a\nname: n\n\npassages:\n  - x\n",
        set_("position", {"stance": "s"}),
        "id: a\nname: n\n\nposition:\n  stance: s\n\npassages:\n  - x\n",
    ),
    "a line of a file": (
        "id: a\n\npassages:\n  - x\n",
        set_("name", "n"),
        "id: a\nname: n\n\npassages:\n  - x\n",
    ),
    "to an empty list": (
        "voices:  # who\n# - id: x\nw: 1\n",
        add("voices", {"id": "a"}),
        "voices:  # who\n  - id: a\n# - id: x\nw: 1\n",
    ),
    "short texts": ("a: 1\n", set_("b", ["x", "it is"]), "a: 1\nb: [x, it is]\n"),
    "texts with signs": (
        "a: 1\n",
        set_("b", ["x, y", "- z", "{"]),
        'a: 1\nb:\n  - x, y\n  - "- z"\n  - "{"\n',
    ),
}
CUT = {
    "a field": ("a: 1\nb: 2\nc: 3\n", cut("b"), "a: 1\nc: 3\n"),
    "the last field, no line end": ("a: 1\nb: 2", cut("b"), "a: 1\n"),
    "all there is": ("# c\na: 1\n", cut("a"), "# c\n"),
    "behind a dash": (
        "v:\n  - id: a\n    # c\n    b: 1\n",
        cut("v", "a", "id"),
        "v:\n  # c\n  - b: 1\n",
    ),
    "behind a dash, over lines": (
        "v:\n- id: >-\n    a\n\n  b: 1\n- id: c\n",
        cut("v", "a", "id"),
        "v:\n- b: 1\n- id: c\n",
    ),
    "an item with its blank line": (
        "v:\n  - id: a\n\n  - id: b\n\n  - id: c\n",
        cut("v", "b"),
        "v:\n  - id: a\n\n  - id: c\n",
    ),
    "the first item": (
        "v:\n  - id: a\n\n  - id: b\n",
        cut("v", "a"),
        "v:\n  - id: b\n",
    ),
    "the last item": (
        "v:\n  - id: a\n\n  - id: b\n",
        cut("v", "b"),
        "v:\n  - id: a\n",
    ),
    "the last item before others": (
        "v:\n  - id: a\n\n  - id: b\n\n\nw: 1\n",
        cut("v", "b"),
        "v:\n  - id: a\n\nw: 1\n",
    ),
    "the last item right before others": (
        "v:\n  - id: a\n\n  - id: b\nw: 1\n",
        cut("v", "b"),
        "v:\n  - id: a\nw: 1\n",
    ),
    "the only item": ("v:\n  - id: b\n\nw: 1\n", cut("v", "b"), "w: 1\n"),
    "what held nothing else": (
        "v:\n  - id: a\n    x:\n      y:\n        - z\n",
        cut("v", "a", "x", "y", "z"),
        "v:\n  - id: a\n",
    ),
    "with comments in it": (
        "v:\n  - id: a\n    t: >-\n      x\n  - id: b\n      # c\n    t: '1' # d\n# e\n  - id: f\n",
        cut("v", "b"),
        "v:\n  - id: a\n    t: >-\n      x\n  # c\n  # d\n# e\n  - id: f\n",
    ),
    "with comments behind it": (
        "v:\n  - id: a\n    t: |\n      x\n  - id: b\n        # c\n  # d\n",
        cut("v", "b"),
        "v:\n  - id: a\n    t: |\n      x\n  # c\n  # d\n",
    ),
    "below a dash": (
        "v:\n  - # b\n    id: a\n  - # c\n\n    id: b\n    x: y\n  -\n    id: c\n",
        cut("v", "b"),
        "v:\n  - # b\n    id: a\n  # c\n  -\n    id: c\n",
    ),
    "below the first dash": (
        "v:\n  - # b\n    id: a\n  -\n    id: c\n",
        cut("v", "a"),
        "v:\n  # b\n  -\n    id: c\n",
    ),
    "below the last dash": (
        "v:\n-\n  id: a\n\n-\n\n  id: c\nw: 1\n",
        cut("v", "c"),
        "v:\n-\n  id: a\nw: 1\n",
    ),
    "an empty field": ("a: 1\nb:\nc: 3\n", cut("b"), "a: 1\nc: 3\n"),
    "nothing": ("a: 1\nb:\n", cut("b", "c"), "a: 1\nb:\n"),
    "a text in a list": ("v:\n  - a b\n  - c\n", cut("v", "a b"), "v:\n  - c\n"),
}
TABLES = {"text": TEXTS, "long": LONG_TEXTS, "flow": FLOW, "added": ADDED, "cut": CUT}
CASES = [
    pytest.param(*row, id=f"{table}: {name}")
    for table, rows in TABLES.items()
    for name, row in rows.items()
]


def comments_of(text):
    return sorted(it.text for it in Source(text).comments)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(("before", "change", "expected"), CASES)
def test_each_way_to_write(before, change, expected, line_end):
    before = before.replace("\n", line_end)
    result = changed(before, change, lambda _: VOICE)
    if expected is not None:
        assert result == expected.replace("\n", line_end)
    assert Source(result).data == after(Source(before).data, change)
    assert comments_of(result) == comments_of(before)


HOSTILE_TEXTS = [
    *("- a", "-", "{", "}", "[a]", "a, b", "# a", "a # b", "a: b", "a:", ": a", "? a", "a\tb"),
    *(
        "'",
        '"',
        '"a" b',
        "'a' b",
        "it's “so”",
        "\\",
        "a \\n b",
        "%a",
        "@a",
        "`a`",
        "!a",
        "&a",
        "*a",
    ),
    *("| a", "> a", ">-", "---", "...", "--- a", "null", "~", "true", "1e3", "12:30", "<<", "="),
    *(
        "🙂",
        "👨‍👩‍👧‍👦",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "❤️",
        "▲",
        "e\u0301",
        "\u0301",
        "می‌خواهم",
        "क्‍ष",
        "日本語。",
        "אבג (a)",
    ),
    *(
        "a\u2028b",
        "a\u202eb",
        "\x07",
        "a\x85b",
        "\ufeffa",
        "\ud800a",
        "\u00a0a\u00a0",
        "a\r\nb",
        "\u200b",
    ),
    *("#a " * 60, "word: " * 40, "x" * 12_000, "long – text, " * 1000, "'\"# " * 100),
]
AROUND = {
    "block": "v:\n  - id: a\n    name: x\n    list:\n      - y\n    # c\n",
    "folded": "v:\n  - id: a\n    name: >-\n      x\n      z\n\n    list:\n      - y\n      # c\n",
    "flow": "v:\n  - {id: a, name: x, list: [y]} # c\n",
    "commented": "v: # b\n  - id: 'a' # c\n    name: 'x' # c\n       # d\n    list: [y] # c\n",
}


@pytest.mark.parametrize("value", HOSTILE_TEXTS, ids=lambda it: ascii(it[:9]))
@pytest.mark.parametrize("text", AROUND.values(), ids=list(AROUND))
def test_any_text_anywhere(text, value):
    changes = [
        set_("v", "a", "name", value),
        set_("v", "a", "new", value),
        set_("v", "a", "new", [value, {"id": "b", "x": value}]),
        add("v", "a", "list", value),
        add("v", {"id": "b", "x": value}),
    ]
    data = Source(text).data
    comments = comments_of(text)
    for change in changes:
        result = changed(text, change)
        assert Source(result).data == after(data, change)
        assert comments_of(result) == comments


def test_to_nothing():
    assert changed("", set_("a", "x")) == "a: x\n"


def test_what_is_there_already_stays_as_it_is():
    text = "a: >-\n  x\n  y\n"
    assert changed(text, set_("a", "x y")) == text


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("v:\n  - id: a\n", set_("v", "b", "name", "x")),
        ("v:\n  - id: a\n", cut("v", "b")),
        ("title: x\n", set_("voices", "b", "name", "x")),
        ("voices:\n", add("voices", "b", "passages", {"fragment": "x"})),
        ("voices:\n  - id: b\n", cut("voices", "b", "passages", "x y")),
    ],
)
def test_a_place_in_what_is_gone(text, change):
    with pytest.raises(GoneError):
        changed(text, change)
    with pytest.raises(GoneError):
        after(Source(text).data, change)


@pytest.mark.parametrize(
    ("text", "change", "line"),
    [
        ("a: 1\nb: 2\n", set_("b", "c", "x"), 2),
        ("a: 1\nb: 2\n", add("b", "x"), 2),
        ("a: 1\nb:\n  - c\n  - id: d\n    e: {}\n", add("b", "d", "e", "x"), 5),
        ("a: 1\nb: 2\na: 3\n", set_("a", "x"), 1),
        ("a: 1\nb: 2\n...\n# c\n", set_("c: d", "x"), 1),
    ],
    ids=["in a text", "to a text", "to a mapping", "twice", "a name that is none"],
)
def test_what_cannot_be_done_says_where(text, change, line):
    with pytest.raises(UnusualError) as caught:
        changed(text, change)
    assert caught.value.line == line
    assert str(caught.value) == ".".join(change.place)


def test_beside_what_is_still_a_question():
    """Blocks of a begun case, from which an author takes the # away, fit to what the form adds."""
    text = begin("library", documented_cases()[0][0]).files["voices.yaml"]
    for id_ in ("ann", "bo"):
        text = changed(text, add("voices", {"id": id_, "passages": [{"fragment": "x y"}]}))
    head, _, blocks = text.partition("voices:\n")
    data = Source(f"{head}voices:\n{re.sub('^# ', '', blocks, flags=re.MULTILINE)}").data
    assert [it["id"] for it in data["voices"]][:3] == ["ann", "bo", "mira-holt"]
    assert "- id: ann\n    passages:\n      - fragment: x y\n\n  - id: bo" in text


def test_order_is_that_of_the_fields_beside():
    text = "v:\n  id: a\n  passages: []\n"
    name = changed(text, set_("v", "name", "x"), VOICE)
    assert name == "v:\n  id: a\n  name: x\n  passages: []\n"
    claim = changed(text, set_("v", "argument", "claim", "x"), ("claim", "passages"))
    assert claim == f"{text}  argument:\n    claim: x\n"
