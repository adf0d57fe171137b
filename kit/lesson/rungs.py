"""What of the lesson can be taught with a case as it is, and what is missing, by name, for more.

A case grows: each part of an hour is taught as soon as there is something to ask, and asks more
when the case has more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kit.case.article import Stance
from kit.case.evidence import Evidence
from kit.case.lesson import PartId
from kit.case.model import CaseData
from kit.case.unfinished import told_as_missing
from kit.case.voice import Voice
from kit.exercises.asked.items import Plan
from kit.exercises.kinds import opening, reasoning
from kit.exercises.kinds.giveaways import without_words
from kit.exercises.kinds.sorting import sortable
from kit.exercises.kinds.voices import is_said, used_facts, voices_to_sort
from kit.lesson.hours import VOICES, whole_hour
from kit.lesson.rung_words import RungWords
from kit.text import shortened

_NAMES = 4  # that are named where something is missing of many
_FACT = 60  # characters of a fact where it is named


@dataclass(frozen=True)
class Rung:
    """One part of an hour: whether a case can be taught it, and what it lacks for all of it."""

    part: PartId
    minutes: int
    is_taught: bool
    missing: tuple[str, ...]  # things in words, in the language of the case

    @property
    def is_whole(self) -> bool:
        """Whether the part has all that it can have."""
        return self.is_taught and not self.missing


def rungs(case: CaseData, *, controversy: bool = False) -> list[Rung]:
    """Return the parts of an hour in their order, those that a case cannot be taught yet, too.

    Of a case that is a draft as a whole none can be; what it lacks is told once, of the first.

    Examples
    --------
    >>> from kit import load_case
    >>> found = rungs(load_case("iran-mexico-2009").data)
    >>> all(rung.is_whole for rung in found), sum(rung.minutes for rung in found)
    (True, 60)
    """
    hour = whole_hour(controversy=controversy).items()
    if case.draft:
        missing = [(told_as_missing(case.still_empty, case.language),), *[()] * (len(hour) - 1)]
        return [Rung(*it, False, lacks) for it, lacks in zip(hour, missing, strict=True)]
    known = _Known(case.without_drafts)
    return [
        Rung(part, minutes, known.is_taught(part), tuple(known.missing(part)))
        for part, minutes in hour
    ]


class _Known:
    """A case, seen for what it has and lacks."""

    def __init__(self, case: CaseData) -> None:
        self.case, self.say = case, case.language.words(RungWords)
        self.heard = voices_to_sort(case)
        self.arguing = [voice for voice in self.heard if voice.argument]
        self.sorted = sortable(case)
        ids = dict.fromkeys(fact.id for fact in used_facts(case))
        self.used = [case.evidence_by_id[id_] for id_ in ids]

    def is_taught(self, part: PartId) -> bool:
        """Return whether there is something to ask in a part."""
        has: dict[PartId, object] = {
            "sort": self.sorted,
            "compare": [voice for voice in self.arguing if voice.takes_a_stance],
            "talk": [*self.heard, *self.case.evidence, *self._glosses()],
            "check": self.used,
        }
        return bool(has.get(part, True))

    def missing(self, part: PartId) -> Iterator[str]:
        """Yield what the case lacks for all of a part."""
        of_part: dict[PartId, Callable[[], Iterator[str]]] = {
            "read": self._read,
            "sort": self._sort,
            "compare": self._compare,
            "talk": self._talk,
            "check": self._check,
            "room": self._room,
        }
        return of_part.get(part, lambda: iter(()))()

    def _glosses(self) -> list[str]:
        return [stance.gloss for stance in self.case.stances if stance.gloss]

    # --- What each part lacks ---

    def _read(self) -> Iterator[str]:
        if not any(opening.items(self.case, Plan(""))):
            both = [fact for fact in self.case.evidence if fact.ask and self._is_of_both(fact)]
            unread = ((fact, self._without_reading(fact)) for fact in both)
            fact, voices = next(((f, v) for f, v in unread if v), (None, []))
            if fact:
                names = self._named(voices)
                yield self.say.reading.format(fact=shortened(fact.statement, _FACT), names=names)
            else:
                one, other = (stance.label for stance in self.case.stances)
                yield self.say.fact_for_both.format(one=one, other=other)
        if not any(paragraph.digest for paragraph in self.case.paragraphs):
            yield self.say.digests

    def _is_of_both(self, fact: Evidence) -> bool:
        uses = self.case.uses_by_evidence.get(fact.id, ())
        return {s.id for s in self.case.stances} <= {v.position.stance for v, _ in uses}

    def _without_reading(self, fact: Evidence) -> list[Voice]:
        uses = self.case.uses_by_evidence.get(fact.id, ())
        return [voice for voice, use in uses if voice.takes_a_stance and not is_said(use.reading)]

    def _sort(self) -> Iterator[str]:
        yield from self._talk()
        lacking = VOICES - len(self.sorted)
        if lacking <= 0:
            return
        yield self.case.language.count(self.say.more_voices, lacking)
        if silent := [voice for voice in self.heard if not voice.argument]:
            yield self.say.claims.format(names=self._named(silent))
        if telling := without_words(self.case):
            yield self.say.words_to_sort.format(names=self._named(telling))

    def _compare(self) -> Iterator[str]:
        can_choose = reasoning.stances_to_choose(self.case)
        for stance in self.case.stances:
            voices = [v for v in self.arguing if v.position.stance == stance.id]
            if not voices:
                yield self.say.voice_of.format(stance=stance.label)
            elif stance.id not in can_choose:
                yield self._steps(stance, voices)

    def _steps(self, stance: Stance, voices: Sequence[Voice]) -> str:
        """Return what the voices of a stance lack for a step to choose."""
        lacks: dict[tuple[bool, bool], list[Voice]] = {}
        for voice in voices:
            grounds = voice.argument and is_said(voice.argument.grounds)
            warrant = voice.argument and is_said(voice.argument.warrant)
            lacks.setdefault((bool(grounds), bool(warrant)), []).append(voice)
        if (True, True) in lacks:
            return self.say.other_step
        neither = lacks.get((False, False), [])
        templates = {
            (False, False): self.say.have_neither if len(neither) > 1 else self.say.has_neither,
            (True, False): self.say.no_warrant,
            (False, True): self.say.no_grounds,
        }
        told = (
            template.format(names=self._named(lacks[key]))
            for key, template in templates.items()
            if key in lacks
        )
        return self.say.steps.format(stance=stance.label, who=self.say.apart.join(told))

    def _talk(self) -> Iterator[str]:
        for stance in self.case.stances:
            if not any(voice.position.stance == stance.id for voice in self.arguing):
                yield self.say.voice_of.format(stance=stance.label)

    def _check(self) -> Iterator[str]:
        facts = [fact for fact in self.case.evidence if fact.ask]
        checked = [fact for fact in self.used if fact.check]
        if not facts:
            yield self.say.evidence
        elif not self.used:
            yield self.say.citations.format(facts=self._listed(facts))
        elif not checked:
            yield self.say.check.format(facts=self._listed(self.used))
        elif not any(fact.check and fact.check.look_elsewhere for fact in checked):
            yield self.say.look_elsewhere.format(facts=self._listed(checked))

    def _room(self) -> Iterator[str]:
        if not self.heard:
            yield self.say.passages
        if not self.case.missing_voices:
            yield self.say.missing_voices

    # --- In words ---

    def _named(self, voices: Sequence[Voice]) -> str:
        return self._few([voice.name for voice in voices], ", ")

    def _listed(self, facts: Sequence[Evidence]) -> str:
        return self._few([shortened(fact.statement, _FACT) for fact in facts], self.say.apart)

    def _few(self, names: Sequence[str], between: str) -> str:
        first, more = between.join(names[:_NAMES]), len(names) - _NAMES
        return self.say.and_more.format(names=first, n=more) if more > 0 else first
