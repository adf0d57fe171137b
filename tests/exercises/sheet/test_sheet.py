"""The answer sheet as data: merging loses nothing, in any order."""

from hypothesis import given

from kit.exercises.sheet.data import ItemAnswers, Place, Response, SheetData, merge
from kit.exercises.sheet.reading import read_sheet
from tests.exercises.sheet.made import KEYS, STORY, TIMES, make, patient, sheet_of, sheets


def answers(sheet: SheetData) -> tuple:
    """Return all but the header."""
    return sheet.items, sheet.places, sheet.started


def records(sheet: SheetData) -> dict[tuple, Response]:
    return {(item, r.by, r.n): r for item, a in sheet.items.items() for r in a.responses}


def state(response: Response) -> tuple:
    return response.given, response.rev, response.at


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
