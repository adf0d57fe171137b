"""What is drawn by lot hangs on ids and the student's code, and on nothing else in the case."""

from types import SimpleNamespace

import pytest

from kit import load_case
from kit.case.model import CaseData
from kit.exercises.asked.items import Plan
from kit.exercises.kinds.catalogue import DRAWN, KINDS, all_items
from kit.exercises.kinds.voices import voices_to_sort
from kit.exercises.kinds.writing import strongest
from tests import made_up
from tests.exercises.kinds.sorted_items import has_name, sort_items

CLASS = [f"code-{n}" for n in range(60)]


@pytest.fixture
def raw(case) -> dict:
    """Return the bundled case as plain data, to be changed before it is validated."""
    found = case.data.model_dump(mode="json", exclude_none=True)
    del found["lesson"]
    return found


def voice_of(raw: dict, id_: str) -> dict:
    return next(voice for voice in raw["voices"] if voice["id"] == id_)


def without(raw: dict, voice: str) -> CaseData:
    """Return a case from which a voice is gone, and all that names it."""
    raw["voices"].remove(voice_of(raw, voice))
    for paragraph in raw["paragraphs"]:
        for part in ("loaded_words", "attribution"):
            paragraph[part] = [it for it in paragraph.get(part, []) if voice not in it.values()]
    return CaseData.model_validate(raw)


# --- The name on the second look ---


@pytest.mark.parametrize("voices", [4, 6])
def test_a_class_meets_each_name_half_the_time_and_a_student_about_half_of_them(case, voices):
    met = [sort_items(case.data, code, voices) for code in CLASS]
    for voice in voices_to_sort(case.data)[:voices]:
        assert 18 < sum(has_name(items[voice.id]) for items in met) < 42, voice.id
    counts = [sum(map(has_name, items.values())) for items in met]
    assert abs(sum(counts) / len(counts) - voices / 2) < 0.5
    assert sum(0 < count < voices for count in counts) > 0.8 * len(counts)


def names(data, code, voices=None) -> dict:
    return {id_: has_name(item) for id_, item in sort_items(data, code, voices).items()}


def test_no_name_hangs_on_another_voice_or_on_how_many_there_are(case, raw):
    known = {code: names(case.data, code) for code in CLASS[:20]}
    position = voice_of(raw, "gary-sick")["position"]
    position["stance"] = "none"
    position.pop("second_choice", None)
    raw["voices"].reverse()
    relabelled = CaseData.model_validate(raw)
    fewer = without(raw, "andy-lane")
    for code, expected in known.items():
        assert names(relabelled, code) == expected
        assert names(case.data, code, 4).items() <= expected.items()
        rest = {id_: named for id_, named in expected.items() if id_ != "andy-lane"}
        assert names(fewer, code) == rest


def test_a_lot_that_was_seen_is_not_drawn_again(case):
    for code in CLASS[:8]:
        for item in sort_items(case.data, code).values():
            shown = has_name(item)
            assert item.steps[1].with_name == shown
            assert item.as_met({}).steps == item.as_met({item.id: shown}).steps == item.steps
            met = item.as_met({item.id: not shown})
            assert has_name(met) == met.steps[1].with_name == (not shown)
            assert met.as_met({item.id: not shown}) == met
            assert met.steps[1].is_blind == shown


# --- Sides, and steps to choose from ---


def test_no_order_of_the_stances_hangs_on_their_places(case, raw):
    raw["codebook"]["stances"].reverse()
    turned = CaseData.model_validate(raw)

    def look(data, code):
        first = next(iter(sort_items(data, code).values())).steps[0]
        (side,) = next(iter(strongest(data, Plan(code)))).steps
        return [option.value for option in first.fields[0].options], side.prompt

    for code in CLASS[:20]:
        assert look(case.data, code) == look(turned, code)


def steps_offered(data, code) -> dict:
    """Return item → the texts of the steps to choose from, in their order."""
    items = (item for item in all_items(data, code).values() if item.kind == "reasoning")
    return {item.id: [o.label for o in item.steps[0].fields[0].options] for item in items}


def test_no_step_hangs_on_places(case, raw):
    raw["voices"].reverse()
    turned = CaseData.model_validate(raw)
    huge = made_up.huge(voices=200, paragraphs=100)
    other = huge.model_dump(mode="json", exclude_none=True)
    other["voices"].reverse()
    for code in CLASS[:5]:
        assert steps_offered(case.data, code) == steps_offered(turned, code)
    before, after = (steps_offered(d, "a") for d in (huge, CaseData.model_validate(other)))
    assert len(before) > 60
    assert before == after


def test_a_voice_that_goes_leaves_one_place(case, raw):
    gone = voice_of(raw, "andy-lane")["argument"]["warrant"]
    fewer = without(raw, "andy-lane")
    for code in CLASS[:20]:
        before, after = steps_offered(case.data, code), steps_offered(fewer, code)
        for item in before.keys() & after.keys():
            lost = [text for text in before[item] if text not in after[item]]
            assert lost == ([gone] if gone in before[item] else [])


# --- What nobody's lot changes ---


def answer_to(field):
    value = field.options[0].value if field.options else "7"
    return [value] if field.kind == "several" else value


def asks_for_a_code(data, kind) -> bool:
    """Return whether a kind has to know who is asked, be it to judge an answer."""
    plan = SimpleNamespace(voices=voices_to_sort(data), is_whole=True)
    try:
        for item in KINDS[kind](data, plan):
            for step in item.steps:
                step.check({field.name: answer_to(field) for field in step.fields})
    except AttributeError as error:
        if error.name != "code":
            raise
        return True
    return False


def test_only_kinds_that_draw_lots_are_made_for_each_student():
    for data in (load_case("school-phones").data, made_up.huge(voices=70, paragraphs=30)):
        asking = {kind for kind in KINDS if asks_for_a_code(data, kind)}
        assert asking == DRAWN & {item.kind for item in all_items(data, "a").values()}


def test_students_whose_lots_fell_alike_share_a_question(case):
    asked = [all_items(case.data, code) for code in CLASS]
    for id_, item in asked[0].items():
        if item.kind not in DRAWN:
            assert item.steps[0] is asked[1][id_].steps[0]
    sorts = {id(it[id_].steps[0]) for it in asked for id_ in it if it[id_].kind == "sort"}
    assert len(sorts) <= 4 * len(voices_to_sort(case.data))
