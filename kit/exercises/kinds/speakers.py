"""Who is speaking: rate a source by IMVA/IN, and ask what it might gain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.exercises.asked.items import (
    Answers,
    Correct,
    Field,
    Incorrect,
    Item,
    Outcome,
    Plan,
    Step,
    options,
)
from kit.exercises.asked.shown import Points, Speaker
from kit.exercises.kinds.words import WORDS

_ANSWERS = options(WORDS.speaker_options)


def items(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield an item for each voice of the plan that argues something."""
    for voice in plan.voices:
        if voice.argument:
            yield _item(case, voice)


def _item(case: CaseData, voice: Voice) -> Item:
    rows = (Field(name, label, "choice", _ANSWERS) for name, label in WORDS.speaker_rows)
    gain = Field(
        "gain",
        WORDS.speaker_gain,
        "text",
        required=False,
        starters=WORDS.speaker_gain_starters,
    )
    paragraphs = tuple(sorted({p.paragraph for p in voice.passages}))

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        is_named = voice.is_named
        how = Labels().identifications[voice.identification]
        right = answers["named"] == ("yes" if is_named else "no")
        kind: type[Outcome] = Correct if right else Incorrect
        text = WORDS.speaker_named_right if right else WORDS.speaker_named_wrong.format(how=how)
        known = Points(WORDS.speaker_known, _known(case, voice))
        return kind(f"{text} {WORDS.speaker_rest}", (Speaker(voice), known), paragraphs)

    step = Step(
        "rate",
        WORDS.speaker_prompt,
        (*rows, gain),
        judge,
        (Speaker(voice),),
        paragraphs,
        (WORDS.speaker_hint,),
    )
    title = WORDS.speaker_title.format(name=voice.name)
    return Item(f"speaker-{voice.id}", "speaker", title, (step,), about=voice)


def _known(case: CaseData, voice: Voice) -> tuple[str, ...]:
    """Return what the case has on the five questions, without deciding them."""
    affiliation, facts = voice.affiliation, set(voice.citations_by_evidence)
    same = case.possibly_same_as(voice)  # who may be the same people is no second source
    sharing = [
        other
        for other in case.speakers
        if other is not voice
        and not other.is_narrator
        and other not in same
        and facts & set(other.citations_by_evidence)
    ]
    agree = [v.name for v in sharing if v.position.stance == voice.position.stance]
    others = [v.name for v in sharing if v.position.stance != voice.position.stance]
    points = [WORDS.speaker_agree.format(names="; ".join(agree))] if agree else []
    points += [WORDS.speaker_part.format(names="; ".join(others))] if others else []
    points += [] if sharing else [WORDS.speaker_alone]
    if same:
        points.append(WORDS.speaker_same.format(names="; ".join(v.name for v in same)))
    checks = [case.evidence_by_id[fact].check for fact in facts]
    n = sum(check is not None and check.verdict != "cannot be checked" for check in checks)
    points.append(WORDS.speaker_facts.format(n=n))
    if affiliation.interest:
        points.append(WORDS.speaker_interest.format(interest=affiliation.interest))
    if affiliation.left_out:
        points.append(WORDS.speaker_left_out.format(left_out=affiliation.left_out))
    return tuple(points)
