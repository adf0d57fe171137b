"""What a code holds of a sheet, in any case, and that no two answers have one code."""

import itertools
import math
import random
from dataclasses import replace

import pytest

from kit import load_case
from kit.case.model import CaseData
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.kinds.reasoning import WHOSE
from kit.exercises.sheet.data import SheetData
from kit.lesson.codes.layout import CODED, LONGEST, MOST, layouts
from kit.lesson.codes.packing import KIND
from kit.lesson.plan import items_of, to_sort
from tests import made_up
from tests.lesson.codes.students import answer, blank, rows, student

CASES = {**made_up.ALL, "bundled": lambda: load_case("iran-mexico-2009").data}
CASES |= {n: (lambda n=n: load_case(n).data) for n in ("school-phones", "moviles-en-clase")}
every_case = pytest.mark.parametrize("build", [*CASES.values()], ids=[*CASES])


def sorting(case: CaseData, voices: int) -> CaseData:
    """Return the case with so many voices to sort in its lesson."""
    named = tuple(item.about.id for item in to_sort(case, "a", 20)[:voices])
    return case.model_copy(update={"lesson": case.lesson.model_copy(update={"sort": named})})


@pytest.fixture
def without_named(case):
    return case.data.model_copy(update={"lesson": type(case.data.lesson)()})


@every_case
def test_what_was_chosen_comes_back(build):
    data = build()
    for part, layout in layouts(data).items():
        known = {(p.item, p.step) for p in layout.packings}
        for seed in range(12):
            sheet = student(data, seed)
            code = layout.code_of(data, sheet)
            found = layout.read(code) if code else []
            chosen = {tuple(it) for it in found if it.field != KIND}
            asked = {it for it in rows(sheet) if it[:2] in known}
            assert chosen <= asked, part
            assert all(it.value in WHOSE for it in found if it.field == KIND)
            held = {(it[0], it[1], it[2]) for it in chosen}
            missed = {it for it in asked if it[:3] not in held}
            assert {it[2] for it in missed} <= {"because", "first", "where", "words", "rely", "why"}


@every_case
def test_codes_are_short_and_no_two_parts_have_one_length(build):
    found = layouts(build())
    assert [*found] == [part for part in CODED if part in found]
    lengths = [layout.length for layout in found.values()]
    assert len({*lengths}) == len(lengths)
    assert max(lengths, default=0) <= LONGEST
    for layout in found.values():
        answers = math.prod(packing.states for packing in layout.packings)
        assert answers <= 23 ** (layout.length - 1)


def test_the_lesson_has_short_codes(case):
    assert all(layout.length <= MOST for layout in layouts(case.data).values())


@pytest.mark.parametrize(
    ("voices", "length", "steps"),
    [(1, 4, 2), (2, 6, 2), (4, 8, 2), (5, 8, 1), (6, 8, 1), (7, 9, 1), (12, 14, 1)],
)
def test_six_voices_and_how_sure_fit_into_eight_signs(without_named, voices, length, steps):
    layout = layouts(sorting(without_named, voices))["sort"]
    assert layout.length == length
    assert len(layout.packings) == voices * steps
    assert {field for packing in layout.packings for field in packing.values} == {"stance", "sure"}


def test_of_very_many_voices_the_first_are_held():
    data = made_up.huge()
    ids = tuple(voice.id for voice in data.voices)
    many = data.model_copy(update={"lesson": data.lesson.model_copy(update={"sort": ids})})
    layout = layouts(many)["sort"]
    assert layout.length <= LONGEST
    assert len(to_sort(many, "a")) > len(layout.packings) == 14
    assert layout.code_of(many, student(many, 1))


def test_every_answer_of_two_steps_has_its_own_code(case):
    """All 25 of a `because` for each of two voices, and each with any number drawn by lot."""
    layout = layouts(case.data)["compare"]
    lots = layout._states[-1]
    codes = {}
    for answers in itertools.product(range(5), repeat=2):
        for lot in range(lots):
            number = answers[0] + 5 * answers[1] + 25 * lot
            code = layout._spelling.written(number)
            assert code not in codes
            codes[code] = [
                (p.item, p.step, KIND, WHOSE[n - 1], None)
                for p, n in zip(layout.packings, answers, strict=True)
                if n
            ]
            assert layout.read(code) == codes[code]
    assert len(codes) == 25 * lots


