"""What students wrote: whom they would phone, and by lot reasons and sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kit.case.model import CaseData
from kit.classroom.counting.frames import Answers, given, rows
from kit.classroom.counting.looks import LookCount, by_item, disagreement, first_looks
from kit.classroom.counting.texts import LONGEST, Written, grouped, written
from kit.classroom.counting.values import Place
from kit.classroom.results.rows import named, sort_answers
from kit.classroom.results.words import ResultsWords
from kit.classroom.students import code_of
from kit.exercises.asked.items import drawn
from kit.exercises.kinds.sorting import AGAIN, FIRST, sides_to_draw_from
from kit.exercises.kinds.writing_words import WritingWords
from kit.text import shortened

EXITS = 2  # sentences that are drawn of each kind
_MOST_PHONES = 24
_LEAST = 3  # students of one mind, so that a reason is not known to be one student's
_REASONS = Place("sort", AGAIN, "why"), Place("sort", FIRST, "words")


@dataclass(frozen=True)
class ShownText:
    """A text that may be shown: `key` names it and tells nothing of who wrote it."""

    key: str
    text: str
    label: str


@dataclass(frozen=True)
class Texts:
    """All that was drawn: what is hidden is not in it, and others are drawn in its place."""

    phones: tuple[ShownText, ...]  # whom they would phone, alike ones once
    about: str  # the voice whose reasons these are, by its item
    reasons: tuple[ShownText, ...]
    exits: tuple[ShownText, ...]
    strongest: tuple[ShownText, ...]

    @property
    def all(self) -> tuple[ShownText, ...]:
        """Every text."""
        return (*self.phones, *self.reasons, *self.exits, *self.strongest)

    @property
    def sections(self) -> list[str]:
        """The names of the sections that there is something for, in order."""
        leaving = (*self.exits, *self.strongest)
        parts = {"phone": self.phones, "reasons": self.reasons, "leaving": leaving}
        return [name for name, part in parts.items() if part]


def drawn_texts(
    case: CaseData,
    answers: Answers,
    counts: Sequence[LookCount],
    hidden: Collection[str] = (),
    turn: int = 0,
) -> Texts:
    """Return texts drawn by lot, without those that are hidden; another `turn` draws others."""
    item, reasons = _reasons(case, answers, counts, hidden, turn)
    say = case.language.words(WritingWords)
    labels = {"because": say.exit_because, "check": say.exit_check, "room": say.exit_room}
    exits: list[ShownText] = []
    for field, label in labels.items():
        found = _by_lot(written(answers, Place("exit", "exit", field)), hidden, turn)
        exits += [_shown(one, label) for one in found[:EXITS]]
    phones = tuple(_phones(answers, hidden))
    return Texts(
        phones, item, tuple(reasons), tuple(exits), tuple(_strongest(case, answers, hidden, turn))
    )


def _phones(answers: Answers, hidden: Collection[str]) -> Iterable[ShownText]:
    """Yield whom the class would phone, the most named first; of very many, some."""
    texts = (it.text for it in written(answers, Place("missing", "missing", "who")))
    for group in grouped(texts)[:_MOST_PHONES]:
        key = f"{drawn('phone', group.text) % 16**6:06x}"
        if key not in hidden:
            yield ShownText(
                key, shortened(group.text, LONGEST), f"× {group.n}" if group.n > 1 else ""
            )


def _reasons(
    case: CaseData,
    answers: Answers,
    counts: Sequence[LookCount],
    hidden: Collection[str],
    turn: int,
) -> tuple[str, list[ShownText]]:
    """Return a reason for each side, at the voice that divides the class most and has both.

    A reason of one or two who stood alone would be known to be theirs.
    """
    say = case.language.words(ResultsWords)
    sides = [it for it in sort_answers(case) if any(it.id == s.id for s in case.stances)]
    chosen = {(row["student"], row["item"]): row["value"] for row in _chosen(answers)}
    last = Counter((item, value) for (_, item), value in chosen.items())
    texts = [one for place in _REASONS for one in written(answers, place)]
    voices = by_item(counts)
    order = sorted(voices, key=lambda id_: (-disagreement(first_looks(voices[id_])), id_))
    for id_ in order:
        firsts = first_looks(voices[id_])
        if any(min(firsts[side.id], last[id_, side.id]) < _LEAST for side in sides):
            continue
        found = []
        for side in sides:
            of_side = [
                it for it in texts if it.item == id_ and chosen.get((it.student, id_)) == side.id
            ]
            one = next(iter(_by_lot(of_side, hidden, turn)), None)
            found += [_shown(one, say.reason_of.format(answer=named(side)))] if one else []
        if len(found) == len(sides):
            return id_, found
    return "", []


def _chosen(answers: Answers) -> Iterable[dict[str, str]]:
    return rows(
        given(answers, "sort", FIRST, "stance", last=True).select("student", "item", "value")
    )


def _strongest(
    case: CaseData, answers: Answers, hidden: Collection[str], turn: int
) -> Iterable[ShownText]:
    """Yield one side's strongest form each, of those whose lot it was to make it."""
    say, sides = case.language.words(ResultsWords), sides_to_draw_from(case)
    found = written(answers, Place("strongest", "strongest", "case"))
    for number, side in enumerate(sides):
        of_side = [it for it in found if drawn(code_of(it.student), "side") % 2 == number]
        for one in _by_lot(of_side, hidden, turn)[:1]:
            yield _shown(one, say.strongest.format(label=f"{side.symbol} {side.label}"))


def _by_lot(texts: Iterable[Written], hidden: Collection[str], turn: int) -> list[Written]:
    kept = [it for it in texts if it.key not in hidden]
    return sorted(kept, key=lambda it: drawn(it.key, f"turn {turn}"))


def _shown(one: Written, label: str) -> ShownText:
    return ShownText(one.key, shortened(one.text.strip(), LONGEST), label)
