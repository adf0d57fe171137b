"""The one list from which every count is added up, and the sum for one way of counting."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kit.case.article import Paragraph
from kit.case.calls import CallError
from kit.case.model import CaseData
from kit.case.sides import sides
from kit.case.values import REPORTER
from kit.case.voice import Voice
from kit.lenses.room.choices import Choice, choices, distinct, retold_groups
from kit.lenses.room.words import RoomWords

MEASURES = ("words", "words_quoted", "words_retold", "voices")
COMPARED = ("words", "words_quoted", "voices")  # by which one side can be ahead

_Conditions = tuple[tuple[str, str], ...]  # choices, each with the value that it must have


class Term(NamedTuple):
    """So many words or voices of a side, if every condition holds."""

    side: str
    measure: str
    number: int
    conditions: _Conditions


class _Holder(NamedTuple):
    """A side that has some words under conditions, as a voice's or lent to it by the reporter."""

    side: str
    is_voice: bool
    conditions: _Conditions


def terms(case: CaseData) -> tuple[Term, ...]:
    """Return what the count of each side adds up, each with the settings under which it counts.

    The sides are the ids of the stances, `none` and `reporter`; the measures are `MEASURES`. No
    voice's words are the reporter's own: they are neither quoted nor retold.
    """
    offered = {choice.name: choice for choice in choices(case)}
    sums = Counter[tuple[str, str, _Conditions]]()
    for holders, words, quoted in _stretches(case, offered):
        for side, is_voice, conditions in holders:
            sums[side, "words", conditions] += words
            if is_voice:
                sums[side, "words_quoted", conditions] += quoted
                sums[side, "words_retold", conditions] += words - quoted
    for side, conditions in _heads(case, offered):
        sums[side, "voices", conditions] += 1
    return tuple(
        Term(side, measure, number, conditions)
        for (side, measure, conditions), number in sums.items()
        if number
    )


def _stretches(
    case: CaseData, offered: Mapping[str, Choice]
) -> Iterator[tuple[list[_Holder], int, int]]:
    """Yield each stretch of the story: who may have it, its words, and how many are quoted."""
    own, leaning, retold = case.narrators_words, offered.get("leaning"), retold_groups(case)
    passages: dict[int, list[tuple[Voice, int, int]]] = {p.n: [] for p in case.paragraphs}
    for voice in case.voices:
        for passage in voice.passages:
            passages[passage.paragraph].append((voice, passage.words, passage.words_quoted))
    for paragraph in case.paragraphs:
        choice = offered.get(f"paragraph_{paragraph.n}")
        movable = retold.get(paragraph.n, []) if choice else []
        for voice, words, quoted in passages[paragraph.n]:
            if choice and voice in movable:
                said, background = _conditions(choice)
                as_voice = _Holder(voice.position.stance, True, said)
                yield [as_voice, *_reporters(paragraph, leaning, background)], words, quoted
            else:
                holders = [_Holder(side, True, when) for side, when in _sides(voice, offered)]
                yield holders, words, quoted
        if choice and not movable:
            kept, *counted = _conditions(choice)
            holders = [_Holder(when[0][1], True, when) for when in counted]
            yield [*_reporters(paragraph, leaning, kept), *holders], own[paragraph.n], 0
        else:
            yield _reporters(paragraph, leaning, ()), own[paragraph.n], 0


def _conditions(choice: Choice) -> list[_Conditions]:
    return [((choice.name, setting.value),) for setting in choice.settings]


def _reporters(paragraph: Paragraph, leaning: Choice | None, when: _Conditions) -> list[_Holder]:
    """Return who has the reporter's own words in a paragraph."""
    if not (leaning and paragraph.leans):
        return [_Holder(REPORTER, False, when)]
    kept, lent = _conditions(leaning)
    return [
        _Holder(REPORTER, False, (*when, *kept)),
        _Holder(paragraph.leans.stance, False, (*when, *lent)),
    ]


def _sides(voice: Voice, offered: Mapping[str, Choice]) -> list[tuple[str, _Conditions]]:
    """Return the sides on which a voice may stand, each with its condition."""
    choice = offered.get("label_" + voice.id.replace("-", "_"))
    if choice is None:
        return [(voice.position.stance, ())]
    return [(when[0][1], when) for when in _conditions(choice)]


def _heads(case: CaseData, offered: Mapping[str, Choice]) -> Iterator[tuple[str, _Conditions]]:
    """Yield each side on which a voice counts as one, with the conditions for it.

    A group counts if it is heard in a paragraph that is not set to background.
    """
    heard = [voice for voice in case.voices if voice.passages]
    for voice in heard:
        if not voice.is_group:
            yield from _sides(voice, offered)
    if "groups" not in offered:
        return
    ways = {setting.value for setting in offered["groups"].settings} - {"no"}
    retold = retold_groups(case)
    backgrounds = [c for c in offered.values() if c.kind == "background"]
    for setting in itertools.product(*map(_conditions, backgrounds)):
        when: _Conditions = tuple(itertools.chain(*setting))
        away = {c.paragraphs[0] for c in backgrounds if (c.name, "background") in when}
        movable = {n: retold[n] for n in away}
        here = [voice for voice in heard if not _is_only_in(movable, voice)]
        for how, counted in (("yes", here), ("once", distinct(case, here))):
            for voice in counted:
                if voice.is_group and how in ways:
                    for side, if_so in _sides(voice, offered):
                        yield side, (*if_so, *when, ("groups", how))


def _is_only_in(paragraphs: Mapping[int, list[Voice]], voice: Voice) -> bool:
    """Return whether a voice is heard in no other paragraph and is one of those named there."""
    return all(voice in paragraphs.get(p.paragraph, ()) for p in voice.passages)


# --- Sums ---


def our_settings(case: CaseData) -> dict[str, str]:
    """Return each choice's name with the value that the case's own labels give it."""
    return {choice.name: choice.ours for choice in choices(case)}


def count(case: CaseData, **settings: str) -> dict[str, dict[str, int]]:
    """Return side (id) → measure → how much room it gets, counted as the settings say.

    Those not given are set as ours; one that there is not is a `CallError`.
    """
    chosen = our_settings(case) | _checked(case, settings)
    sums = {side: dict.fromkeys(MEASURES, 0) for side in sides(case)}
    for term in terms(case):
        if all(chosen[name] == value for name, value in term.conditions):
            sums[term.side][term.measure] += term.number
    return sums


def _checked(case: CaseData, settings: dict[str, str]) -> dict[str, str]:
    say = case.language.words(RoomWords)
    values = {choice.name: [s.value for s in choice.settings] for choice in choices(case)}
    for name, value in settings.items():
        if name not in values:
            hint = case.language.suggestion(name, values)
            raise CallError(say.unknown_choice.format(name=name, hint=hint), case.language)
        if value not in values[name]:
            known = ", ".join(values[name])
            raise CallError(
                say.unknown_setting.format(name=name, known=known, given=value), case.language
            )
    return settings
