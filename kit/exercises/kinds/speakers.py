"""Who is speaking: rate a source by IMVA/IN, and ask what it might gain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.case.closed_sets import NOT_STATED
from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.exercises.asked.items import Answers, Field, Item, Plan, Step, options
from kit.exercises.asked.outcomes import Correct, Incorrect, Outcome, Recorded
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
    paragraphs = voice.paragraphs

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        points = _known(case, voice)
        known = (Points(say.speaker_known, points),) if points else ()
        rest = say.speaker_rest if points else say.speaker_rest_alone
        kind, text = _named(case, voice, answers)
        return kind(f"{text} {rest}".strip(), (Speaker(voice), *known), paragraphs)

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


def _named(case: CaseData, voice: Voice, answers: Answers) -> tuple[type[Outcome], str]:
    """Return what comes of whether the story names the voice, which is a matter of fact.

    Where nobody annotated it, that is not judged.
    """
    if voice.identification is None:
        return Recorded, ""
    say = case.language.words(KindsWords)
    if answers["named"] == ("yes" if voice.is_named else "no"):
        return Correct, say.speaker_named_right
    how = case.language.words(Labels).identified(voice.identification, voice.kind)
    return Incorrect, say.speaker_named_wrong.format(how=how)


def _known(case: CaseData, voice: Voice) -> tuple[str, ...]:
    """Return what the case has on the five questions, without deciding them.

    Who points to which facts is told only of voices of whom that is annotated.
    """
    say = case.language.words(KindsWords)
    affiliation, facts = voice.affiliation, set(voice.citations_by_evidence)
    citing = [it for it in case.speakers if it.citations and not it.is_narrator]
    same = case.possibly_same_as(voice)  # who may be the same people is no second source
    sharing = [
        other
        for other in citing
        if other is not voice and other not in same and facts & set(other.citations_by_evidence)
    ]
    agree = [v.name for v in sharing if v.position.stance == voice.position.stance]
    others = [v.name for v in sharing if v.position.stance != voice.position.stance]
    points = [say.speaker_agree.format(names="; ".join(agree))] if agree else []
    points += [say.speaker_part.format(names="; ".join(others))] if others else []
    is_known = bool(facts) and any(other is not voice for other in citing)
    points += [say.speaker_alone] if is_known and not sharing else []
    if same:
        points.append(say.speaker_same.format(names="; ".join(v.name for v in same)))
    checks = [case.evidence_by_id[fact].check for fact in facts]
    n = sum(check is not None and check.verdict != "cannot be checked" for check in checks)
    if facts:
        points.append(say.speaker_facts.format(n=n))
    if affiliation.interest and affiliation.interest != NOT_STATED:
        points.append(say.speaker_interest.format(interest=affiliation.interest))
    if affiliation.left_out and affiliation.left_out != NOT_STATED:
        points.append(say.speaker_left_out.format(left_out=affiliation.left_out))
    return tuple(points)
