"""Voices side by side: what each argues, on what evidence, from which affiliation."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from kit.browser.page import Lens, Page
from kit.case.calls import CallError, for_a_case
from kit.case.case import Case
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.common.words import CommonWords
from kit.lenses.compare import page as pages
from kit.lenses.compare.words import CompareWords

MAX_VOICES = 4


@told_in_its_cell
@for_a_case
def compare(case: Case, voices: Sequence[str] | int = 2) -> Lens:
    """Compare two voices, or up to four, in one aligned table.

    Parameters
    ----------
    case
        From `load_case`.
    voices
        How many to open on, two to four: those of each stance whose labels were surest, in turn.
        Or their ids: the index of `case.voices`, but for those who are not heard.

    Returns
    -------
    Lens or Told
        Shows the comparison as the last expression of a cell. `lens.page.values` says which
        voices are chosen. If one is not in the case, or there are fewer than two or more than four:
        a line that says so.

    Examples
    --------
    >>> from kit import load_case
    >>> case = load_case("iran-mexico-2009")
    >>> compare(case).page.values
    {'left': 'michael-barton', 'right': 'gary-sick'}
    """
    if len(case.data.speakers) < 2:
        return Lens(Page(pages.nothing_to_compare(case.data)))
    ids = _surest(case.data)[: max(voices, 0)] if isinstance(voices, int) else voices
    chosen = _known(case.data, ids)
    slots = ("left", "right") if len(chosen) == 2 else [f"voice{n + 1}" for n in range(len(chosen))]
    values = dict(zip(slots, chosen, strict=True))
    return Lens(Page(pages.compare(case.data, slots), values), pages.voices_table(case.data))


def _surest(case: CaseData) -> list[str]:
    """Return the voices of each stance in turn, the surest first, then all others."""

    def rank(voice: Voice) -> tuple[bool, bool, float, bool]:
        return voice.is_narrator, voice.is_draft, -voice.position.sureness, not voice.is_named

    ranked = sorted(case.speakers, key=rank)
    sides = [[v for v in ranked if v.position.stance == stance.id] for stance in case.stances]
    in_turn = (voice for pair in itertools.zip_longest(*sides) for voice in pair if voice)
    return [voice.id for voice in dict.fromkeys((*in_turn, *ranked))]


def _known(case: CaseData, voices: Sequence[str]) -> list[str]:
    ids, say = [voice.id for voice in case.speakers], case.language.words(CompareWords)
    if not isinstance(voices, list | tuple) or not 2 <= len(voices) <= MAX_VOICES:
        raise CallError(say.voices_wanted.format(most=MAX_VOICES, some=ids[:2]), case.language)
    for voice in voices:
        if any(v.id == voice and v.is_silent for v in case.voices):
            raise CallError(say.not_heard.format(voice=voice), case.language)
        if voice not in ids:
            hint = case.language.suggestion(str(voice), ids)
            unknown = case.language.words(CommonWords).unknown_voice
            raise CallError(unknown.format(voice=voice, hint=hint), case.language)
    return list(voices)
