"""What can be counted in more than one way, found in a case by rule."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import prod
from typing import get_args

from kit.case.article import Attribution
from kit.case.closed_sets import Readers
from kit.case.model import CaseData
from kit.case.values import NO_STANCE, REPORTER
from kit.case.voice import Voice

MOST_OF_A_KIND = 3
MOST_WAYS = 4096
# How sure the annotators were at most, for the other label to be worth a switch. That is not where
# they call themselves split: of many such voices, those with no position that is the likelier label
# stay, and a stance that they leaned to may be heard otherwise.
EVEN = 0.5  # no position: it was as likely as not
UNSURE = 0.7  # a stance


@dataclass(frozen=True)
class Setting:
    """One way to set a choice: its value, which of the words it says, and the stances in them."""

    value: str
    says: str
    stances: tuple[str, ...] = ()


@dataclass(frozen=True)
class Note:
    """A line on why it is a question: which of the words it says, and what stands in them."""

    says: str
    paragraphs: tuple[int, ...] = ()
    voices: tuple[Voice, ...] = ()
    reason: str = ""
    attribution: Attribution | None = None
    n: int = 0
    all: int = 0


@dataclass(frozen=True)
class Choice:
    """Something that can be counted in more than one way. The first setting is ours."""

    name: str
    kind: str  # by which its question is found among the words
    notes: tuple[Note, ...]
    settings: tuple[Setting, ...]
    paragraphs: tuple[int, ...] = ()
    voices: tuple[Voice, ...] = ()  # that the question names

    @property
    def ours(self) -> str:
        """The value that the case's own labels give."""
        return self.settings[0].value


def choices(case: CaseData) -> tuple[Choice, ...]:
    """Return what a reader could count otherwise than we did; our own way comes first.

    At most three of a kind, and not so many that there are more than `MOST_WAYS` ways to set them.

    Examples
    --------
    >>> from kit import load_case
    >>> [choice.name for choice in choices(load_case("iran-mexico-2009").data)][3:]
    ['paragraph_16', 'paragraph_11', 'paragraph_19', 'groups', 'leaning']
    """
    general = [*_group_choice(case), *_leaning_choice(case)]
    found: list[Choice] = []
    ways = prod(len(choice.settings) for choice in general)
    for kind in (_label_choices, _background_choices, _transition_choices):
        for choice in itertools.islice(kind(case), MOST_OF_A_KIND):
            if ways * len(choice.settings) <= MOST_WAYS:
                found.append(choice)
                ways *= len(choice.settings)
    return (*found, *general)


def _label_choices(case: CaseData) -> Iterator[Choice]:
    """Yield voices whose label could have been another, those with most words first."""
    for voice in sorted(case.voices, key=lambda v: -v.words):
        if voice.passages and (second := _other_label(voice)):
            says = "unsure" if voice.takes_a_stance else "split"
            labels = (voice.position.stance, second)
            yield Choice(
                "label_" + voice.id.replace("-", "_"),
                "label",
                (Note(says, reason=voice.position.reason or ""),),
                tuple(Setting(label, "label", (label,)) for label in labels),
                voice.paragraphs,
                (voice,),
            )


def _other_label(voice: Voice) -> str | None:
    """Return the second choice for a voice, if we were unsure enough of the first.

    From either direction: a voice may be put on a side or taken off one, so that no side has only
    switches that help it.
    """
    position, sure = voice.position, voice.position.confidence
    if position.second_choice in {None, position.stance} or sure is None:
        return None
    if voice.takes_a_stance:
        is_open = sure <= UNSURE and not voice.is_group
    else:
        is_open = sure <= EVEN and position.second_choice != NO_STANCE
    return position.second_choice if is_open else None


