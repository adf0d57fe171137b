"""Where the class disagrees most, and how it moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.classroom.counting.looks import LookCount, by_item, disagreement, first_looks, moves
from kit.classroom.results.rows import FEW, Answer, Bar, bars, named, sort_answers
from kit.classroom.results.words import ResultsWords
from kit.exercises.asked.items import Item
from kit.exercises.asked.shown import Quotation

_NEARLY_ALL, _MOST, _SPLIT, _APART = 0.85, 0.6, 0.25, 0.15


@dataclass(frozen=True)
class VoiceRow:
    """A voice as the class sorted it at the first look, and how we read it."""

    item: str
    words: tuple[str, ...]  # what it says, exactly, without what would tell who it is
    bars: tuple[Bar, ...]
    n: int
    told: str  # how far the class agrees
    alike: float  # per cent of pairs of students who say the same
    ours: str
    is_common: bool  # sorted by at least half of those who sorted any


def voice_rows(
    case: CaseData, counts: Sequence[LookCount], items: Mapping[str, Item]
) -> list[VoiceRow]:
    """Return the voices that were sorted, those on which the class disagrees most first."""
    found = {id_: first_looks(of_it) for id_, of_it in by_item(counts).items() if id_ in items}
    most = max((it.total() for it in found.values()), default=0)
    rows = [_row(case, items[id_], firsts, most) for id_, firsts in found.items()]
    return sorted(rows, key=lambda row: (row.alike if row.n > 1 else 101, row.item))


def _row(case: CaseData, item: Item, firsts: Counter[str], most: int) -> VoiceRow:
    say = case.language.words(ResultsWords)
    answers = sort_answers(case)
    shown = bars(firsts, answers)
    words = [it.text for it in item.steps[0].shown if isinstance(it, Quotation)]
    told = agreement(shown, say)
    ours = _ours(case, item.about, shown, say) if isinstance(item.about, Voice) else ""
    alike = 100 * (1 - disagreement(firsts))
    n = firsts.total()
    return VoiceRow(item.id, tuple(words), shown, n, told, alike, ours, n * 2 >= most)


def agreement(shown: Sequence[Bar], say: ResultsWords) -> str:
    """Return in words how far answers agree; nothing is said of very few."""
    whole = sum(bar.n for bar in shown)
    if whole < FEW:
        return say.too_few
    first, second, *_ = sorted(shown, key=lambda bar: -bar.n)
    share, next_share = first.n / whole, second.n / whole
    if share >= _NEARLY_ALL:
        return say.agreed.format(answer=named(first))
    if share >= _MOST:
        return say.most.format(answer=named(first))
    if next_share >= _SPLIT and share - next_share <= _APART:
        return say.split.format(one=named(first), other=named(second))
    return say.spread


def _ours(case: CaseData, voice: Voice, shown: Sequence[Bar], say: ResultsWords) -> str:
    """Return how we read a voice, so that ours can be the reading that is wrong."""
    ours = next((bar for bar in shown if bar.id == voice.position.stance), None)
    if ours is None:
        return ""
    is_side = any(stance.id == ours.id for stance in case.stances)
    lines = [say.ours.format(answer=named(ours)) if is_side else say.ours_none]
    if voice.position.is_split:
        lines.append(say.ours_split)
    if sum(bar.n for bar in shown) >= FEW:
        share = ours.percent / 100
        close = say.ours_with if share >= _MOST else say.ours_between
        lines.append(say.ours_alone if share <= _SPLIT else close)
    return " ".join(lines)


# --- How the class moved ---


@dataclass(frozen=True)
class Move:
    """How many went from one answer to another, or stayed."""

    first: Answer
    second: Answer
    n: int


@dataclass(frozen=True)
class Moves:
    """All of a class's moves from the first look to the second."""

    moves: tuple[Move, ...]
    moved: int
    whole: int


def moves_of(case: CaseData, counts: Iterable[LookCount]) -> Moves:
    """Return the moves of all voices together, of those who looked twice."""
    found, answers = moves(counts), sort_answers(case)
    rows = tuple(
        Move(one, other, found[one.id, other.id])
        for one in answers
        for other in answers
        if found[one.id, other.id]
    )
    moved = sum(row.n for row in rows if row.first is not row.second)
    return Moves(rows, moved, sum(row.n for row in rows))
