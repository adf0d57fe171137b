"""Reasoning: the unstated "because" from facts to claim, and what would prove it wrong."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from kit.case.model import CaseData
from kit.case.once import once
from kit.case.voice import Argument, Voice
from kit.exercises.asked.items import (
    Answers,
    Field,
    Item,
    Option,
    Plan,
    Step,
    option_id,
    recorded,
    shuffled,
)
from kit.exercises.asked.outcomes import Correct, DifferentReading, Incorrect, Outcome, SameReading
from kit.exercises.asked.shown import OfCase, Shown, Text
from kit.exercises.kinds.voices import akin, is_said
from kit.exercises.kinds.words import KindsWords

# Whose step was chosen: the voice's own, as we read it, or one of a voice of the same side, of the
# other, or of neither.
Whose = Literal["ours", "same", "other", "neither"]
WHOSE: tuple[Whose, ...] = get_args(Whose)
BECAUSE = "because"  # the step in which it is chosen, and its field
OWN_BECAUSE = "own-because"  # the step that asks for it where there is none to choose
_DISTRACTORS = 3
_LOOKED_AT = 60  # voices, for steps beside a voice's own: to compare each with each takes long


def items(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield an item for each voice of the plan that argues on the question, or is a person.

    A stance of which no voice has a step to choose is asked about in open words.
    """
    known = _looked_at(case, plan.code)
    for voice in plan.voices:
        if voice.argument and (others := _to_choose(case, voice, known, plan.code)):
            yield _item(case, voice, voice.argument, others, plan.code)
    can_choose = stances_to_choose(case, plan.code)
    for stance in case.stances:
        if stance.id not in can_choose:
            of_stance = (v for v in plan.voices if v.position.stance == stance.id)
            arguing = ((v, v.argument) for v in of_stance if v.argument)
            yield from itertools.islice((_in_own_words(case, *each) for each in arguing), 1)


def stances_to_choose(case: CaseData, code: str = "") -> set[str]:
    """Return the stances of which a voice gives a step that can be chosen from others."""
    known = _looked_at(case, code)
    heard = [voice for voice in case.speakers if voice.passages]
    return {
        stance.id
        for stance in case.stances
        if any(
            voice.position.stance == stance.id and _beside(case, voice.id, known) for voice in heard
        )
    }


def is_whole(argument: Argument) -> bool:
    """Return whether an argument has a step to look for: the facts before it, and the step."""
    return is_said(argument.grounds) and is_said(argument.warrant)


def whose_because(case: CaseData, voice: Voice) -> dict[str, Whose]:
    """Return, for each step that any student may be offered beside a voice's own, whose it is.

    Which steps are offered is drawn by lot, so that two students' answers compare by this alone.
    """
    return {id_: _whose(voice, other) for id_, other in _arguing_beside(case, voice)}


def steps_beside(case: CaseData, voice: Voice) -> dict[str, str]:
    """Return the text of each of these steps."""
    pairs = ((id_, other.argument) for id_, other in _arguing_beside(case, voice))
    return {id_: it.warrant for id_, it in pairs if it and it.warrant}


def _arguing_beside(case: CaseData, voice: Voice) -> list[tuple[str, Voice]]:
    """Return the id of each step with the voice whose it is, a voice's own among them."""
    item = _item_id(voice)
    return [(option_id(item, other.id), other) for other in case.speakers if other.argument]


def _whose(voice: Voice, other: Voice) -> Whose:
    if other.id == voice.id:
        return "ours"
    if not other.takes_a_stance:
        return "neither"
    return "same" if other.position.stance == voice.position.stance else "other"


@once(most=512)
def _beside(case: CaseData, id_: str, known: frozenset[str]) -> tuple[Voice, ...]:
    """Return which of the known voices reason otherwise; none if a voice cannot be asked so."""
    voice = case.voices_by_id[id_]
    is_fit = voice.takes_a_stance or voice.is_person
    if not (is_fit and voice.argument and is_whole(voice.argument)):
        return ()
    others = [case.voices_by_id[other] for other in known]
    kin = akin(case, voice, others)
    return tuple(other for other in others if other.id not in kin)


def _to_choose(case: CaseData, voice: Voice, known: frozenset[str], code: str) -> dict[str, str]:
    """Return other steps to choose from beside a voice's own, by whose they are.

    One of them is of the same stance, if there is one: a step is not to be found by its side. The
    lot is drawn for each pair of voices, so that one that is added or changes takes one place, or
    leaves one.
    """
    beside = _beside(case, voice.id, known)
    others = shuffled(beside, code, lambda v: f"warrant {voice.id} {v.id}")
    side = voice.position.stance
    first = next((v.id for v in others if v.position.stance == side), None)
    others.sort(key=lambda v: (v.id != first, v.position.stance == side, not v.takes_a_stance))
    found: dict[str, str] = {}  # warrant → the first voice that has it
    for other in others:
        if other.argument and other.argument.warrant:
            found.setdefault(other.argument.warrant, other.id)
    return {id_: warrant for warrant, id_ in list(found.items())[:_DISTRACTORS]}


