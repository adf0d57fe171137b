"""Numbers as signs: each has one code, and a code that was heard wrong is found."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.lesson.codes.letters import (
    SIGNS,
    Spelling,
    as_signs,
    in_groups,
    letters_for,
    packed,
    unpacked,
)

LENGTHS = range(2, 17)
SPELLINGS = [Spelling(f"a story {n}", length) for n in range(3) for length in LENGTHS]


def some_codes(spelling, n=20):
    lot = random.Random(spelling.salt)
    return [spelling.written(lot.randrange(spelling.most)) for _ in range(n)]


def test_the_signs_are_23_and_no_vowel_is_among_them():
    assert len(set(SIGNS)) == 23
    assert set(SIGNS).isdisjoint("AEIOUV01")


@pytest.mark.parametrize("length", [2, 3, 4])
def test_every_number_has_a_code_of_its_own(length):
    spelling = Spelling("all", length)
    codes = [spelling.written(n) for n in range(spelling.most)]
    assert len(set(codes)) == spelling.most
    assert [spelling.read(code) for code in codes] == [*range(spelling.most)]
    assert {len(code) for code in codes} == {length}


@given(st.integers(0), st.sampled_from(SPELLINGS))
def test_any_number_comes_back(number, spelling):
    number %= spelling.most
    assert spelling.read(spelling.written(number)) == number


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_each_wrong_sign_and_each_exchange_is_found(spelling):
    for code in some_codes(spelling):
        for n, sign in itertools.product(range(len(code)), SIGNS):
            wrong = code[:n] + sign + code[n + 1 :]
            assert (spelling.read(wrong) is None) == (wrong != code)
        for n, m in itertools.combinations(range(len(code)), 2):
            signs = [*code]
            signs[n], signs[m] = signs[m], signs[n]
            assert (spelling.read("".join(signs)) is None) == (signs != [*code])


def test_what_was_heard_wrong_is_among_what_it_may_have_been_meant_for():
    spelling = Spelling("near", 8)
    for code in some_codes(spelling):
        for n, sign in enumerate(code):
            assert spelling.nearly(code[:n] + "E" + code[n + 1 :]) == {code}
            heard = {"B": "D", "M": "N", "F": "S", "J": "K", "Q": "W", "L": "7"}.get(sign)
            if heard:
                assert code in spelling.nearly(code[:n] + heard + code[n + 1 :])
        swapped = code[1] + code[0] + code[2:]
        assert swapped == code or code in spelling.nearly(swapped)
        assert spelling.nearly(code[:-1]) == spelling.nearly("EE" + code[2:]) == set()


def test_another_salt_lets_one_of_23_pass():
    """Each code for itself: also of two salts whose sums are to leave the same."""
    one = Spelling("one story", 8)
    codes = some_codes(one, 400)
    passed = []
    for n in range(100):
        other = Spelling(f"story {n}", 8)
        passed.append(sum(other.read(code) is not None for code in codes) / len(codes))
    assert sum(passed) / len(passed) == pytest.approx(1 / 23, rel=0.05)
    assert max(passed) < 0.1


@given(st.data())
def test_packed_numbers_come_back(data):
    states = data.draw(st.lists(st.integers(1, 300), max_size=12))
    numbers = [data.draw(st.integers(0, most - 1)) for most in states]
    assert unpacked(packed(numbers, states), states) == numbers


@pytest.mark.parametrize(
    ("what", "states", "letters"),
    [
        ("four voices, both looks, and with or without the name", 225**4, 7),
        ("six voices and how sure", 25**6, 7),
        ("three facts", (5 * 17) ** 3, 5),
        ("two steps", 5**2, 3),
        ("two guesses", 5152, 3),
    ],
)
def test_capacity(what, states, letters):
    assert letters_for(states) <= letters, what
    assert 23**letters >= states


@pytest.mark.parametrize(
    ("typed", "signs"),
    [
        ("b7kd 4mxz", "B7KD4MXZ"),
        ("B-7-K-D.4/M_X|Z", "B7KD4MXZ"),
        ("Ｂ７ＫＤ４ＭＸＺ", "B7KD4MXZ"),
        ("ñḱd́", "NKD"),
        ("В К М Н Т Х", "BKMHTX"),  # Cyrillic
        ("1i5286v", "LLSZBGB"),
        ("a0", "A0"),
        ("🙂 \u202e\u200b –", ""),
        ("", ""),
    ],
)
def test_typing_is_forgiven(typed, signs):
    assert as_signs(typed) == signs


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_text_has_signs_or_none(typed):
    signs = as_signs(typed)
    assert signs == signs.upper()
    assert not signs or signs.isalnum()


@pytest.mark.parametrize(
    ("code", "shown"), [("BBBB", "BBBB"), ("BBBBC", "BBBB C"), ("B" * 8, "BBBB BBBB")]
)
def test_shown_in_groups(code, shown):
    assert in_groups(code) == shown
