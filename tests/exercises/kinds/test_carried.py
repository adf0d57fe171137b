"""What a stored answer means: never changed by texts, and carried over from earlier kits."""

import json
from functools import reduce
from operator import getitem

import pytest

from kit import load_case
from kit.case.case import Case
from kit.case.model import CaseData
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.carried import carried_over
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.kinds.sorting import item_id, sortable
from kit.exercises.played.hand_in import hand_in_page
from kit.exercises.played.words import PlayedWords
from kit.exercises.sheet.data import FORMAT, SheetData
from kit.exercises.sheet.reading import read_sheet
from kit.language import ENGLISH
from tests import made_up
from tests.exercises.kinds.sorted_items import has_name
from tests.hostile import NOT_FREE, text_places

CODE = "amber-heron-4827"
SAME = {"same reading", "correct"}
MARK = "⟦{}⟧"


def translated(data: CaseData) -> CaseData:
    """Return a case in which texts are other texts, and lists are in another order."""
    raw = data.model_dump(mode="json", exclude_none=True)
    for exercise in raw["exercises"]:
        exercise["ours"] = None if "ours" not in exercise else MARK.format(exercise["ours"])
    kept = NOT_FREE - {"options"} | {"sectors"}  # which voices have, too
    for *way, last in list(text_places(raw)):
        name = next(step for step in (last, *reversed(way)) if isinstance(step, str))
        if way[:1] != ["lesson"] and name not in kept:
            holder = reduce(getitem, way, raw)
            holder[last] = MARK.format(holder[last])
    for part in ("voices", "evidence", "references"):
        raw[part].reverse()
    return CaseData.model_validate(raw)


def options_of(data: CaseData) -> dict[tuple[str, ...], str]:
    """Return (item, step, field, value) → label."""
    return {
        (item.id, step.id, field.name, option.value): option.label
        for item in all_items(data, CODE).values()
        for step in item.steps
        for field in step.fields
        for option in field.options
    }


@pytest.mark.parametrize(
    "data", [*made_up.ALL.values(), lambda: load_case("iran-mexico-2009").data]
)
def test_no_rewording_changes_what_an_answer_means(data):
    ours = data()
    theirs = translated(ours)
    before, after = options_of(ours), options_of(theirs)
    kept = before.keys() & after.keys()
    assert len(kept) >= 0.8 * len(before)
    for key in kept:
        plain = after[key].replace("⟦", "").replace("⟧", "")
        assert plain == before[key], key
    assert not before or any(after[key] != before[key] for key in kept)


def test_options_tell_nothing(case):
    """Neither whose step it is nor which of them is ours."""
    ids = {part.id for parts in (case.data.voices, case.data.evidence) for part in parts}
    for item in all_items(case.data, CODE).values():
        for step in item.steps:
            for field in step.fields if item.kind in {"reasoning", "wording", "own"} else ():
                assert not ids & {option.value for option in field.options}


# --- Sheets of format 1 ---

OLD_RATE = {"yes": "0", "no": "1", "open": "2"}


def old_name(field, option) -> str:
    """Return what format 1 called an option."""
    labels = sorted(other.label for other in field.options)
    match field.name:
        case "because":
            return f"step-{labels.index(option.label) + 1}"
        case "loaded" if option.value != "none":
            return str(field.options.index(option))
        case "verdict" | "weakens" | "answer":
            return option.label
        case "independent" | "multiple" | "verifies" | "authoritative" | "named":
            return OLD_RATE[option.value]
    return option.value


@pytest.fixture(params=["iran-mexico-2009", "bus-lane"])
def story(request, small_folder) -> Case:
    return load_case(small_folder if request.param == "bus-lane" else request.param)


