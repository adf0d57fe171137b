"""Who speaks for which side: the same on both screens, fair over many; and what a card tells."""

import itertools
from collections import Counter

import pytest

from kit.case.model import CaseData
from kit.lesson.hours import CONTROVERSY
from kit.lesson.roles import STEPS, pair_number, role_cards, seats
from tests.made_up import ALL, BUILD, KEEP, _case, _cites, _fact, _passage, _voice

MANY = [f"heron-{n}" for n in range(400)]


def test_both_screens_draw_the_same(case):
    for one, other in itertools.pairwise(MANY):
        assert seats(case.data, [one, other]) == seats(case.data, [other, one])
        assert pair_number([one, other]) == pair_number([other, one])


def test_the_lot_is_fair(case):
    """To both sides, also as to who begins; and to whoever sits there."""
    drawn = Counter()
    for one, other in itertools.pairwise(MANY):
        first, second = seats(case.data, [one, other])
        assert {first.side, second.side} == {*case.data.stances}
        drawn[first.side.id] += 1
        drawn[first.code == one] += 1
        drawn["ours", (first if first.code == one else second).side.id] += 1
    assert len(drawn) == 6
    assert all(150 < n < 250 for n in drawn.values()), drawn


def test_alone_the_lot_falls_by_ones_own_code(case):
    drawn = Counter()
    for code in MANY:
        table = seats(case.data, [code])
        assert {seat.code for seat in table} == {code, ""}
        drawn[next(seat.side.id for seat in table if seat.code == code)] += 1
    assert len(drawn) == 2
    assert all(150 < n < 250 for n in drawn.values())


def test_a_third_listens(case):
    codes, listening = ["amber-heron-1", "teal-owl-2", "ruby-jay-3"], set()
    for order in itertools.permutations(codes):
        first, second, third = seats(case.data, order)
        assert third.side is None
        assert {first.side, second.side} == {*case.data.stances}
        listening.add(third.code)
    assert len(listening) == 1


def test_the_order_of_the_stances_in_a_case_decides_nothing(case):
    data = case.data
    stances = {"stances": data.stances[::-1]}
    swapped = data.model_copy(update={"codebook": data.codebook.model_copy(update=stances)})
    for pair in itertools.pairwise(MANY[:50]):
        assert seats(data, pair) == seats(swapped, pair)


def test_the_steps_fill_their_part_of_the_hour():
    assert sum(STEPS.values()) == CONTROVERSY["talk"]


@pytest.mark.parametrize("name", ALL)
def test_both_sides_get_the_same_room(name):
    cards = role_cards(ALL[name]())
    assert len(cards) == 2
    sizes = {len(card.said) for card in cards.values() if card.said}
    assert len(sizes) <= 1
    texts = [text for c in cards.values() for it in c.said for text in it.argument.values()]
    assert all(len(text) <= 301 for text in texts)


def test_nobody_stands_on_a_card_twice(case):
    for card in role_cards(case.data).values():
        voices = [said.voice for said in card.said]
        assert len(voices) == 2
        assert not {other for v in voices for other in case.data.possibly_same_as(v)} & {*voices}


def test_cards_speak_for_their_own_side(case):
    for id_, card in role_cards(case.data).items():
        assert {said.voice.position.stance for said in card.said} == {id_}
        for said in card.said:
            assert [*said.argument] == ["claim", "grounds", "warrant", "qualifier"]
            assert said.paragraphs


def one_voice(**more) -> CaseData:
    ona = _voice("ona", "Ona Velmar", BUILD, _passage(1, "build it"))
    ona |= {"argument": {"claim": "Build it."}, "citations": _cites("fog", 1)}
    joss = _voice("joss", "Joss Çarvel", KEEP, _passage(2, "leave it")) | more
    return _case("one-voice", 2, [ona, joss], [_fact("fog"), _fact("deaths") | {"ask": False}])


def test_without_an_argument_there_are_its_words():
    data = one_voice()
    card = role_cards(data)[KEEP]
    assert not card.is_argued
    assert [said.fragments for said in card.said] == [("leave it",)]
    assert role_cards(data)[BUILD].said[0].argument["grounds"] == "It happened: fog."


def test_without_a_voice_there_are_those_who_are_heard_so():
    position = {"stance": "none", "confidence": 0.5, "second_choice": KEEP, "reason": "Both."}
    card = role_cards(one_voice(position=position))[KEEP]
    assert not card.is_argued
    assert [said.voice.id for said in card.said] == ["joss"]


def test_without_anybody_there_are_facts_but_not_how_people_died():
    position = {"stance": "none", "confidence": 0.5, "reason": "Neither."}
    card = role_cards(one_voice(position=position))[KEEP]
    assert not card.is_argued
    assert not card.said
    assert card.facts == ("It happened: fog.",)
