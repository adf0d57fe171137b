"""Space: guess each side's share of the words, then see it measured in more than one way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.sides import side_of
from kit.case.values import NO_STANCE, REPORTER
from kit.case.voice import Voice
from kit.exercises.asked.items import (
    Answers,
    CannotCheck,
    Field,
    Item,
    Outcome,
    Plan,
    Recorded,
    Step,
)
from kit.exercises.asked.shown import Share, Shares, Text
from kit.exercises.kinds.words import WORDS


def items(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the one item, if somebody is heard."""
    if sum(paragraph.words for paragraph in case.paragraphs) and case.speakers:
        yield _item(case)


def _item(case: CaseData) -> Item:
    guesses = tuple(
        Field(stance.id, WORDS.space_question.format(label=stance.label), "number")
        for stance in case.stances
    )

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        guessed = {stance.id: float(str(answers[stance.id])) for stance in case.stances}
        if sum(guessed.values()) > 100:
            return CannotCheck(WORDS.space_too_much)
        ask = Text(WORDS.space_ask)
        return Recorded(WORDS.space_done, (*shares(case, guessed), ask))

    step = Step(
        "guess",
        WORDS.space_prompt,
        guesses,
        judge,
        (Text(WORDS.space_rest),),
        (),
        (WORDS.space_hint,),
    )
    return Item("space", "space", WORDS.space_title, (step,))


def shares(case: CaseData, guessed: Mapping[str, float] | None = None) -> Iterator[Shares]:
    """Yield each side's share of the story, counted in several ways; the first has the guesses."""
    voices = case.speakers
    heard = [voice for voice in voices if not voice.is_narrator]
    people = [voice for voice in heard if not voice.is_group]
    ways: dict[str, tuple[list[Voice], Callable[[Voice], int]]] = {
        "words": (list(voices), case.words_of),
        "quoted": (heard, lambda voice: voice.words_quoted),
        "voices": (heard, lambda _voice: 1),
        "people": (people, lambda _voice: 1),
    }
    for way, (counted, size) in ways.items():
        totals: dict[str, int] = {}
        for voice in counted:
            side = side_of(voice)
            totals[side] = totals.get(side, 0) + size(voice)
        whole = sum(paragraph.words for paragraph in case.paragraphs)
        if way != "words":
            whole = sum(totals.values())
        elif not any(voice.is_narrator for voice in voices):
            totals[REPORTER] = sum(case.narrators_words.values())
        if whole:
            rows = _rows(case, totals, whole, guessed, way)
            yield Shares(WORDS.space_ways[way], rows, in_percent=way in {"words", "quoted"})
    if any(paragraph.leans for paragraph in case.paragraphs):
        leans = [paragraph.leans.stance for paragraph in case.paragraphs if paragraph.leans]
        helped = {stance.id: leans.count(stance.id) for stance in case.stances}
        rows = _rows(case, helped, len(case.paragraphs), None, "leans")
        yield Shares(WORDS.space_ways["leans"], rows, in_percent=False)


def _rows(
    case: CaseData,
    totals: Mapping[str, int],
    whole: int,
    guessed: Mapping[str, float] | None,
    way: str,
) -> tuple[Share, ...]:
    labels = {stance.id: f"{stance.symbol} {stance.label}" for stance in case.stances}
    if way != "leans":
        labels[NO_STANCE] = Labels().no_position
    if way == "words":
        labels[REPORTER] = Labels().reporter
    guesses = guessed if guessed and way == "words" else {}
    return tuple(
        Share(label, totals.get(side, 0), whole, side, guesses.get(side))
        for side, label in labels.items()
    )
