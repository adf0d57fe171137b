"""Reasoning: the unstated "because" from facts to claim, and what would prove it wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kit.case.model import CaseData
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
from kit.exercises.kinds.voices import akin
from kit.exercises.kinds.words import KindsWords

_DISTRACTORS = 3
_LOOKED_AT = 60  # voices, for steps beside a voice's own: to compare each with each takes long


def items(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield an item for each voice of the plan that argues on the question, or is a person."""
    known = _looked_at(case.speakers, plan.code)
    for voice in plan.voices:
        argument = voice.argument
        is_fit = voice.takes_a_stance or voice.is_person
        if is_fit and argument and argument.grounds and argument.warrant:
            others = _other_warrants(case, voice, known, plan.code)
            if others:
                yield _item(case, voice, argument, others, plan.code)


def _other_warrants(
    case: CaseData, voice: Voice, known: Sequence[Voice], code: str
) -> dict[str, str]:
    """Return the warrants of voices that reason otherwise, by the ids of these voices.

    One of them is of the same stance, if there is one: a step is not to be found by its side. The
    lot is drawn for each pair of voices, so that one that is added or changes takes one place, or
    leaves one.
    """
    kin = akin(case, voice, known)
    others = shuffled(
        (v for v in known if v.id not in kin),
        code,
        lambda v: f"warrant {voice.id} {v.id}",
    )
    side = voice.position.stance
    beside = {other.id for other in [v for v in others if v.position.stance == side][:1]}
    others.sort(key=lambda v: (v.id not in beside, v.position.stance == side, not v.takes_a_stance))
    found: dict[str, str] = {}  # warrant → the first voice that has it
    for other in others:
        if other.argument and other.argument.warrant:
            found.setdefault(other.argument.warrant, other.id)
    return {id_: warrant for warrant, id_ in list(found.items())[:_DISTRACTORS]}


def _looked_at(speakers: Sequence[Voice], code: str) -> list[Voice]:
    """Return the voices whose reasoning has a step to offer; of very many, some drawn by lot."""
    known = (v for v in speakers if v.argument and v.argument.warrant)
    return shuffled(known, code, lambda v: f"looked at {v.id}")[:_LOOKED_AT]


def _item(
    case: CaseData, voice: Voice, argument: Argument, others: dict[str, str], code: str
) -> Item:
    id_ = f"reason-{voice.id}"
    say = case.language.words(KindsWords)
    ours = argument.warrant or ""
    text_of = {voice.id: ours, **others}
    in_order = shuffled(text_of, code, lambda other: f"because {voice.id} {other}")
    steps = tuple(Option(option_id(id_, other), OfCase(text_of[other])) for other in in_order)
    shown: tuple[Shown, ...] = (
        Text(OfCase(argument.claim), say.reason_claim.format(name=voice.name)),
        Text(OfCase(argument.grounds or ""), say.reason_grounds),
    )
    paragraphs = tuple(sorted({p.paragraph for p in voice.passages}))

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        is_fact = not argument.warrant_is_ours
        step = Text(OfCase(ours), say.reason_ours)
        care = (step,) if is_fact else (step, Text(say.reason_care))
        if answers["because"] == option_id(id_, voice.id):
            kind: type[Outcome] = Correct if is_fact else SameReading
            return kind(say.reason_same, care, paragraphs)
        if is_fact:
            return Incorrect(say.reason_incorrect.format(name=voice.name), care, paragraphs)
        chosen = next(v for v in text_of if answers["because"] == option_id(id_, v))
        other = case.voices_by_id[chosen].name
        different = say.reason_different.format(other=other, name=voice.name)
        return DifferentReading(different, care, paragraphs)

    because = Step(
        "because",
        say.reason_prompt,
        (Field("because", say.reason_question, "choice", steps),),
        judge,
        shown,
        paragraphs,
        (say.reason_hint,),
    )
    suggestion = argument.rebuttal
    wrong = Step(
        "wrong",
        say.reason_wrong_prompt,
        (Field("wrong", say.reason_wrong_question, "text", starters=say.reason_wrong_starters),),
        recorded(
            say.reason_wrong_done,
            *([Text(OfCase(suggestion), say.reason_wrong_ours)] if suggestion else []),
            paragraphs=paragraphs,
        ),
        shown,
        paragraphs,
        title=say.reason_wrong_title.format(name=voice.name),
    )
    title = say.reason_title.format(name=voice.name)
    return Item(id_, "reasoning", title, (because, wrong), about=voice)
