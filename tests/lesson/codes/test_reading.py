"""What a teacher types or pastes into the one box: forgiving, and never silently wrong."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit import load_case
from kit.exercises.asked.items import Item
from kit.exercises.kinds.catalogue import all_items
from kit.lesson.codes.layout import layouts
from kit.lesson.codes.letters import SIGNS, in_groups
from kit.lesson.codes.packing import KIND
from kit.lesson.codes.reading import MAX_CODES, MAX_TEXT, read_codes
from tests import made_up
from tests.lesson.codes.students import PARTS, of_part, student


def test_one_box_takes_the_codes_of_all_parts(data, codes):
    every = [code for of_one in codes for code in of_one.values()]
    read = read_codes(data, "\n".join(map(in_groups, every)))
    assert not read.wrong
    assert [one.code.replace(" ", "") for one in read.good] == [*dict.fromkeys(every)]
    for one in read.good:
        assert one.part == PARTS[every.index(one.code.replace(" ", "")) % 4]


def test_the_answers_have_the_ids_and_values_that_sheets_have(data):
    items: dict[str, Item] = all_items(data, "amber-heron-7")
    sheet = student(data, 7, is_whole=True)
    text = "\n".join(layout.code_of(data, sheet) for layout in layouts(data).values())
    chosen = [it for one in read_codes(data, text).good for it in one.chosen]
    assert len(chosen) == 4 * 3 + 2 + 3 * 3 + 2
    for it in chosen:
        response = sheet.given(it.item)[it.step]
        if it.field != KIND:
            assert response.values[it.field] == it.value
        elif it.value == "ours":
            fields = items[it.item].steps[0].fields
            assert response.values["because"] in {o.value for o in fields[0].options}
        assert it.with_name == response.with_name


@pytest.mark.parametrize(
    "written",
    [
        str.lower,
        lambda code: in_groups(code).replace(" ", "-"),
        " ".join,
        ".".join,
        ", ".join,
        lambda code: f"  {in_groups(code)}  ",
        lambda code: f"“{code}”",
        lambda code: code.translate({ord(sign): ord(sign) + 0xFEE0 for sign in SIGNS}),
        lambda code: code.replace("B", "8").replace("S", "5").replace("L", "1"),
        lambda code: code.replace("B", "V").replace("N", "Ñ"),
    ],
)
def test_any_way_of_writing(data, codes, written):
    for of_one in codes:
        for part, code in of_one.items():
            read = read_codes(data, written(code))
            assert of_part(read) == [(part, code, 1)], written(code)
            assert not read.wrong


@pytest.mark.parametrize("between", ["\n", "\r\n", ", ", ";", "\t", "\n\n  ", "、", "\u2028"])
def test_any_way_of_parting(data, codes, between):
    every = [code for of_one in codes for code in of_one.values()]
    read = read_codes(data, between.join(every))
    assert [code for _, code, _ in of_part(read)] == [*dict.fromkeys(every)]
    assert not read.wrong


def test_several_in_a_line_are_told_apart_or_refused_whole(data, codes):
    """Never is one taken for another without a word."""
    taken = 0
    lot = random.Random(1)
    for _ in range(200):
        line = [lot.choice(codes)[part] for part in lot.sample(PARTS, 3)]
        read = read_codes(data, " ".join(map(in_groups, line)))
        if read.wrong:
            assert not read.good or len(read.good) + len(read.wrong) > 1
        else:
            taken += [code for _, code, _ in of_part(read)] == line
    assert taken > 170


def test_a_code_typed_twice_is_one_student(data, codes):
    code = codes[0]["sort"]
    read = read_codes(data, f"{code}\n{code}\n{code.lower()}")
    assert of_part(read) == [("sort", code, 1)]
    assert read.twice == {in_groups(code): 3}


@pytest.mark.parametrize("how", ["×2", " ×2", " × 2", " x2", " X2", "x2", " x 2", "*2", " ×２"])
def test_two_students_with_one_code(data, codes, how):
    for of_one in codes:
        for part, code in of_one.items():
            read = read_codes(data, f"{in_groups(code)}{how}")
            assert of_part(read) == [(part, code, 2)]
            assert not read.twice


def test_how_many_have_it_is_said_once(data, codes):
    code, other = codes[0]["sort"], codes[1]["sort"]
    read = read_codes(data, f"{code}\n{other} ×3\n{code} ×2\n{code}")
    assert of_part(read) == [("sort", code, 2), ("sort", other, 3)]
    assert read.twice == {in_groups(code): 3}
    assert of_part(read_codes(data, f"{code} ×0")) == [("sort", code, 1)]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("BCD", "It has 3 signs; the codes of this lesson have 4, 5, 7 or 8."),
        ("B", "It has 1 sign; the codes"),
        ("×2", "It has 0 signs; the codes"),
        ("hello", "No code has E or O in it: was it heard wrong?"),
        ("BBBBBBBBBBBB", "It has 12 signs"),
        ("كود", "It has 3 signs"),
    ],
)
def test_what_is_wrong_is_said(data, typed, why):
    (wrong,) = read_codes(data, typed).wrong
    assert wrong.typed == typed
    assert wrong.why.startswith(why)


@pytest.mark.parametrize("nothing", ["", " \n\n , ; \t", "🙂 –", "…"])
def test_where_no_code_stands_nothing_is_said(data, nothing):
    read = read_codes(data, nothing)
    assert (read.good, read.wrong, read.twice) == ([], [], {})


def test_a_sign_heard_wrong_is_named_with_what_it_may_have_been(data, codes):
    right = 0
    for of_one in codes:
        code = of_one["sort"]
        for n in range(len(code)):
            (wrong,) = read_codes(data, code[:n] + "A" + code[n + 1 :]).wrong
            assert "No code has A in it" in wrong.why
            assert wrong.why.endswith(f"Perhaps {in_groups(code)}?")
            swapped = code[:n] + code[n : n + 2][::-1] + code[n + 2 :]
            if swapped != code:
                (wrong,) = read_codes(data, swapped).wrong
                assert "its check letter does not fit" in wrong.why
                assert "“Sort voices without their names”" in wrong.why
                right += in_groups(code) in wrong.why
    assert right > 10


def test_every_wrong_sign_is_told(data, codes):
    for part, code in codes[0].items():
        for n, sign in ((n, sign) for n in range(len(code)) for sign in SIGNS):
            read = read_codes(data, code[:n] + sign + code[n + 1 :])
            assert bool(read.good) == (sign == code[n]), part


def test_codes_of_another_lesson_are_nearly_all_told(data):
    lot = random.Random(1)
    layout = layouts(load_case("school-phones").data)["sort"]
    others = [layout._spelling.written(lot.randrange(layout._spelling.most)) for _ in range(300)]
    text = "\n".join(others)
    read = read_codes(data, text)
    assert len(read.good) < 0.12 * len(read.wrong)


def test_it_speaks_the_cases_language():
    spanish = load_case("moviles-en-clase", language="es").data
    assert read_codes(spanish, "BCD").wrong[0].why.startswith("Tiene 3 signos; los códigos")
    sheet = student(spanish, 1, is_whole=True)
    text = "\n".join(layout.code_of(spanish, sheet) for layout in layouts(spanish).values())
    english = load_case("moviles-en-clase").data
    assert read_codes(english, text) == read_codes(spanish, text)


def test_a_case_that_asks_nothing_has_no_codes():
    (wrong,) = read_codes(made_up.silent_only(), "BCDF").wrong
    assert wrong.why == "This case asks nothing that a class code holds."


@pytest.mark.parametrize("build", made_up.ALL.values(), ids=made_up.ALL)
def test_any_case(build):
    data = build()
    sheets = [student(data, seed, is_whole=True) for seed in range(5)]
    every = [layout.code_of(data, sheet) for layout in layouts(data).values() for sheet in sheets]
    read = read_codes(data, "\n".join(every))
    assert not read.wrong
    assert {one.code.replace(" ", "") for one in read.good} == {*every} - {""}


# --- Hostile and endless texts ---


@pytest.mark.parametrize(
    "text",
    [
        "B " * MAX_TEXT,
        "BBBB " * MAX_TEXT,
        "B\n" * MAX_TEXT,
        "B," * MAX_TEXT,
        "x4 " * MAX_TEXT,
        "×" * MAX_TEXT,
        "\u0301\u0323" * MAX_TEXT,
        "ﷺ" * MAX_TEXT,
        "B" * MAX_TEXT * 3,
        "×9999999999999999999",
    ],
)
def test_endless_texts_are_cut_and_said(data, text):
    read = read_codes(data, text)
    assert len(read.wrong) + len(read.good) <= MAX_CODES + 1
    assert all(len(wrong.typed) < 80 for wrong in read.wrong)
    if len(text) > MAX_TEXT:
        assert read.wrong[-1].why.startswith("This is too long")


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_is_read(data, text):
    read = read_codes(data, text)
    assert all(wrong.why and wrong.typed.isprintable() for wrong in read.wrong)


@given(st.text("BCDF479x ×2\n,", max_size=60))
def test_any_near_code_is_read(data, text):
    read = read_codes(data, text)
    assert all(1 <= one.times <= 999 for one in read.good)
