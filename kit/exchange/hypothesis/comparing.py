"""What a class's remarks come to: who was marked where, where it differs, and what nobody marked.

Students are counted, not remarks: who marks a sentence twice counts once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kit.case.article import Paragraph
from kit.case.evidence import Evidence
from kit.case.values import BOTH
from kit.case.voice import Voice
from kit.classroom.results.rows import Bar, bars, sort_answers
from kit.counting.prose import Place
from kit.exchange.hypothesis.school_class import Annotated, Marked, quotable

_MOST_SENTENCES = 2  # of a paragraph that are quoted
_LONGEST = 300  # characters of a sentence that are


@dataclass(frozen=True)
class Tagged:
    """A voice or a fact, and how many students tagged it."""

    name: str
    n: int


@dataclass(frozen=True)
class ParagraphRow:
    """What a class marked in a paragraph."""

    paragraph: Paragraph
    students: int
    bars: tuple[Bar, ...]
    voices: tuple[Tagged, ...]
    facts: tuple[Tagged, ...]
    sentences: tuple[Tagged, ...]
    replies: int


@dataclass(frozen=True)
class SplitRow:
    """What a class tagged with both stances: a sentence, or a voice."""

    paragraph: int
    words: str
    voice: Voice | None
    bars: tuple[Bar, ...]
    students: int

    @property
    def is_split(self) -> bool:
        """Whether both stances were seen there."""
        seen = {bar.id for bar in self.bars if bar.n}
        return BOTH in seen or sum(bar.side.isdecimal() for bar in self.bars if bar.n) > 1

    @property
    def evenness(self) -> int:
        """How many see the stance that fewer see, and both."""
        return min(bar.n for bar in self.bars if bar.side.isdecimal()) + sum(
            bar.n for bar in self.bars if bar.id == BOTH
        )


class Comparison:
    """What a class's remarks come to.

    What a moderator has hidden, or is about another page, does not count.
    """

    def __init__(self, found: Annotated) -> None:
        self.found, self.case = found, found.case.data
        self.answers = sort_answers(self.case)
        here = [it for it in found.marked if it.anchor.why != "other page"]
        self.counted = [it for it in here if not it.remark.is_hidden]
        self.n_elsewhere, self.n_hidden = (
            len(found.marked) - len(here),
            len(here) - len(self.counted),
        )
        self.placed = [it for it in self.counted if it.anchor.at]
        self.orphans = [it for it in self.counted if it.anchor.why]

    def n_of(self, kind: str) -> int:
        """Return how many remarks of a kind there are."""
        return sum(it.kind == kind for it in self.counted)

    @cached_property
    def students(self) -> set[str]:
        """Who has written or marked anything."""
        return {it.student for it in self.counted}

    @cached_property
    def paragraphs(self) -> list[ParagraphRow]:
        """Each paragraph of which something was marked, in order."""
        by_n: dict[int, list[Marked]] = defaultdict(list)
        for it in self.placed:
            for n in _paragraphs(it):
                by_n[n].append(it)
        return [self._paragraph(it, by_n[it.n]) for it in self.case.paragraphs if by_n[it.n]]

    def _paragraph(self, paragraph: Paragraph, marked: list[Marked]) -> ParagraphRow:
        names = {voice.id: voice.name for voice in self.case.voices}
        facts = {fact.id: fact.statement for fact in self.case.evidence}
        here = {key: its for key, its in self._sentences.items() if key[0] == paragraph.n}
        most = sorted(here, key=lambda key: (-_students(here[key]), key))[:_MOST_SENTENCES]
        return ParagraphRow(
            paragraph,
            _students(marked),
            self._bars(marked),
            _tagged(((id_, it) for it in marked for id_ in it.meaning.voices), names),
            _tagged(((id_, it) for it in marked for id_ in it.meaning.facts), facts),
            tuple(Tagged(self._quoted(*key), _students(here[key])) for key in sorted(most)),
            sum(self._replies[it.number] for it in marked if it.number in self._replies),
        )

    @cached_property
    def _sentences(self) -> Mapping[tuple[int, int, int], list[Marked]]:
        """Paragraph, start and end of each sentence → the remarks on something of it."""
        found: dict[tuple[int, int, int], list[Marked]] = defaultdict(list)
        prose = self.found.article.prose if self.found.article else None
        for it in self.placed if prose else ():
            at = it.anchor.at
            for n in _paragraphs(it):
                start = at.start if at and n == at.paragraph else 0
                is_last = at and n == at.last_paragraph
                end = at.end if at and is_last else len(prose.paragraphs[n - 1]) if prose else 0
                for one in prose.sentences_at(Place(n, start, end)) if prose else ():
                    found[n, one.start, one.stop].append(it)
        return found

    def _quoted(self, n: int, start: int, end: int) -> str:
        """Return a sentence; of an article that is not the case's own its first words."""
        prose = self.found.article.prose if self.found.article else None
        text = prose.text(Place(n, start, end)).strip() if prose else ""
        if not self.case.text:
            return quotable(text)
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

    @cached_property
    def split_sentences(self) -> list[SplitRow]:
        """Sentences in which the class sees both stances, the most divided first."""
        rows = [
            SplitRow(key[0], self._quoted(*key), None, self._bars(marked), _students(marked))
            for key, marked in sorted(self._sentences.items())
        ]
        return sorted((it for it in rows if it.is_split), key=lambda it: -it.evenness)

    @cached_property
    def voices(self) -> list[SplitRow]:
        """Each voice that somebody tagged, the most divided first."""
        by_voice: dict[str, list[Marked]] = defaultdict(list)
        for it in self.counted:
            for id_ in it.meaning.voices:
                by_voice[id_].append(it)
        rows = [
            SplitRow(0, "", voice, self._bars(by_voice[voice.id]), _students(by_voice[voice.id]))
            for voice in self.case.voices_in_order
            if voice.id in by_voice
        ]
        return sorted(rows, key=lambda it: (not it.is_split, -it.evenness))

    def _bars(self, marked: Iterable[Marked]) -> tuple[Bar, ...]:
        """Return how many students see which stance; who sees each somewhere sees both."""
        seen: dict[str, set[str]] = defaultdict(set)
        for it in marked:
            seen[it.student].update(it.meaning.stances)
        stances = {stance.id for stance in self.case.stances}
        said: Counter[str] = Counter()
        for ids in seen.values():
            ours = ids & stances
            if ids:
                is_both = BOTH in ids or len(ours) > 1
                said[BOTH if is_both else next(iter(ours or ids))] += 1
        return bars(said, self.answers)

    @cached_property
    def unmarked_voices(self) -> list[Voice]:
        """Voices that are heard, and that nobody tagged."""
        there = {it.voice.id for it in self.voices if it.voice}
        heard = (it for it in self.case.speakers if not it.is_narrator)
        return [it for it in heard if it.id not in there]

    @cached_property
    def unmarked_facts(self) -> list[Evidence]:
        """Facts that nobody tagged."""
        there = {id_ for it in self.counted for id_ in it.meaning.facts}
        return [it for it in self.case.evidence if it.id not in there]

    @cached_property
    def unmarked_paragraphs(self) -> list[Paragraph]:
        """Paragraphs of which nobody marked anything."""
        there = {row.paragraph.n for row in self.paragraphs}
        return [it for it in self.case.paragraphs if it.n not in there]

    @cached_property
    def _replies(self) -> Counter[int]:
        """The number of each remark that begins a thread → its replies."""
        known = {it.remark.id: it.number for it in self.counted}
        roots = (it.remark.references[0] for it in self.counted if it.kind == "reply")
        return Counter(known[root] for root in roots if root in known)

    @cached_property
    def threads(self) -> list[int]:
        """How many replies each thread has, the longest first."""
        return sorted(self._replies.values(), reverse=True)

    @cached_property
    def approximate(self) -> list[Marked]:
        """Remarks whose words stand nearly so, the least like them first."""
        found = [it for it in self.placed if it.anchor.found_by == "approximate"]
        return sorted(found, key=lambda it: it.anchor.score or 0)

    @cached_property
    def unknown_tags(self) -> list[tuple[str, str, int]]:
        """Tags that mean nothing in the case, the nearest one, and how many students used them."""
        near = {tag: other for it in self.counted for tag, other in it.meaning.unknown.items()}
        used = _by_student((tag, it) for it in self.counted for tag in it.meaning.unknown)
        return [(tag, near[tag], n) for tag, n in used]


def _paragraphs(it: Marked) -> range:
    at = it.anchor.at
    return range(at.paragraph, at.last_paragraph + 1) if at else range(0)


def _students(marked: Iterable[Marked]) -> int:
    return len({it.student for it in marked})


def _by_student(pairs: Iterable[tuple[Hashable, Marked]]) -> Iterator[tuple[str, int]]:
    """Yield what students used, with how many did, what most did first."""
    who: dict[str, set[str]] = defaultdict(set)
    for what, it in pairs:
        who[str(what)].add(it.student)
    yield from sorted(((what, len(them)) for what, them in who.items()), key=lambda it: -it[1])


def _tagged(
    pairs: Iterable[tuple[Hashable, Marked]], names: Mapping[str, str]
) -> tuple[Tagged, ...]:
    return tuple(Tagged(names[id_], n) for id_, n in _by_student(pairs))