def _looked_at(case: CaseData, code: str) -> frozenset[str]:
    """Return whose reasoning has a step to offer; of very many voices, some drawn by lot."""
    known = [v.id for v in case.speakers if v.argument and is_said(v.argument.warrant)]
    if len(known) > _LOOKED_AT:
        known = shuffled(known, code, lambda id_: f"looked at {id_}")[:_LOOKED_AT]
    return frozenset(known)


def _item_id(voice: Voice) -> str:
    return f"reason-{voice.id}"


def _item(
    case: CaseData, voice: Voice, argument: Argument, others: dict[str, str], code: str
) -> Item:
    id_ = _item_id(voice)
    say = case.language.words(KindsWords)
    ours = argument.warrant or ""
    text_of = {voice.id: ours, **others}
    in_order = shuffled(text_of, code, lambda other: f"because {voice.id} {other}")
    steps = tuple(Option(option_id(id_, other), OfCase(text_of[other])) for other in in_order)
    shown: tuple[Shown, ...] = (
        Text(OfCase(argument.claim), say.reason_claim.format(name=voice.name)),
        Text(OfCase(argument.grounds or ""), say.reason_grounds),
    )
    paragraphs = voice.paragraphs

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        is_fact = not argument.warrant_is_ours
        step = Text(OfCase(ours), say.reason_ours)
        care = (step,) if is_fact else (step, Text(say.reason_care))
        if answers[BECAUSE] == option_id(id_, voice.id):
            kind: type[Outcome] = Correct if is_fact else SameReading
            return kind(say.reason_same, care, paragraphs)
        if is_fact:
            return Incorrect(say.reason_incorrect.format(name=voice.name), care, paragraphs)
        chosen = next(v for v in text_of if answers[BECAUSE] == option_id(id_, v))
        other = case.voices_by_id[chosen].name
        different = say.reason_different.format(other=other, name=voice.name)
        return DifferentReading(different, care, paragraphs)

    because = Step(
        BECAUSE,
        say.reason_prompt,
        (Field(BECAUSE, say.reason_question, "choice", steps),),
        judge,
        shown,
        paragraphs,
        (say.reason_hint,),
    )
    title = say.reason_title.format(name=voice.name)
    wrong = _wrong(say, voice, argument, shown)
    return Item(id_, "reasoning", title, (because, wrong), about=voice)


def _wrong(say: KindsWords, voice: Voice, argument: Argument, shown: tuple[Shown, ...]) -> Step:
    """Return the step that asks what would count against a claim."""
    paragraphs, suggestion = voice.paragraphs, argument.rebuttal
    ours = [Text(OfCase(suggestion), say.reason_wrong_ours)] if is_said(suggestion) else []
    done = say.reason_wrong_done if ours else say.reason_wrong_alone
    return Step(
        "wrong",
        say.reason_wrong_prompt,
        (Field("wrong", say.reason_wrong_question, "text", starters=say.reason_wrong_starters),),
        recorded(done, *ours, paragraphs=paragraphs),
        shown,
        paragraphs,
        title=say.reason_wrong_title.format(name=voice.name),
    )


def _in_own_words(case: CaseData, voice: Voice, argument: Argument) -> Item:
    """Return the question for facts and step where the case does not have both to choose from."""
    say = case.language.words(KindsWords)
    facts, step, paragraphs = argument.grounds, argument.warrant, voice.paragraphs
    shown: tuple[Shown, ...] = (
        Text(OfCase(argument.claim), say.reason_claim.format(name=voice.name)),
        *([Text(OfCase(facts), say.reason_grounds)] if is_said(facts) else []),
    )
    ask_facts = Field("facts", say.reason_open_facts.format(name=voice.name), "text")
    starters = say.reason_open_starters
    because = Field("because", say.reason_open_question, "text", starters=starters)
    care = [Text(say.reason_care)] if argument.warrant_is_ours else []
    ours = [Text(OfCase(step), say.reason_ours), *care] if is_said(step) else []
    first = Step(
        OWN_BECAUSE,
        say.reason_open_prompt,
        (because,) if is_said(facts) else (ask_facts, because),
        recorded(say.reason_open_done, *ours, paragraphs=paragraphs),
        shown,
        paragraphs,
        (say.reason_hint,),
    )
    title = say.reason_title.format(name=voice.name)
    steps = (first, _wrong(say, voice, argument, shown))
    return Item(_item_id(voice), "reasoning", title, steps, about=voice)