def _background_choices(case: CaseData) -> Iterator[Choice]:
    """Yield paragraphs of background in which unnamed groups with a stance are only retold."""
    retold = retold_groups(case)
    offered = {p.n for p in case.paragraphs if p.function == "background"} & retold.keys()
    others = tuple(sorted(retold.keys() - offered))
    elsewhere = (Note("retold elsewhere", others),) if others else ()
    for n in sorted(offered):
        groups = retold[n]
        held = tuple(s.id for s in case.stances if s.id in {g.position.stance for g in groups})
        yield Choice(
            f"paragraph_{n}",
            "background",
            (Note("retold", voices=tuple(groups)), *elsewhere),
            (Setting("voice", "voice", held), Setting("background", "background")),
            (n,),
        )


def retold_groups(case: CaseData) -> dict[int, list[Voice]]:
    """Return paragraph → the unnamed groups with a stance that it retells and does not quote."""
    found: dict[int, list[Voice]] = {}
    for voice in case.voices:
        quoting = {p.paragraph for p in voice.passages if p.speech != "reported"}
        if voice.is_group and voice.takes_a_stance:
            for n in dict.fromkeys(p.paragraph for p in voice.passages):
                if n not in quoting:
                    found.setdefault(n, []).append(voice)
    return found


def _transition_choices(case: CaseData) -> Iterator[Choice]:
    """Yield paragraphs in which nobody speaks and that lead over to a voice with a stance."""
    spoken = {p.paragraph for voice in case.voices for p in voice.passages}
    heard = {v.id: v for v in case.voices if v.passages and v.takes_a_stance}
    for paragraph in case.paragraphs:
        led = [a for a in paragraph.attribution if a.voice in heard]
        if paragraph.function != "transition" or paragraph.n in spoken or not led:
            continue
        voices = tuple(heard[id_] for id_ in dict.fromkeys(a.voice for a in led))
        held = {voice.position.stance for voice in voices}
        counted = (Setting(s.id, "counted", (s.id,)) for s in case.stances if s.id in held)
        yield Choice(
            f"paragraph_{paragraph.n}",
            "transition",
            tuple(Note("brought in", attribution=a) for a in led),
            (Setting(REPORTER, "reporter"), *counted),
            (paragraph.n,),
            voices,
        )


def _group_choice(case: CaseData) -> Iterator[Choice]:
    """Yield whether unnamed groups count as voices, if any is heard."""
    heard = [v for v in case.voices if v.passages]
    groups = [v for v in heard if v.is_group]
    if not groups:
        return
    notes, settings = [Note("groups")], [Setting("yes", "yes"), Setting("no", "no")]
    if twice := len(heard) - len(distinct(case, heard)):
        notes.append(Note("same", n=twice, all=len(groups)))
        settings.append(Setting("once", "once"))
    yield Choice("groups", "groups", tuple(notes), tuple(settings))


def _leaning_choice(case: CaseData) -> Iterator[Choice]:
    """Yield whether the reporter's words that help a side count for it, if there are any."""
    leaning = {p.n: p.leans.readers for p in case.paragraphs if p.leans}
    backgrounds = {choice.paragraphs[0] for choice in _background_choices(case)}
    movable = {n for n in leaning if case.narrators_words[n] or n in backgrounds}
    if not movable:
        return
    found: dict[str, list[int]] = {}
    for readers in (*get_args(Readers), None):
        places = [n for n in leaning if n in movable and leaning[n] == readers]
        found[f"leaning {readers or 'uncounted'}"] = places
    found["leaning unmoved"] = [n for n in leaning if n not in movable]
    notes = (Note("leaning"), *(Note(says, tuple(ns)) for says, ns in found.items() if ns))
    yield Choice("leaning", "leaning", notes, (Setting("no", "no"), Setting("yes", "yes")))


def distinct(case: CaseData, voices: Iterable[Voice]) -> list[Voice]:
    """Return the voices without the groups that may be the same people as one before them.

    Everyone who is not an unnamed group comes first, then the groups as they are first heard.
    """
    counted: dict[str, Voice] = {}
    in_order = sorted(voices, key=lambda v: (v.is_group, v.first_paragraph or 0))
    for voice in in_order:
        same = {other.id for other in case.possibly_same_as(voice)} if voice.is_group else set()
        if not same & counted.keys():
            counted[voice.id] = voice
    return [*counted.values()]
