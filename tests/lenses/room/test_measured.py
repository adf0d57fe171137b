"""The counts of the bundled case are those made by hand before there was a case."""

from collections import Counter

import pytest

from kit.lenses.room import tables
from tests.lenses.room.every import every_setting

SECURITY, NORMAL = "security concern", "normal diplomacy"
LOYOLA = {"label_mario_loyola": "security-concern"}
ESTABLISHMENT = {"label_us_security_establishment": "security-concern"}
P16_BACKGROUND = {"paragraph_16": "background"}
P19_SICK = {"paragraph_19": "normal-diplomacy"}


@pytest.fixture(scope="module")
def data(case):
    return case.data


def both(case, measure, **settings):
    return tuple(tables.balance(case, **settings).loc[[SECURITY, NORMAL], f"n_{measure}"])


def test_quoted_words_of_the_two_sides(case):
    assert both(case, "words_quoted") == (74, 77)
    assert both(case, "words_quoted", **LOYOLA) == (144, 77)


def test_words_of_the_two_sides(case, data):
    """By hand: P3's establishment a security voice, P16 background, P19 for Sick's side."""
    by_hand = ESTABLISHMENT | P16_BACKGROUND | P19_SICK
    assert both(case, "words", **by_hand) == (218, 213)
    # By hand, Loyola had whole paragraphs; here the reporter's seven words that open P31 are not.
    own = data.narrators_words
    assert (own[31], own[32]) == (7, 0)
    assert both(case, "words", **by_hand, **LOYOLA) == (329 - own[31], 213)
    assert both(case, "words_retold", **by_hand) == (218 - 74, 213 - 77)


def test_heads(case):
    assert both(case, "voices", groups="no") == (2, 3)
    assert both(case, "voices") == (5, 4)
    assert both(case, "voices", **ESTABLISHMENT) == (6, 4)
    assert both(case, "voices", **ESTABLISHMENT, **LOYOLA) == (7, 4)
    assert both(case, "voices", **P16_BACKGROUND) == (4, 4), "heard nowhere else"


def test_groups_that_may_be_somebody_counted_already_count_once(case):
    assert both(case, "voices", groups="once") == (2, 3)
    # Nobody before the establishment of P3 is named as possibly the same.
    assert both(case, "voices", groups="once", **ESTABLISHMENT) == (3, 3)
    assert tables.balance(case, groups="once").loc["no position", "n_voices"] == 6 + 2


def test_without_groups_only_the_heads_change(case):
    words = ["n_words", "n_words_quoted", "n_words_retold"]
    with_groups, without = tables.balance(case), tables.balance(case, groups="no")
    assert with_groups[words].equals(without[words])
    assert not with_groups["n_voices"].equals(without["n_voices"])


def test_background_that_leans_to_a_side(case, data):
    """By hand, 220 words of background: whole paragraphs, whoever is reported in them."""
    by_hand = {8, 14, 15, 16, 18}
    whole = {p.n: p.words for p in data.paragraphs}
    voices = Counter()
    for voice in data.voices:
        for passage in voice.passages:
            voices[passage.paragraph] += passage.words
    assert sum(whole[n] for n in by_hand) == 220
    assert sum(whole[n] for n in by_hand - {16}) == 163
    # The case gives some of these words to voices that are reported there.
    assert {n: voices[n] for n in by_hand} == {8: 23, 14: 0, 15: 0, 16: 32, 18: 38}
    own = {n: whole[n] - voices[n] for n in by_hand}
    assert sum(own.values()) == 220 - 23 - 32 - 38 == 127
    # And its readings saw a lean in other paragraphs, too.
    leaning = {p.n: p.leans.stance for p in data.paragraphs if p.leans}
    also = {n: data.narrators_words[n] for n, stance in leaning.items() if stance[0] == "s"}
    lent = sum(also.values())
    more = (1, 3, 5, 6, 9, 13, 19, 22, 23, 25, 31)
    assert also.keys() == by_hand | set(more)
    assert lent == 127 + sum(also[n] for n in more) == 335
    assert [data.narrators_words[n] for n in leaning if n not in also] == [0], "P20 is all Sick's"
    before, after = both(case, "words"), both(case, "words", leaning="yes")
    assert after == (before[0] + lent, before[1])
    # Words of P16's experts are the reporter's when they are background, and lean as well.
    assert both(case, "words", leaning="yes", **P16_BACKGROUND) == after
    assert both(case, "words", **P16_BACKGROUND)[0] == before[0] - 32


def test_every_word_of_the_story_is_counted_once(case, data):
    for setting in every_setting(data):
        table = tables.balance(case, **setting)
        assert table["n_words"].sum() == 1246
        assert table["n_words_quoted"].sum() == 265
