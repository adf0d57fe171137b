"""The missing "because" and the checks, as the class answered them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kit.case.evidence import Evidence
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.classroom.counting.frames import Answers
from kit.classroom.counting.values import Place, value_counts
from kit.classroom.results.rows import Answer, Bar, bars
from kit.classroom.results.words import ResultsWords
from kit.exercises.asked.items import Item
from kit.exercises.asked.shown import OfCase
from kit.exercises.kinds.checking import ours_in_words
from kit.exercises.kinds.reasoning import steps_beside, whose_because
from kit.exercises.kinds.words import KindsWords

BECAUSE, KIND = Place("reasoning", "because", "because"), Place("reasoning", "because", "kind")
EXPECTED, VERDICT = Place("evidence", "plan", "expected"), Place("evidence", "verdict", "verdict")


@dataclass(frozen=True)
class Step:
    """A step from facts to a claim, and how many chose it."""

    text: str
    n: int


@dataclass(frozen=True)
class BecauseRow:
    """A voice, and the steps that the class chose from its facts to its claim.

    `ours` and `whose`, whose steps they are, show only when asked for.
    """

    item: str
    name: str
    claim: str
    grounds: str
    steps: tuple[Step, ...]  # the most chosen first
    n: int
    ours: str
    whose: tuple[Step, ...]


def because_rows(case: CaseData, answers: Answers, items: Mapping[str, Item]) -> list[BecauseRow]:
    """Return the voices reasoned about; a step of a voice that is gone is a kind of its own."""
    chosen, kinds = value_counts(answers, BECAUSE), value_counts(answers, KIND)
    rows = []
    for id_, item in items.items():
        voice = item.about
        if not (isinstance(voice, Voice) and voice.argument and (id_ in chosen or id_ in kinds)):
            continue
        counts = Counter(chosen.get(id_)), Counter(kinds.get(id_))  # some were read out, as kinds
        steps, whose = _steps(case, voice, *counts), _whose(case, voice, *counts)
        argument = voice.argument
        texts = argument.claim, argument.grounds or ""
        n = sum(step.n for step in steps)
        rows.append(BecauseRow(id_, voice.name, *texts, steps, n, argument.warrant or "", whose))
    return rows


def _steps(
    case: CaseData, voice: Voice, chosen: Mapping[str, int], kinds: Mapping[str, int]
) -> tuple[Step, ...]:
    """Return the steps in words; of those that were read out only ours is known so."""
    say = case.language.words(ResultsWords).because_kinds
    texts = {id_: OfCase(text) for id_, text in steps_beside(case, voice).items()}
    counts: Counter[str] = Counter()
    for id_, n in chosen.items():
        counts[texts.get(id_) or say["gone"]] += n
    ours = voice.argument and voice.argument.warrant
    for kind, n in kinds.items():
        counts[OfCase(ours) if kind == "ours" and ours else say.get(kind, say["gone"])] += n
    order = sorted(counts.items(), key=lambda it: (-it[1], it[0]))
    return tuple(Step(text, n) for text, n in order)


def _whose(
    case: CaseData, voice: Voice, chosen: Mapping[str, int], kinds: Mapping[str, int]
) -> tuple[Step, ...]:
    """Return how many chose the step as we see it, one of the same side, and so on."""
    say, kind_of = case.language.words(ResultsWords).because_kinds, whose_because(case, voice)
    counts: Counter[str] = Counter(kinds)
    for id_, n in chosen.items():
        counts[kind_of.get(id_, "gone")] += n
    return tuple(Step(label, counts[kind]) for kind, label in say.items() if counts[kind])


@dataclass(frozen=True)
class CheckRow:
    """A fact, what the class expected of it, what it says after the finding, and what we say."""

    item: str
    fact: str
    before: tuple[Bar, ...]
    after: tuple[Bar, ...]
    ours: str


def check_rows(case: CaseData, answers: Answers, items: Mapping[str, Item]) -> list[CheckRow]:
    """Return the facts that were checked; of some, nobody has said what they expected."""
    expected, verdicts = value_counts(answers, EXPECTED), value_counts(answers, VERDICT)
    words = case.language.words(KindsWords).check_verdicts
    symbols = {"holds": "✓", "in-part": "◐", "not": "✗", "open": "?"}
    known = [Answer(id_, label, symbols[id_], id_) for id_, label in words.items()]
    return [
        CheckRow(
            id_,
            item.about.statement,
            bars(expected.get(id_, {}), known),
            bars(verdicts.get(id_, {}), known),
            ours_in_words(item.about.check, case.language),
        )
        for id_, item in items.items()
        if isinstance(item.about, Evidence)
        and item.about.check
        and (id_ in expected or id_ in verdicts)
    ]
