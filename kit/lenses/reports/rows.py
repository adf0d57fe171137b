"""Two reports of one event, side by side: what is in each, by voice, by fact and by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeVar

from kit.case.article import Paragraph
from kit.case.evidence import Evidence
from kit.case.model import CaseData
from kit.case.sides import side_of, sides
from kit.case.tellings import tellings
from kit.case.voice import Citation, Passage, Voice
from kit.case.wording import Introduction, introductions, loaded
from kit.counting.prose import Prose

T = TypeVar("T")
Pair = tuple[T, T]  # one for the case's own article, one for the other report
Which = Literal["both", "first", "second"]  # of two reports have it


@dataclass(frozen=True)
class Turn:
    """A voice that is heard in one paragraph, or in several on end."""

    voice: Voice
    paragraphs: tuple[int, ...]
    words: int
    words_quoted: int

    def going_on(self, more: Turn) -> Turn:
        """Return this turn and what the voice says next as one."""
        return Turn(
            self.voice,
            tuple(dict.fromkeys((*self.paragraphs, *more.paragraphs))),
            self.words + more.words,
            self.words_quoted + more.words_quoted,
        )


class InReport(NamedTuple):
    """A voice as one report has it; None of it where the report does not know the voice.

    `place` counts from 1 in the order in which voices are first heard; None for those that are not.
    """

    voice: Voice | None
    place: int | None
    words: int
    words_quoted: int
    introduced: tuple[Introduction, ...]

    @property
    def is_heard(self) -> bool:
        """Whether this report has words of the voice."""
        return self.place is not None


class VoiceRow(NamedTuple):
    """A voice that one report has, or both."""

    voice: Voice
    reports: Pair[InReport]

    @property
    def which(self) -> Which | None:
        """In which of the reports it is heard; None: only mentioned."""
        return _which(*(report.is_heard for report in self.reports))


class Told(NamedTuple):
    """Who tells a fact in a report, and how."""

    voice: Voice
    citation: Citation


class FactRow(NamedTuple):
    """A fact that one report tells, or both."""

    fact: Evidence
    reports: Pair[tuple[Told, ...]]

    @property
    def which(self) -> Which | None:
        """In which of the reports it stands."""
        return _which(*map(bool, self.reports))

    @property
    def is_told_by_another(self) -> bool:
        """Whether both reports have it, and no voice tells it in both."""
        first, second = ({_who(told.voice) for told in report} for report in self.reports)
        return self.which == "both" and not first & second


class SideRow(NamedTuple):
    """How much room a side has in each report."""

    side: str
    voices: Pair[int]
    words: Pair[int]
    words_quoted: Pair[int]


class Worded(NamedTuple):
    """A loaded word of the reporter's, in its sentence where the text is there."""

    word: str
    plainer: str
    can_go: bool
    around: tuple[str, str]


def pair(case: CaseData) -> Pair[CaseData] | None:
    """Return the case as its two reports tell it; None if it has only one."""
    own, *others = tellings(case)
    return (own, others[0]) if others else None


def _which(first: bool, second: bool) -> Which | None:  # a pair of answers
    return "both" if first and second else "first" if first else "second" if second else None


# --- Voices ---


def turns(told: CaseData) -> list[Turn]:
    """Return who is heard, in the order of the report; a voice that goes on is one turn."""
    found: list[Turn] = []
    for voice, passage in _heard(told):
        turn = Turn(voice, (passage.paragraph,), passage.words, passage.words_quoted)
        if found and found[-1].voice is voice:
            turn = found.pop().going_on(turn)
        found.append(turn)
    return found


def _heard(told: CaseData) -> Iterator[tuple[Voice, Passage]]:
    """Yield who is heard, in the order of the text; in that of the voices where it is not there."""
    prose = prose_of(told)
    place_of = {voice.id: n for n, voice in enumerate(told.voices_in_order)}

    def place(heard: tuple[Voice, Passage]) -> tuple[int, int]:
        voice, passage = heard
        found = prose.find_in(passage.paragraph, passage.fragment) if prose else []
        return (found[0].start if found else 0, place_of[voice.id])

    for _, heard in sorted(told.passages_by_paragraph.items()):
        yield from sorted(heard, key=place)


def prose_of(told: CaseData) -> Prose | None:
    """Return a report's text, if it is a part of the case."""
    return Prose(told.text, told.article.language) if told.text else None


