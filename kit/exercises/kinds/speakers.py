"""Who is speaking: rate a source by IMVA/IN, and ask what it might gain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.exercises.asked.items import Answers, Field, Item, Plan, Step, options
from kit.exercises.asked.outcomes import Correct, Incorrect, Outcome
from kit.exercises.asked.shown import Points, Speaker
from kit.exercises.kinds.words import KindsWords


def items(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield an item for each voice of the plan that argues something."""
    for voice in plan.voices:
        if voice.argument:
            yield _item(case, voice)


def _item(case: CaseData, voice: Voice) -> Item:
    say = case.language.words(KindsWords)
    choices = options(say.speaker_options)
    rows = (Field(name, text, "choice", choices) for name, text in say.speaker_rows.items())
    gain = Field(
        "gain",
        say.speaker_gain,
        "text",
        required=False,
        starters=say.speaker_gain_starters,
    )
    paragraphs = tuple(sorted({p.paragraph for p in voice.passages}))

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        how = case.language.words(Labels).identifications[voice.identification]
        right = answers["named"] == ("yes" if voice.is_named else "no")
        kind: type[Outcome] = Correct if right else Incorrect
        text = say.speaker_named_right if right else say.speaker_named_wrong.format(how=how)
        known = Points(say.speaker_known, _known(case, voice))
        return kind(f"{text} {say.speaker_rest}", (Speaker(voice), known), paragraphs)

    step = Step(
        "rate",
        say.speaker_prompt,
        (*rows, gain),
        judge,
        (Speaker(voice),),
        paragraphs,
        (say.speaker_hint,),
    )
    title = say.speaker_title.format(name=voice.name)
    return Item(f"speaker-{voice.id}", "speaker", title, (step,), about=voice)


def _known(case: CaseData, voice: Voice) -> tuple[str, ...]:
    """Return what the case has on the five questions, without deciding them."""
    say = case.language.words(KindsWords)
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
    points = [say.speaker_agree.format(names="; ".join(agree))] if agree else []
    points += [say.speaker_part.format(names="; ".join(others))] if others else []
    points += [] if sharing else [say.speaker_alone]
    if same:
        points.append(say.speaker_same.format(names="; ".join(v.name for v in same)))
    checks = [case.evidence_by_id[fact].check for fact in facts]
    n = sum(check is not None and check.verdict != "cannot be checked" for check in checks)
    points.append(say.speaker_facts.format(n=n))
    if affiliation.interest:
        points.append(say.speaker_interest.format(interest=affiliation.interest))
    if affiliation.left_out:
        points.append(say.speaker_left_out.format(left_out=affiliation.left_out))
    return tuple(points)
