"""Slips of who reads codes out or types them: none passes as a code that nobody has."""

import random
import re

import pytest

from kit import load_case
from kit.lesson.codes.layout import layouts
from kit.lesson.codes.letters import SIGNS, in_groups
from kit.lesson.codes.reading import read_codes
from tests import made_up
from tests.lesson.codes.students import of_part, student


def left_out(code, place, _sign):
    return code[:place] + code[place + 1 :]


def added(code, place, sign):
    return code[:place] + sign + code[place:]


def misheard(code, place, sign):
    return code[:place] + sign + code[place + 1 :]


def exchanged(code, place, _sign):
    return code[:place] + code[place : place + 2][::-1] + code[place + 2 :]


def drawn_codes(layout, lot):
    """Return codes of a part as twenty-five students have them."""
    spelling = layout._spelling
    drawn = (spelling.written(lot.randrange(spelling.most)) for _ in range(99))
    return [*dict.fromkeys(code for code in drawn if layout.read(code) is not None)][:25]


INCLUDED = ("iran-mexico-2009", "school-phones", "moviles-en-clase")
ANY_CASE = {name: lambda name=name: load_case(name).data for name in INCLUDED} | made_up.ALL


@pytest.mark.parametrize("slip", [left_out, added, misheard, exchanged])
@pytest.mark.parametrize("build", ANY_CASE.values(), ids=ANY_CASE)
def test_no_slip_passes_as_a_code_where_parts_are_read_out_one_by_one(build, slip):
    """Nor is a code of another part suggested, and the others are kept."""
    data, lot = build(), random.Random(1)
    parts = {part: drawn_codes(layout, lot) for part, layout in layouts(data).items()}
    every = [code for codes in parts.values() for code in codes]
    # In the midst of a part: where the next one begins, nothing tells what is read out.
    for code in (code for codes in parts.values() for code in codes[10:15] * 3):
        wrong, place = slip(code, lot.randrange(len(code)), lot.choice(SIGNS)), every.index(code)
        if wrong in every:
            continue
        shown = [*map(in_groups, every)]
        shown[place] = lot.choice([wrong, in_groups(wrong)])
        read = read_codes(data, "\n".join(shown))
        assert [it for _, it, _ in of_part(read)] == [it for it in every if it != code], wrong
        (named,) = read.wrong
        meant = re.search(r"(?:Perhaps|¿Quizá) (.+)\?", named.why)
        assert not meant or len(meant[1].replace(" ", "")) == len(code), (wrong, named.why)


def test_one_sign_too_few_is_asked_for_again(data, codes):
    sort = [of_one["sort"] for of_one in codes]
    check = [of_one["check"] for of_one in codes]
    for first, *others in (sort, check):
        (named,) = read_codes(data, "\n".join([*others, first[1:]])).wrong
        assert named.why.startswith("It is one sign shorter than the codes of “")
        assert named.why.endswith("is one missing? Ask for it again.")
    (named,) = read_codes(data, "\n".join([*sort, f"{in_groups(sort[0])} B"])).wrong
    assert named.why.endswith("is one too many? Ask for it again.")


def test_where_several_parts_are_read_out_at_once_no_other_part_is_suggested(data, codes):
    every = [code for of_one in codes for code in of_one.values()]
    wrong = next(
        code[1:]
        for code in (of_one["sort"] for of_one in codes)
        if len(layouts(data)["check"].nearly(code[1:])) == 1
    )
    (alone,), (among,) = (
        read_codes(data, "\n".join([*others, wrong])).wrong for others in ([], every)
    )
    assert "Perhaps" in alone.why
    assert "was one heard wrong, or left out?" in among.why
    assert "Perhaps" not in among.why


def test_signs_that_look_like_how_many_are_signs_of_a_wrong_code(data):
    (wrong,) = read_codes(data, "9LRK X774").wrong
    assert "“Sort voices without their names”" in wrong.why


def test_numbered_lines_are_read(data, codes):
    sort = [of_one["sort"] for of_one in codes[:9]]
    numbered = [f"{n}. {in_groups(code)}" for n, code in enumerate(sort, 1)]
    read = read_codes(data, "\n".join(numbered))
    assert [code for _, code, _ in of_part(read)] == sort


def test_few_of_another_part_are_taken_where_they_are_meant(data):
    found = layouts(data)
    sheets = [student(data, seed, is_whole=True) for seed in range(12)]
    sort, check = ([found[it].code_of(data, s) for s in sheets] for it in ("sort", "check"))
    read = read_codes(data, "\n".join([*sort, check[0]]))
    (wrong,) = read.wrong
    assert wrong.why.startswith("It is one sign shorter than the codes of “Sort voices")
    assert "“Check facts”, write ×1 behind it" in wrong.why
    assert not read_codes(data, "\n".join([*sort, f"{check[0]} ×1"])).wrong
    assert not read_codes(data, "\n".join([*sort, *check[:3]])).wrong
    assert not read_codes(data, "\n".join([*sort[:4], check[0]])).wrong