def first_sentence(told: CaseData) -> str:
    """Return the first sentence of a report's text, if that is a part of the case."""
    if not (prose := prose_of(told)):
        return ""
    first = prose.sentences[0][0]
    return prose.paragraphs[0][first.start : first.stop].strip()


def voices(case: CaseData) -> list[VoiceRow]:
    """Return each voice of either report but the reporters, in the order of the first report.

    Those that only the second one has follow in its order, and last who is heard in neither.
    """
    both = pair(case)
    if not both:
        return []
    ids = [voice.id for told in both for voice in told.voices_in_order if not voice.is_narrator]
    known = [_in_report(told) for told in both]
    rows = []
    for id_ in dict.fromkeys(ids):
        first, second = (found.get(id_, _NOT_THERE) for found in known)
        voice = first.voice or second.voice
        rows += [VoiceRow(voice, (first, second))] if voice else []
    return sorted(rows, key=lambda row: row.which is None)


_NOT_THERE = InReport(None, None, 0, 0, ())


def _in_report(told: CaseData) -> dict[str, InReport]:
    heard = list(dict.fromkeys(turn.voice.id for turn in turns(told)))
    verbs = introductions(told)
    return {
        voice.id: InReport(
            voice,
            heard.index(voice.id) + 1 if voice.id in heard else None,
            voice.words,
            voice.words_quoted,
            tuple(it for it in verbs if it.voice is voice),
        )
        for voice in told.voices
    }


def room(case: CaseData) -> list[SideRow]:
    """Return how much room each side has in each report, the reporters' own words last."""
    both = pair(case)
    if not both:
        return []
    heard = [[voice for voice in told.speakers if not voice.is_narrator] for told in both]
    rows = []
    for id_, side in sides(case).items():
        mine = [[voice for voice in voices if side_of(voice) == id_] for voices in heard]
        words = [sum(voice.words for voice in voices) for voices in mine]
        if side.is_reporter:
            words = [sum(told.narrators_words.values()) for told in both]
        quoted = [sum(voice.words_quoted for voice in voices) for voices in mine]
        rows.append(SideRow(id_, _two(map(len, mine)), _two(words), _two(quoted)))
    return rows


def _two(items: Iterable[T]) -> Pair[T]:
    first, second = items
    return first, second


# --- Facts ---


def facts(case: CaseData) -> list[FactRow]:
    """Return each fact that a report tells: those in both first, told by another before all.

    None while of either report it is not annotated at all who tells which.
    """
    both = pair(case)
    if not both or not all(told.uses_by_evidence for told in both):
        return []
    own, other = both
    rows = [
        FactRow(fact, (_told(own, fact.id), _told(other, fact.id)))
        for fact in other.evidence_by_id.values()
    ]
    order = {"both": 0, "first": 1, "second": 2}
    told = [(order[row.which], not row.is_told_by_another, row) for row in rows if row.which]
    return [row for *_, row in sorted(told, key=lambda it: it[:2])]


def _told(told: CaseData, fact: str) -> tuple[Told, ...]:
    uses = [Told(voice, use) for voice, use in told.uses_by_evidence.get(fact, ())]
    return tuple(sorted(uses, key=lambda it: it.citation.places or (0,)))


def _who(voice: Voice) -> str:
    return "" if voice.is_narrator else voice.id  # reporters of two papers do the same


# --- Words ---


def worded(told: CaseData) -> list[tuple[Paragraph, list[Worded]]]:
    """Return the paragraphs that lean to a side or have loaded words of the reporter's."""
    prose = prose_of(told)
    words: dict[int, list[Worded]] = {}
    for item in loaded(told):
        if item.voice is None:
            it = item.word
            around = _around(prose, item.paragraph, it.word) if prose else ("", "")
            words.setdefault(item.paragraph, []).append(
                Worded(it.word, it.plainer, it.can_go, around)
            )
    return [
        (paragraph, words.get(paragraph.n, []))
        for paragraph in told.paragraphs
        if paragraph.leans or paragraph.n in words
    ]


def _around(prose: Prose, n: int, word: str) -> tuple[str, str]:
    """Return what of its sentence stands before and after a word."""
    if len(found := prose.find_in(n, word)) != 1:
        return "", ""
    place = found[0]
    inside = prose.sentences_at(place)
    start, end = inside[0].start, inside[-1].stop
    whole = prose.paragraphs[n - 1]
    return whole[start : place.start], whole[place.end : end].rstrip()
