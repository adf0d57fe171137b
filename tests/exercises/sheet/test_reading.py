"""A sheet that may be a stranger's is valid, or one line says what is wrong."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.exercises.sheet.data import FORMAT, Place, merge
from kit.exercises.sheet.reading import MAX_BYTES, MAX_ITEMS, SheetError, read_sheet
from tests.exercises.sheet.made import CASE, STORY, TIMES, keys, make, patient, sheet_of, sheets

GOOD = merge(
    sheet_of(make(1, given=True, outcome="same"), make(2, values={"text": "ä🙂", "more": ("a",)})),
    sheet_of()
    .with_item("reason-1", finished=TIMES[1], revealed=TIMES[2])
    .model_copy(update={"places": {"lesson": Place(at=TIMES[3], item="view", step="view")}}),
)
WHOLE = GOOD.to_json().encode()
NUMBERS = st.sampled_from([0, -1, 1.5, 2**53, 10**30, 10**4000, float("nan"), float("inf"), True])
STRANGE_KEYS = ("", "mo re", "a\nb", "\x1b[31m", "\u2028", "\u202e", "\ud800", "x" * 1000)
anything = st.recursive(
    st.none() | NUMBERS | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=6,
)


def read(text: str | bytes) -> str:
    """Return the kind of trouble, or nothing if the sheet is valid and can be kept as it is."""
    try:
        sheet = read_sheet(text, STORY)
    except SheetError as error:
        message, kind = str(error), error.kind
    else:
        assert sheet.case == CASE
        assert read_sheet(sheet.to_json(), STORY) == sheet
        return ""
    assert message.isprintable()
    assert len(message) < 150
    return kind


def places_in(raw) -> list[tuple]:
    """Return every (container, key) of nested data."""
    pairs = raw.items() if isinstance(raw, dict) else enumerate(raw)
    found = [(raw, key, value) for key, value in pairs]
    deeper = (places_in(value) for _, _, value in found if isinstance(value, dict | list))
    return [(holder, key) for holder, key, _ in found] + [x for more in deeper for x in more]


@patient
@given(sheets(), st.text(max_size=50))
def test_what_is_written_is_read_again(sheet, text):
    sheet = sheet.with_response("view", make(9, values={"text": text, "list": (text, "")}))
    assert read_sheet(sheet.to_json(), STORY) == sheet
    assert read_sheet(sheet.to_json().encode(), STORY) == sheet


@patient
@given(st.binary(max_size=200) | st.text(st.characters(exclude_categories=()), max_size=200))
def test_random_bytes_and_text(text):
    assert read(text) == "damaged"


def test_a_sheet_cut_off_anywhere():
    assert {read(WHOLE[:end]) for end in range(len(WHOLE))} == {"damaged"}


def test_a_sheet_with_any_bit_flipped():
    kinds = set()
    for place in range(len(WHOLE)):
        for bit in range(8):
            flipped = bytearray(WHOLE)
            flipped[place] ^= 1 << bit
            kinds.add(read(bytes(flipped)))
    assert kinds == {"", "damaged", "newer", "other case"}


@patient
@given(st.data(), anything)
def test_a_sheet_with_anything_anywhere(data, value):
    raw = json.loads(WHOLE)
    holder, key = data.draw(st.sampled_from(places_in(raw)))
    holder[key] = value
    read(json.dumps(raw))


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"format": 1, "items": ' + b"[" * 5000 + b"]" * 5000 + b"}",
        b"9" * 5000,
        b"NaN",
        b"[]",
        b"{}",
        b'{"format": "1"}',
        b'{"format": NaN}',
        b'{"format": 0}',
        WHOLE.replace(b'"n": 1', b'"n": 1e999'),
        WHOLE.replace(b'"n": 1', b'"n": -1'),
        WHOLE.replace(b'"zoe"', b'"../zoe"'),
        WHOLE.replace(b'"zoe"', b'"zoe\\n"'),
        WHOLE.replace(b'"zoe"', b'"%s"' % (b"z" * 41)),
        WHOLE.replace(b'"0"', b'"\\ud800"'),
        *(WHOLE.replace(b'"more"', json.dumps(key).encode()) for key in STRANGE_KEYS),
        WHOLE + b" " * MAX_BYTES,
        WHOLE.replace(b"\n", b"\n" * 100_000),
    ],
)
def test_damaged_sheets(text):
    assert read(text) == "damaged"


def test_newer_sheets_and_those_of_another_case():
    raw = json.loads(WHOLE)
    for number in (FORMAT + 1, 10**1000):
        assert read(json.dumps({"format": number})) == "newer"
        assert read(json.dumps(raw | {"format": number, "case": "other", "items": 3})) == "newer"
    assert read(json.dumps(raw | {"case": "other"})) == "other case"
    with pytest.raises(SheetError, match="another case, other"):
        read_sheet(json.dumps(raw | {"case": "other"}), STORY)


@pytest.mark.parametrize("part", ["items", "places"])
def test_more_items_than_any_case_has(part):
    raw = json.loads(WHOLE) | {part: {f"i{n}": {} for n in range(MAX_ITEMS + 1)}}
    with pytest.raises(SheetError, match=f"has more than 10,000 {part}"):
        read_sheet(json.dumps(raw), STORY)


def test_a_key_given_twice_is_refused_and_named():
    """Of two answers under one key JSON's reader keeps the last; the save would lose one."""
    twice = WHOLE.replace(b'"view": {', b'"view": {"responses": []}, "view": {', 1)
    assert json.loads(twice) == json.loads(WHOLE)
    with pytest.raises(SheetError, match="has “view” twice in one place"):
        read_sheet(twice, STORY)


def test_what_a_later_kit_adds_is_left_out():
    raw = json.loads(WHOLE)
    raw["mood"] = raw["items"]["view"]["mood"] = raw["items"]["view"]["responses"][0]["mood"] = [1]
    assert read_sheet(json.dumps(raw), STORY) == GOOD


def test_records_out_of_order_or_twice_are_put_in_order():
    raw = json.loads(sheet_of(make(1), make(2)).to_json())
    first, second = raw["items"]["view"]["responses"]
    raw["items"]["view"]["responses"] = [second, first, second | {"rev": 9}, second]
    assert read_sheet(json.dumps(raw), STORY) == sheet_of(make(1), make(2, rev=9))
