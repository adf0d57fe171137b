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
from kit.exercises.kinds.checking import ours_in_words
from kit.exercises.kinds.reasoning import whose_because
from kit.exercises.kinds.words import KindsWords

BECAUSE, KIND = Place("reasoning", "because", "because"), Place("reasoning", "because", "kind")
EXPECTED, VERDICT = Place("evidence", "plan", "expected"), Place("evidence", "verdict", "verdict")


@dataclass(frozen=True)
class BecauseRow:
    """A voice, and what kinds of step the class chose from its facts to its claim."""

    item: str
    name: str
    claim: str
    grounds: str
    bars: tuple[Bar, ...]
    n: int
    ours: str  # the step as we see it


def because_rows(case: CaseData, answers: Answers, items: Mapping[str, Item]) -> list[BecauseRow]:
    """Return the voices reasoned about; a step of a voice that is gone is a kind of its own."""
    chosen, kinds = value_counts(answers, BECAUSE), value_counts(answers, KIND)
    rows = []
    for id_, item in items.items():
        voice = item.about
        if not (isinstance(voice, Voice) and voice.argument and (id_ in chosen or id_ in kinds)):
            continue
        counts = Counter(kinds.get(id_, {}))  # read out as kinds
        kind_of: dict[str, str] = {**whose_because(case, voice)}
        for value, n in chosen.get(id_, {}).items():
            counts[kind_of.get(value, "gone")] += n
        shown = bars(counts, _kinds(case, is_gone=bool(counts["gone"])))
        argument = voice.argument
        texts = argument.claim, argument.grounds or "", argument.warrant or ""
        n = counts.total()
        rows.append(BecauseRow(id_, voice.name, *texts[:2], shown, n, texts[2]))
    return rows


def _kinds(case: CaseData, *, is_gone: bool) -> list[Answer]:
    said = case.language.words(ResultsWords).because_kinds
    symbols = {"ours": "=", "same": "∥", "other": "⇄", "neither": "–", "gone": "?"}
    shown = [kind for kind in symbols if kind != "gone" or is_gone]
    return [Answer(kind, said[kind], symbols[kind], kind) for kind in shown]


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
