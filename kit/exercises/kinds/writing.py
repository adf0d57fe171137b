"""What students write: first views, missing voices, one side's strongest case, a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.exercises.asked.items import (
    Answers,
    CannotCheck,
    Field,
    Item,
    Judge,
    Option,
    Outcome,
    Plan,
    Recorded,
    Step,
    drawn,
    recorded,
)
from kit.exercises.asked.shown import Points, Shown, Text
from kit.exercises.kinds.rubric import RUBRIC
from kit.exercises.kinds.sorting import meanings, stances_by_lot
from kit.exercises.kinds.voices import telling_words
from kit.exercises.kinds.words import WORDS
from kit.text import count_words

PAIR_WORDS = (100, 200)
STRONGEST_WORDS = (60, 150)


def view(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield the question before reading: a reason for each answer, in an order drawn by lot."""
    fields = tuple(
        Field(stance.id, WORDS.view_reason.format(label=stance.label), "text")
        for stance in stances_by_lot(case, plan.code)
    )
    prompt = WORDS.view_prompt.format(question=case.question)
    shown = (meanings(case, plan.code),)
    step = Step("view", prompt, fields, recorded(WORDS.view_done), shown)
    yield Item("view", "view", WORDS.view_title, (step,))


def missing(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the question whom else to ask."""
    lists: list[Shown] = []
    if case.missing_voices:
        texts = tuple(f"{voice.who}: {voice.why}" for voice in case.missing_voices)
        lists.append(Points(WORDS.missing_ours, texts))
    if silent := [voice for voice in case.voices if voice.is_silent]:
        names = (f"{voice.name}: {voice.silence or ''}".rstrip(": ") for voice in silent)
        lists.append(Points(WORDS.missing_silent, tuple(names)))
    fields = (
        Field("who", WORDS.missing_who, "text"),
        Field("why", WORDS.missing_why, "text", starters=WORDS.missing_starters),
    )
    judge = recorded(WORDS.missing_done, *lists)
    yield _one_step(
        "missing", WORDS.missing_title, WORDS.missing_prompt, fields, judge, WORDS.missing_hint
    )


def strongest(case: CaseData, plan: Plan) -> Iterator[Item]:
    """Yield the task to make one side's best case; the side is drawn by the student's code."""
    side = case.stances[drawn(plan.code, "side") % 2]
    field = Field(
        "case",
        WORDS.strongest_question,
        "text",
        starters=WORDS.strongest_starters,
        words=STRONGEST_WORDS,
    )
    yield _one_step(
        "strongest",
        WORDS.strongest_title,
        WORDS.strongest_prompt.format(label=side.label, gloss=side.gloss),
        (field,),
        recorded(WORDS.strongest_done),
        WORDS.strongest_hint,
    )


def pair(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the comparison of two viewpoints: a draft, then the rubric."""
    arguing = [voice for voice in case.speakers if voice.argument and not voice.is_narrator]
    if len(arguing) < 2:
        return
    voices = tuple(Option(voice.id, voice.name) for voice in arguing)

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        chosen = [v for v in arguing if v.id in {answers["one"], answers["other"]}]
        if len(chosen) < 2:
            return CannotCheck(WORDS.pair_same_voice)
        return Recorded(WORDS.pair_draft_done, (Text(_unmentioned(case, chosen, answers)),))

    draft = Step(
        "draft",
        WORDS.pair_prompt,
        (
            Field("one", WORDS.pair_first, "choice", voices),
            Field("other", WORDS.pair_second, "choice", voices),
            Field(
                "text",
                WORDS.pair_question,
                "text",
                starters=WORDS.pair_starters,
                words=PAIR_WORDS,
            ),
        ),
        judge,
        hints=(WORDS.pair_hint,),
    )
    yield Item("pair", "write", WORDS.pair_title, (draft, _rubric()))


def _rubric() -> Step:
    rows = tuple(
        Field(
            name,
            f"{title}: {aim}",
            "choice",
            tuple(Option(str(n), f"{n} {level}") for n, level in enumerate(levels)),
        )
        for name, (title, aim, levels) in RUBRIC.items()
    )
    return Step("rubric", WORDS.rubric_prompt, rows, recorded(WORDS.rubric_done))


def _unmentioned(case: CaseData, voices: list[Voice], answers: Answers) -> str:
    """Return what the text leaves out: a voice, or all the facts of one."""
    text = str(answers["text"])
    lines = []
    if not PAIR_WORDS[0] <= (n := count_words(text)) <= PAIR_WORDS[1]:
        lines.append(WORDS.pair_short.format(n=n))
    said = telling_words(text) - telling_words(case.question)
    for voice in voices:
        if not _is_named(voice, text):
            lines.append(WORDS.pair_no_voice.format(name=voice.name))
        facts = [case.evidence_by_id[id_].statement for id_ in voice.citations_by_evidence]
        if facts and not any(len(telling_words(fact) & said) > 1 for fact in facts):
            lines.append(WORDS.pair_no_fact.format(name=voice.name, fact=facts[0]))
    return " ".join(lines) or WORDS.pair_all_there


def _is_named(voice: Voice, text: str) -> bool:
    """Whether a text names a voice: by its whole name, or by a word of it, of a group's by two."""
    whole = voice.name.strip("“”\"' ").casefold()
    least = 1 if voice.is_person else 2
    return whole in text.casefold() or len(telling_words(voice.name) & telling_words(text)) >= least


def turn(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the question turned round: as asked from the countries that the story is about."""
    narrator = {voice.affiliation.country for voice in case.speakers if voice.is_narrator}
    countries = dict.fromkeys(voice.affiliation.country for voice in case.voices)
    places = [country for country in countries if country and country not in narrator]
    place = " or ".join(places[:2]) or WORDS.turn_place_none
    fields = (
        Field("question", WORDS.turn_question.format(places=place), "text"),
        Field("changed", WORDS.turn_changed, "text", required=False, starters=WORDS.turn_starters),
    )
    prompt = WORDS.turn_prompt.format(question=case.question)
    yield _one_step("turn", WORDS.turn_title, prompt, fields, recorded(WORDS.turn_done))


def leaving(_case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the exit ticket: one sentence for each of the lesson's three aims."""
    fields = (
        Field("because", WORDS.exit_because, "text", starters=WORDS.exit_because_starters),
        Field("check", WORDS.exit_check, "text", starters=WORDS.exit_check_starters),
        Field("room", WORDS.exit_room, "text", starters=WORDS.exit_room_starters),
    )
    yield _one_step("exit", WORDS.exit_title, WORDS.exit_prompt, fields, recorded(WORDS.exit_done))


def _one_step(
    name: str, title: str, prompt: str, fields: tuple[Field, ...], judge: Judge, *hints: str
) -> Item:
    step = Step(name, prompt, fields, judge, hints=hints)
    return Item(name, name, title, (step,))