def test_every_pair_of_guesses_has_its_own_code(case):
    layout = layouts(case.data)["room"]
    item = all_items(case.data, "a")["space"]
    one, other = sorted(stance.id for stance in case.data.stances)
    codes = set()
    pairs = [(a, b) for a in range(101) for b in range(101 - a)]
    for a, b in pairs:
        sheet = answer(blank(case.data), item, item.steps[0], {one: str(a), other: str(b)})
        code = layout.code_of(case.data, sheet)
        assert [it.value for it in layout.read(code)] == [str(a), str(b)]
        codes.add(code)
    assert len(codes) == len(pairs) == 5151


@pytest.mark.parametrize("build", [CASES["bundled"], CASES["moviles-en-clase"]])
def test_two_different_answers_never_have_one_code(build):
    data = build()
    for part, layout in layouts(data).items():
        known: dict[str, list] = {}
        lot = random.Random(part)
        for _ in range(3000):
            numbers = [lot.randrange(states) for states in layout._states]
            whole = sum(n * math.prod(layout._states[:i]) for i, n in enumerate(numbers))
            code = layout._spelling.written(whole)
            assert known.setdefault(code, numbers) == numbers


def test_two_students_with_the_same_answers_seldom_have_one_code(case):
    """Unless the answers alone fill the code, as those to four voices do."""
    same = student(case.data, 1, is_whole=True)
    for part, layout in layouts(case.data).items():
        copies = [
            same.model_copy(update={"started": blank(case.data, n=n).started}) for n in range(500)
        ]
        codes = {layout.code_of(case.data, sheet) for sheet in copies}
        held = {tuple(layout.read(code)) for code in codes}
        assert len(held) == 1
        lots = layout._states[-1]
        assert len(codes) <= lots
        assert len(codes) > 0.6 * min(lots, 500) or part == "sort"


def test_the_same_sheet_has_the_same_code(case):
    for layout in layouts(case.data).values():
        one, again = (layout.code_of(case.data, student(case.data, 3)) for _ in range(2))
        assert one == again


def test_a_code_tells_neither_the_students_code_nor_what_was_written(case):
    """What is drawn by lot hangs on when a sheet was begun, which no other student knows."""
    layout = layouts(case.data)["compare"]
    sheet = student(case.data, 1, is_whole=True)
    later = sheet.model_copy(update={"started": "2026-03-01T09:00:00.777Z"})
    assert layout.code_of(case.data, sheet) != layout.code_of(case.data, later)


@every_case
def test_an_empty_sheet_has_no_code(build):
    data = build()
    assert not any(layout.code_of(data, blank(data)) for layout in layouts(data).values())


def test_nothing_by_lot_changes_what_is_held(case):
    """A layout is everybody's: what a student is asked is in it, in whatever order."""
    held = layouts(case.data)
    for code in ("amber-heron-4827", "jade-owl-1000"):
        for part, items in items_of(case.data, code).items():
            asked = {item.id for item in items}
            in_code = {packing.item for packing in held[part].packings} if part in held else set()
            assert in_code <= asked


@pytest.mark.parametrize("part", CODED)
def test_an_answer_to_an_earlier_wording_is_not_held(case, part):
    layout = layouts(case.data)[part]
    sheet = student(case.data, 5, is_whole=True)
    assert layout.code_of(case.data, sheet)
    assert not layout.code_of(case.data, changed(sheet, version="0" * 12))


def test_what_was_expected_is_what_came_first(case):
    """Who has read what was found expects that, and would have expected it all along."""
    layout = layouts(case.data)["check"]
    item = all_items(case.data, "a")[layout.packings[0].item]
    plan, verdict = item.steps[0], item.steps[-1]
    planned = {"first": plan.fields[0].options[0].value, "where": "An archive"}

    def expected(sheet):
        code = layout.code_of(case.data, sheet)
        return {it.field: it.value for it in layout.read(code) or ()}.get("expected")

    sheet = answer(blank(case.data), item, plan, planned | {"expected": "holds"})
    sheet = answer(sheet, item, verdict, {"verdict": "not"})
    assert expected(sheet) == "holds"
    later = answer(sheet, item, plan, planned | {"expected": "not"})
    assert expected(later) == "holds"
    revealed = sheet.with_item(item.id, revealed="2026-02-28T09:00:00.000Z")
    assert expected(revealed) is None
    unsaid = answer(
        answer(blank(case.data), item, plan, planned), item, verdict, {"verdict": "not"}
    )
    assert expected(answer(unsaid, item, plan, planned | {"expected": "not"})) is None


