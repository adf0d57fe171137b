"""Space: guess each side's share of the words, then see it measured in more than one way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.sides import side_of
from kit.case.values import NO_STANCE, REPORTER
from kit.case.voice import Voice
from kit.exercises.asked.items import Answers, Field, Item, Plan, Step
from kit.exercises.asked.outcomes import CannotCheck, Outcome, Recorded
from kit.exercises.asked.shown import OfCase, Share, Shares, Text
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.words import KindsWords


def items(case: CaseData, _plan: Plan) -> Iterator[Item]:
    """Yield the one item, if somebody is heard."""
    if not (case.speakers and any(paragraph.words for paragraph in case.paragraphs)):
        return
    say = case.language.words(KindsWords)
    guesses = tuple(
        Field(stance.id, say.space_question.format(label=stance.label), "number")
        for stance in case.stances
    )

    def judge(answers: Answers, _earlier: Mapping[str, Answers]) -> Outcome:
        guessed = {stance.id: float(str(answers[stance.id])) for stance in case.stances}
        if sum(guessed.values()) > 100:
            return CannotCheck(say.space_too_much)
        return Recorded(say.space_done, (*shares(case, guessed), Text(say.space_ask)))

    step = Step(
        "guess",
        say.space_prompt,
        guesses,
        judge,
        (Text(say.space_rest),),
        (),
        (say.space_hint,),
    )
    yield Item("space", "space", say.space_title, (step,))


def shares(case: CaseData, guessed: Mapping[str, float] | None = None) -> Iterator[Shares]:
    """Yield each side's share of the story, counted in several ways; the first has the guesses."""
    voices, ways_said = case.speakers, case.language.words(KindsWords).space_ways
    heard = [voice for voice in voices if not voice.is_narrator]
    people = [voice for voice in heard if not voice.is_group]
    if any(voice.identification is None for voice in heard):
        people = []  # nobody has said which of them are groups without a name
    ways: dict[str, tuple[list[Voice], Callable[[Voice], int]]] = {
        "words": (list(voices), case.words_of),
        "quoted": (heard, lambda voice: voice.words_quoted),
        "voices": (heard, lambda _voice: 1),
        "people": (people, lambda _voice: 1),
    }
    for way, (counted, size) in ways.items():
        totals: Counter[str] = Counter()
        for voice in counted:
            totals[side_of(voice)] += size(voice)
        whole = sum(paragraph.words for paragraph in case.paragraphs)
        if way != "words":
            whole = sum(totals.values())
        elif not any(voice.is_narrator for voice in voices):
            totals[REPORTER] = sum(case.narrators_words.values())
        if whole:
            yield Shares(ways_said[way], _rows(case, totals, whole, guessed, way))
    if leans := Counter(p.leans.stance for p in case.paragraphs if p.leans):
        rows = _rows(case, leans, len(case.paragraphs), None, "leans")
        yield Shares(ways_said["leans"], rows)


def _rows(
    case: CaseData,
    totals: Mapping[str, int],
    whole: int,
    guessed: Mapping[str, float] | None,
    way: str,
) -> tuple[Share, ...]:
    language = case.language
    said, asked = language.words(Labels), language.words(AskedWords)
    labels: dict[str, str] = {
        stance.id: OfCase(f"{stance.symbol} {stance.label}") for stance in case.stances
    }
    if way != "leans":
        labels[NO_STANCE] = said.no_position
    if way == "words":
        labels[REPORTER] = said.reporter
    guesses = guessed if guessed and way == "words" else {}

    def told(count: int) -> str:
        """Return a share as it is told: few things as counts, such as 2 of 11."""
        if way in {"words", "quoted"}:
            return language.number(100 * count / whole, 0)
        return asked.count_of.format(n=count, all=whole)

    return tuple(
        Share(label, n := totals.get(side, 0), whole, side, told(n), guesses.get(side))
        for side, label in labels.items()
    )