def both_forms(case: Case, which: int) -> tuple[dict, dict]:
    """Return a sheet that answers everything, as format 1 kept it and as it is kept today."""
    start = {"kit": "0", "code": CODE, "started": "2026-03-01T09:00:00.000Z"}
    sheet = SheetData(case=case.data.id, case_version=case.version, **start)
    old, new = {}, {}
    for item in all_items(case.data, CODE).values():
        given = {}
        old[item.id], new[item.id] = {"responses": []}, {"responses": []}
        for n, step in enumerate(item.steps):
            values, names = {}, {}
            for field in step.fields:
                option = field.options[which % len(field.options)] if field.options else None
                value, name = (
                    ("x", "x") if option is None else (option.value, old_name(field, option))
                )
                several = field.kind == "several"
                values[field.name] = [value] if several else value
                names[field.name] = [name] if several else name
            record = {"by": "a", "n": n, "at": f"2026-03-01T09:00:0{n}.000Z", "step": step.id}
            record |= {"given": True, "outcome": step.check(values, given).name}
            given[step.id] = values
            old[item.id]["responses"].append(record | {"values": names})
            new[item.id]["responses"].append(record | {"values": values})
    whole = json.loads(sheet.to_json())
    return whole | {"format": 1, "items": old}, whole | {"format": FORMAT, "items": new}


def read(case: Case, raw: dict):
    return carried_over(case, read_sheet(json.dumps(raw), case.story))


@pytest.mark.parametrize("which", range(4))
def test_a_sheet_of_format_1_says_the_same_today(story, which):
    old, new = both_forms(story, which)
    assert read(story, old) == read(story, new)
    assert old["items"] != new["items"]


def test_of_a_case_that_has_changed_since_only_what_is_certain(case):
    items = all_items(case.data, CODE)
    for which in range(4):
        old, new = both_forms(case, which)
        found = read(case, old | {"case_version": "another"}).items
        for id_, expected in read(case, new).items.items():
            for ours, theirs in zip(expected.responses, found[id_].responses, strict=True):
                unsure = {"because": items[id_].kind == "reasoning", "mark": True}
                if not unsure.get(ours.step) or ours.outcome in SAME:
                    assert theirs.values == ours.values or ours.step == "mark"
                elif ours.step == "because":
                    assert theirs.values["because"].startswith("step-")


def test_what_is_not_certain_is_kept_as_text_and_marked(case):
    old, _ = both_forms(case, 0)
    sheet = read(case, old | {"case_version": "another"})
    items = all_items(case.data, CODE)
    uncertain = [
        id_
        for id_, answers in sheet.items.items()
        if str(answers.responses[0].values.get("because")).startswith("step-")
    ]
    assert uncertain
    page = hand_in_page(case.data, sheet, list(items.values()))
    mark = PlayedWords().page_earlier.partition(" ")[2]
    assert page.unescape().count(mark) >= len(uncertain)
    item = items[uncertain[0]]
    outcome = item.look_again(item.steps[0], sheet.given(item.id))
    assert (outcome.name, outcome.text) == ("recorded", ENGLISH.words(AskedWords).earlier_answer)


def test_a_step_is_ours_by_its_outcome_and_not_by_its_number(case):
    """Between two openings the case may have changed; its version tells of the last one only."""
    item = all_items(case.data, CODE)["reason-gary-sick"]
    ours = item.steps[0].fields[0].options
    right = next(o for o in ours if item.steps[0].check({"because": o.value}, {}).name in SAME)
    old, _ = both_forms(case, 0)
    record = old["items"][item.id]["responses"][0]
    for number in range(1, len(ours) + 1):
        for outcome in ("same reading", "different reading"):
            record["outcome"] = outcome
            record["values"]["because"] = f"step-{number}"
            found = read(case, old).items[item.id].responses[0].values["because"]
            assert (found == right.value) == (outcome == "same reading")


# --- Sheets of format 2 that do not tell what was answered ---


def second_looks(case: Case, version: str) -> dict:
    """Return a sheet of an earlier kit with a second look at each voice, given or begun."""
    start = {"format": 2, "kit": "0", "code": CODE, "started": "2026-03-01T09:00:00.000Z"}
    record = {"by": "a", "n": 1, "at": "2026-03-01T09:00:00.000Z", "step": "again"}
    record |= {"values": {"stance": "none"}}
    items = [item.id for item in all_items(case.data, CODE).values() if item.kind == "sort"]
    answers = {id_: {"responses": [record | {"given": n % 2 == 0}]} for n, id_ in enumerate(items)}
    return start | {"case": case.data.id, "case_version": version, "items": answers}