def test_else_it_is_what_came_last(case):
    layout, item = layouts(case.data)["room"], all_items(case.data, "a")["space"]
    sheet = blank(case.data)
    for guess in ("10", "20", "30"):
        values = dict.fromkeys((field.name for field in item.steps[0].fields), guess)
        sheet = answer(sheet, item, item.steps[0], values)
    read = layout.read(layout.code_of(case.data, sheet))
    assert [it.value for it in read] == ["30", "30"]


def test_a_second_look_of_which_nobody_knows_the_lot_is_not_held(case):
    layout = layouts(case.data)["sort"]
    sheet = changed(student(case.data, 5, is_whole=True), with_name=None)
    assert {it.step for it in layout.read(layout.code_of(case.data, sheet))} == {"first"}


@pytest.mark.parametrize(
    "values", [("60", "60"), ("x", "1"), ("", ""), ("1" * 30, "0"), ("²", "1")]
)
def test_guesses_that_cannot_be_are_not_held(case, values):
    item = all_items(case.data, "a")["space"]
    names = [field.name for field in item.steps[0].fields]
    pairs = dict(zip(names, values, strict=True))
    sheet = answer(blank(case.data), item, item.steps[0], pairs)
    assert layouts(case.data)["room"].code_of(case.data, sheet) == ""


def changed(sheet: SheetData, **update) -> SheetData:
    items = {
        id_: answers.model_copy(
            update={"responses": tuple(r.model_copy(update=update) for r in answers.responses)}
        )
        for id_, answers in sheet.items.items()
    }
    return sheet.model_copy(update={"items": items})


# --- Which changes of a case make other codes ---


def salts(data: CaseData) -> dict[str, str]:
    return {part: layout._spelling.salt for part, layout in layouts(data).items()}


def with_voices(data: CaseData, change) -> CaseData:
    return data.model_copy(update={"voices": tuple(map(change, data.voices))})


def test_new_words_change_no_code(case):
    def reworded(voice):
        return voice.model_copy(update={"name": voice.name + " II"})

    assert salts(with_voices(case.data, reworded)) == salts(case.data)
    assert salts(load_case("iran-mexico-2009", language="es").data) == salts(case.data)


def test_a_voice_more_or_another_label_changes_no_code_where_the_same_are_asked_about(case):
    asked = {*case.data.lesson.sort} | {*case.data.lesson.reasoning}
    other = next(v for v in case.data.voices if v.id not in asked and v.takes_a_stance)
    fewer = tuple(voice for voice in case.data.voices if voice is not other)
    less = case.data.model_copy(update={"voices": fewer})
    assert salts(less)["sort"] == salts(case.data)["sort"]
    first, second = (stance.id for stance in case.data.stances)

    def relabelled(voice):
        stance = second if voice.position.stance == first else first
        position = voice.position.model_copy(update={"stance": stance})
        return voice.model_copy(update={"position": position}) if voice is other else voice

    assert salts(with_voices(case.data, relabelled)) == salts(case.data)


def test_another_voice_to_sort_makes_other_codes(without_named):
    four, five = (salts(sorting(without_named, n)) for n in (4, 5))
    assert four["sort"] != five["sort"]
    assert four["compare"] == five["compare"]


def test_codes_of_another_story_or_part_pass_one_in_23_times(case):
    """Each for itself: so of a class that has another story, nearly all are found wrong."""
    for part, layout in layouts(case.data).items():
        passed, all_ = 0, 0
        for n in range(40):
            other = replace(layout, case=f"another-{n}")
            for seed in range(100):
                number = random.Random(seed).randrange(math.prod(layout._states))
                passed += layout.read(other._spelling.written(number)) is not None
                all_ += 1
        assert passed / all_ == pytest.approx(1 / 23, abs=0.012), part
