"""What was answered otherwise later, such as after talk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kit.case.model import CaseData
from kit.classroom.counting.looks import LookCount, by_item, first_looks
from kit.classroom.results.names import told_p
from kit.classroom.results.rows import Bar, bars, named, sort_answers
from kit.classroom.results.words import ResultsWords
from kit.classroom.statistics.exact import mcnemar
from kit.exercises.asked.items import Item
from kit.exercises.asked.shown import Quotation


@dataclass(frozen=True)
class LaterRow:
    """How many went from one answer to another at a voice."""

    words: str
    first: str
    last: str
    n: int


def later_rows(
    case: CaseData, counts: Sequence[LookCount], items: Mapping[str, Item]
) -> list[LaterRow]:
    """Return the changes, the most frequent first."""
    answers = {it.id: named(it) for it in sort_answers(case)}
    known = [it for it in counts if it.item in items and it.again]
    known.sort(key=lambda it: (-it.n, it.item, it.first))
    return [
        LaterRow(_words(items[it.item]), answers[it.first], answers[it.again or ""], it.n)
        for it in known
        if {it.first, it.again} <= set(answers)
    ]


@dataclass(frozen=True)
class TalkRow:
    """A voice at the first look, and as the class reads it after talk."""

    words: tuple[str, ...]
    before: tuple[Bar, ...]
    after: tuple[Bar, ...]


def talk_rows(
    case: CaseData,
    first: Sequence[LookCount],
    later: Sequence[LookCount],
    items: Mapping[str, Item],
) -> list[TalkRow]:
    """Return the voices of which codes were read out again, the greatest shift first."""
    answers, before = sort_answers(case), by_item(first)
    rows = []
    for id_, of_it in by_item(later).items():
        if id_ in items:
            now: Counter[str] = Counter()
            for count in of_it:
                now[count.again or count.first] += count.n
            texts = [it.text for it in items[id_].steps[0].shown if isinstance(it, Quotation)]
            shown = bars(first_looks(before.get(id_, [])), answers)
            rows.append(TalkRow(tuple(texts[:2]), shown, bars(now, answers)))
    return sorted(rows, key=lambda row: -_shift(row))


def _shift(row: TalkRow) -> float:
    pairs = zip(row.before, row.after, strict=True)
    return sum(abs(one.percent - other.percent) for one, other in pairs)


def later_numbers(
    case: CaseData, counts: Sequence[LookCount], items: Mapping[str, Item]
) -> list[str]:
    """Return for each voice whether as many moved to one stance as to the other.

    Each student counts once at a voice, as the test asks for; over voices they would not.
    """
    say = case.language.words(ResultsWords)
    one, other = (stance.id for stance in case.stances)
    lines = []
    for item, of_it in by_item(counts).items():
        there = sum(it.n for it in of_it if (it.first, it.again) == (one, other))
        back = sum(it.n for it in of_it if (it.first, it.again) == (other, one))
        if item in items and there + back:
            told = say.later_test.format(a=there, b=back, p=told_p(case, mcnemar(there, back)))
            lines.append(f"{case.language.quoted(_words(items[item]))}: {told}")
    return lines


def _words(item: Item) -> str:
    return next((it.text for it in item.steps[0].shown if isinstance(it, Quotation)), "")