def test_who_had_the_name_when_it_was_drawn_by_place_still_has_it(story):
    sheet = read(story, second_looks(story, story.version))
    items = [item for item in all_items(story.data, CODE).values() if item.kind == "sort"]
    assert sheet.names_shown.keys() == {item.id for item in items}
    by_place = [sheet.names_shown[item_id(v.id)] for v in sortable(story.data)]
    pairs = list(zip(by_place[::2], by_place[1::2], strict=False))
    assert all(one != other for one, other in pairs)
    for item in items:
        assert has_name(item.as_met(sheet.names_shown)) == sheet.names_shown[item.id]
    assert read(story, json.loads(sheet.to_json())) == sheet


def test_of_a_case_that_has_changed_since_it_is_not_known_who_had_the_name(story):
    sheet = read(story, second_looks(story, "another"))
    assert sheet.names_shown == {}
    records = [r for answers in sheet.items.values() for r in answers.responses]
    assert {record.case_version for record in records} == {"another"}
    assert {record.version for record in records} == {None}


def test_a_first_look_has_no_name_to_show(story):
    raw = second_looks(story, story.version)
    for answers in raw["items"].values():
        answers["responses"][0]["step"] = "first"
    assert read(story, raw).names_shown == {}


# --- Sorted voices, whose items were known by their paragraph ---

BY_PLACE = {"sort-p20": "gary-sick", "sort-p31": "mario-loyola", "sort-p17": "michael-barton"}


def first_looks(case: Case, ids) -> dict:
    raw = second_looks(case, case.version)
    record = {"by": "a", "at": "2026-03-01T09:00:00.000Z", "step": "first", "given": True}
    answers = {
        id_: {"responses": [record | {"n": n, "values": {"words": id_}}]}
        for n, id_ in enumerate(ids)
    }
    return raw | {"items": answers}


def test_answers_by_place_are_found_by_the_voice(case):
    sheet = read(case, first_looks(case, [*BY_PLACE, "sort-p999", "view"]))
    expected = {item_id(voice): old for old, voice in BY_PLACE.items()}
    assert list(sheet.items) == [*expected, "sort-p999", "view"]
    for id_, old in expected.items():
        assert sheet.items[id_].responses[0].values == {"words": old}


@pytest.mark.parametrize("draft", ["false", "true"])  # which no question is about any more
def test_of_voices_first_heard_in_one_paragraph_each_had_a_letter(small_raw, draft):
    rao, shops = small_raw["voices"]
    rao["draft"] = draft
    rao["passages"][0]["words"], shops["mentioned_in"] = "11", []
    shops["passages"][0] |= {"paragraph": "1", "words": "10"}
    case = Case(CaseData.model_validate(small_raw)).without_drafts
    sheet = read(case, first_looks(case, ["sort-p1a", "sort-p1b", "sort-p1"]))
    assert list(sheet.items) == [item_id("asha-rao"), item_id("shopkeepers"), "sort-p1"]


@pytest.mark.parametrize("turn", [1, -1])
def test_what_an_earlier_kit_added_to_a_sheet_of_today_is_added_here(case, turn):
    today = item_id("gary-sick")
    sheet = read(case, first_looks(case, ["sort-p20", today][::turn]))
    (answers,) = sheet.items.values()
    assert {r.values["words"] for r in answers.responses} == {"sort-p20", today}


def test_a_question_of_the_cases_own_keeps_its_id(small_raw):
    own = {"id": "sort-p1", "kind": "write", "title": "Yours", "prompt": "Who is it?"}
    case = Case(CaseData.model_validate(small_raw | {"exercises": [own]}))
    assert list(read(case, first_looks(case, ["sort-p1"])).items) == ["sort-p1"]
