"""What students write: first views, missing voices, one side's strongest case, a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.exercises.asked.items import Answers, Field, Item, Option, Plan, Step, drawn, recorded
from kit.exercises.asked.outcomes import CannotCheck, Outcome, Recorded
from kit.exercises.asked.shown import OfCase, Points, Shown, Text
from kit.exercises.kinds.blind import is_named
from kit.exercises.kinds.sorting import meanings, scale, sides_to_draw_from, stances_by_lot
from kit.exercises.kinds.voices import checked_facts, is_said, telling_words
from kit.exercises.kinds.writing_words import WritingWords
from kit.tokens import count_words

PAIR_WORDS = (100, 200)
STRONGEST_WORDS = (60, 150)


def view(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield the question before reading: a reason for each answer, in an order drawn by lot."""
    say = case.language.words(WritingWords)
    stances = stances_by_lot(case, plan.code)
    fields = tuple(
        Field(stance.id, say.view_reason.format(label=stance.label), "text") for stance in stances
    )
    prompt = say.view_prompt.format(question=case.question)
    step = Step("view", prompt, fields, recorded(say.view_done), meanings(case, stances))
    yield Item("view", "view", say.view_title, (step,))


def missing(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the question whom else to ask."""
    say = case.language.words(WritingWords)
    lists: list[Shown] = []
    if case.missing_voices:
        texts = tuple(OfCase(f"{voice.who}: {voice.why}") for voice in case.missing_voices)
        lists.append(Points(say.missing_ours, texts))
    if silent := [voice for voice in case.voices if voice.is_silent]:
        names = (f"{voice.name}: {voice.silence or ''}".rstrip(": ") for voice in silent)
        lists.append(Points(say.missing_silent, tuple(map(OfCase, names))))
    fields = (
        Field("who", say.missing_who, "text"),
        Field("why", say.missing_why, "text", starters=say.missing_starters),
    )
    judge = recorded(say.missing_done if lists else say.missing_alone, *lists)
    hints = (say.missing_hint,)
    step = Step("missing", say.missing_prompt, fields, judge, hints=hints)
    yield Item("missing", "missing", say.missing_title, (step,))


def strongest(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield the task to make one side's best case; the side is drawn by the student's code."""
    say = case.language.words(WritingWords)
    side = sides_to_draw_from(case)[drawn(plan.code, "side") % 2]
    field = Field(
        "case",
        say.strongest_question,
        "text",
        starters=say.strongest_starters,
        words=STRONGEST_WORDS,
    )
    step = Step(
        "strongest",
        " ".join(say.strongest_prompt.format(label=side.label, gloss=side.gloss or "").split()),
        (field,),
        recorded(say.strongest_done),
        hints=(say.strongest_hint,),
    )
    yield Item("strongest", "strongest", say.strongest_title, (step,))


def pair(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the comparison of two viewpoints: a draft, then the rubric."""
    arguing = [voice for voice in case.speakers if voice.argument and not voice.is_narrator]
    if len(arguing) < 2:
        return
    say = case.language.words(WritingWords)
    voices = tuple(Option(voice.id, OfCase(voice.name)) for voice in arguing)

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        chosen = [v for v in arguing if v.id in {answers["one"], answers["other"]}]
        if len(chosen) < 2:
            return CannotCheck(say.pair_same_voice)
        return Recorded(say.pair_draft_done, (Text(_unmentioned(case, chosen, answers)),))

    draft = Step(
        "draft",
        say.pair_prompt,
        (
            Field("one", say.pair_first, "choice", voices),
            Field("other", say.pair_second, "choice", voices),
            Field(
                "text",
                say.pair_question,
                "text",
                starters=say.pair_starters,
                words=PAIR_WORDS,
            ),
        ),
        judge,
        hints=(say.pair_hint,),
    )
    yield Item("pair", "write", say.pair_title, (draft, _rubric(say)))


def _rubric(say: WritingWords) -> Step:
    rows = tuple(
        Field(name, f"{title}: {aim}", "choice", scale(levels))
        for name, (title, aim, levels) in say.rubric.items()
    )
    return Step("rubric", say.rubric_prompt, rows, recorded(say.rubric_done))


def _unmentioned(case: CaseData, voices: list[Voice], answers: Answers) -> str:
    """Return what the text leaves out: a voice, or all the facts of one."""
    text, say = str(answers["text"]), case.language.words(WritingWords)
    lines = []
    if not PAIR_WORDS[0] <= (n := count_words(text)) <= PAIR_WORDS[1]:
        lines.append(case.language.count(say.pair_short, n))
    said = telling_words(case, text) - telling_words(case, case.question)
    for voice in voices:
        if not _is_named(case, voice, text):
            lines.append(say.pair_no_voice.format(name=voice.name))
        facts = [case.evidence_by_id[id_].statement for id_ in voice.citations_by_evidence]
        if facts and not any(len(telling_words(case, fact) & said) > 1 for fact in facts):
            lines.append(say.pair_no_fact.format(name=voice.name, fact=facts[0]))
    all_there = say.pair_all_there if all(it.citations for it in voices) else say.pair_both_there
    return " ".join(lines) or all_there


def _is_named(case: CaseData, voice: Voice, text: str) -> bool:
    """Whether a text names a voice: by its whole name, or by a word of it, of a group's by two."""
    least = 2 if voice.kind not in {"person", None} else 1
    shared = telling_words(case, voice.name) & telling_words(case, text)
    return is_named(case, voice, text) or len(shared) >= least


def turn(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the question turned round: as asked from the countries that the story is about."""
    say = case.language.words(WritingWords)
    narrator = {voice.affiliation.country for voice in case.speakers if voice.is_narrator}
    countries = dict.fromkeys(voice.affiliation.country for voice in case.voices)
    places = [country for country in countries if is_said(country) and country not in narrator]
    place = case.language.either(places[:2])
    ask = say.turn_question.format(places=place) if place else say.turn_question_other
    fields = (
        Field("question", ask, "text"),
        Field("changed", say.turn_changed, "text", required=False, starters=say.turn_starters),
    )
    prompt = say.turn_prompt.format(question=case.question)
    step = Step("turn", prompt, fields, recorded(say.turn_done))
    yield Item("turn", "turn", say.turn_title, (step,))


def leaving(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the exit ticket: one sentence for each of the lesson's aims that the case serves."""
    say = case.language.words(WritingWords)
    known = {
        "because": any(voice.argument for voice in case.speakers),
        "check": any(checked_facts(case)),
        "room": any(voice.passages for voice in case.speakers),
    }
    asked = {
        "because": (say.exit_because, say.exit_because_starters),
        "check": (say.exit_check, say.exit_check_starters),
        "room": (say.exit_room, say.exit_room_starters),
    }
    fields = tuple(
        Field(name, label, "text", starters=starters)
        for name, (label, starters) in asked.items()
        if known[name]
    )
    if not fields:
        return
    is_whole = len(fields) == len(asked)
    prompt = say.exit_prompt if is_whole else say.exit_prompt_fewer
    step = Step(
        "exit", prompt, fields, recorded(say.exit_done if is_whole else say.exit_done_fewer)
    )
    yield Item("exit", "exit", say.exit_title, (step,))
