"""The answer sheet as data: merging loses nothing, and reading fails in one line or not at all."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.case.story import Story
from kit.exercises.sheet.data import (
    FORMAT,
    MAX_BYTES,
    MAX_ITEMS,
    ItemAnswers,
    Place,
    Response,
    SheetData,
    SheetError,
    merge,
    read_sheet,
)

CASE = "bus-lane"
STORY = Story(CASE, "v", ())
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
TIMES = [f"2026-03-0{day}T09:00:00.{more}Z" for day in (1, 2) for more in ("000", "001", "999")]
KEYS = ["view", "reason-1", "sort-2"]
VALUES = st.text(max_size=8) | st.lists(st.text(max_size=4), max_size=3).map(tuple)

times = st.sampled_from(TIMES)
keys = st.sampled_from(KEYS)
# Few writers and numbers, so that two sheets often hold different states of the same record.
responses = st.builds(
    Response,
    by=st.sampled_from(["a1", "b2"]),
    n=st.integers(0, 2),
    rev=st.integers(0, 2),
    at=times,
    step=keys,
    given=st.booleans(),
    outcome=st.none() | st.sampled_from(["same", "different"]),
    values=st.dictionaries(keys, VALUES, max_size=2),
    version=st.none() | st.sampled_from(["0a", "1b"]),
    case_version=st.none() | st.sampled_from(["v1", "v2"]),
    with_name=st.none() | st.booleans(),
)
places = st.dictionaries(keys, st.builds(Place, at=times, item=keys, step=keys), max_size=2)


@st.composite
def sheets(draw) -> SheetData:
    sheet = SheetData(
        kit=draw(st.sampled_from(["0.1.0", "0.2.0"])),
        case=CASE,
        case_version=draw(st.sampled_from(["v1", "v2"])),
        code=draw(st.sampled_from(["amber-heron-4827", "zoe"])),
        started=draw(times),
        places=draw(places),
    )
    for item in draw(st.lists(keys, max_size=3, unique=True)):
        sheet = sheet.with_item(
            item, finished=draw(st.none() | times), revealed=draw(st.none() | times)
        )
        for response in draw(st.lists(responses, max_size=4)):
            sheet = sheet.with_response(item, response)
    return sheet


def answers(sheet: SheetData) -> tuple:
    """Return all but the header."""
    return sheet.items, sheet.places, sheet.started


def records(sheet: SheetData) -> dict[tuple, Response]:
    return {(item, r.by, r.n): r for item, a in sheet.items.items() for r in a.responses}


def state(response: Response) -> tuple:
    return response.given, response.rev, response.at


# --- Merging ---


@patient
@given(sheets(), sheets(), sheets())
def test_the_order_does_not_matter(one, two, three):
    assert answers(merge(one, two)) == answers(merge(two, one))
    assert answers(merge(merge(one, two), three)) == answers(merge(one, merge(two, three)))


@patient
@given(sheets())
def test_given_is_the_latest_of_each_step_that_was_given(sheet):
    for item in sheet.items:
        found = [r for r in sheet.items[item].responses if r.given]
        by_step = {step: [r for r in found if r.step == step] for step in KEYS}
        latest = {step: max(rs, key=lambda r: r.when) for step, rs in by_step.items() if rs}
        assert sheet.given(item) == latest


@patient
@given(sheets(), sheets())
def test_to_merge_again_changes_nothing(one, other):
    assert merge(one, one) == one
    both = merge(one, other)
    assert merge(both, other) == both
    assert merge(both, one) == both


@patient
@given(sheets(), sheets())
def test_nothing_is_lost_and_the_header_is_ours(one, other):
    both = merge(one, other)
    header = {"format", "kit", "case", "case_version", "code"}
    assert both.model_dump(include=header) == one.model_dump(include=header)
    ours, theirs, found = records(one), records(other), records(both)
    assert found.keys() == ours.keys() | theirs.keys()
    for key, record in found.items():
        candidates = [r for r in (ours.get(key), theirs.get(key)) if r]
        assert record in candidates
        assert state(record) == max(map(state, candidates))
    for item, merged in both.items.items():
        parts = [sheet.items[item] for sheet in (one, other) if item in sheet.items]
        for name in ("finished", "revealed"):
            known = [getattr(part, name) for part in parts if getattr(part, name)]
            assert getattr(merged, name) == min(known, default=None)
    assert both.items.keys() == one.items.keys() | other.items.keys()
    for key in one.places.keys() | other.places.keys():
        known = [sheet.places[key] for sheet in (one, other) if key in sheet.places]
        assert both.places[key] in known
        assert both.places[key].at == max(place.at for place in known)
    assert both.places.keys() == one.places.keys() | other.places.keys()
    assert both.started == min(one.started, other.started)


def make(number: int, **changes) -> Response:
    first = {"by": "a1", "n": number, "rev": 1, "at": TIMES[0], "step": "view"}
    return Response(**first | {"values": {"text": str(number)}} | changes)


def sheet_of(*found: Response) -> SheetData:
    sheet = SheetData(kit="0", case=CASE, case_version="v", code="zoe", started=TIMES[0])
    for response in found:
        sheet = sheet.with_response("view", response)
    return sheet


def test_a_given_answer_is_later_than_any_draft_of_it():
    draft, saved = make(1, rev=7, at=TIMES[5]), make(1, rev=2, given=True)
    assert sheet_of(draft, saved).items["view"].responses == (saved,)
    assert sheet_of(saved, draft).items["view"].responses == (saved,)


def test_the_latest_of_a_step():
    first, second = make(1, given=True), make(2, at=TIMES[1], given=True)
    draft, elsewhere = make(3, at=TIMES[2]), make(4, at=TIMES[3], step="sort-2")
    sheet = sheet_of(draft, second, elsewhere, first)
    assert sheet.latest("view", "view") == draft
    assert sheet.given("view") == {"view": second}
    assert sheet.latest("nothing", "view") is None
    assert sheet.given("nothing") == {}


def many(numbers: range) -> SheetData:
    """Return a sheet of many responses, items and places."""
    place = Place(at=TIMES[0], item="view", step="view")
    items = {f"item-{n}": ItemAnswers(finished=TIMES[0]) for n in numbers[::2]}
    items["view"] = ItemAnswers(responses=tuple(map(make, numbers)))
    places = {f"set-{n}": place for n in numbers[::8]}
    return sheet_of().model_copy(update={"items": items, "places": places})


def test_no_number_of_answers_is_too_many():
    both = merge(many(range(3000, 6000)), many(range(3000)))
    assert both == many(range(6000))
    assert read_sheet(both.to_json(), STORY) == both


# --- Reading ---

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
