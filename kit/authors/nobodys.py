"""Quotations of a text that no voice of a case has: their words count as the reporter's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kit.case.model import CaseData
from kit.counting.extents import MisplacedError, Said, extent_of
from kit.counting.prose import Place, Prose
from kit.text import QUOTATION_MARKS, shortened
from kit.tokens import count_words

_LEAST: Final = 5  # words of a quotation; what is shorter is mostly a term
_MOST: Final = 4  # that are named


def nobodys(case: CaseData, prose: Prose) -> Iterator[str]:
    """Yield one line that names the quotations which belong to no voice, if there are any.

    What is half assigned is taken for assigned: an author has seen it. Of a case that is begun and
    assigns nothing yet, nothing is said.
    """
    taken = list(_taken(case, prose))
    if not taken or case.still_empty:
        return
    found = [
        (n, prose.text(place).strip(QUOTATION_MARKS))
        for n, paragraph in enumerate(prose.quotations, 1)
        for it in paragraph
        if count_words(prose.text(place := Place(n, it.inner_start, it.inner_end))) >= _LEAST
        and not any(place.overlaps(passage) for passage in taken)
    ]
    if found:
        named = ", ".join(f"P{n} “{shortened(words, 40)}”" for n, words in found[:_MOST])
        more = f" and {len(found) - _MOST} more" if len(found) > _MOST else ""
        yield (
            f"voices: no voice has these quotations, so they count as the reporter's words: {named}"
            f"{more}; add a passage to whoever says them"
        )


def _taken(case: CaseData, prose: Prose) -> Iterator[Place]:
    """Yield how far each passage of a case reaches by itself."""
    for voice in case.voices:
        for it in voice.passages:
            said = Said(voice.id, it.fragment, it.paragraph, it.begins, it.ends)
            try:
                yield extent_of(said, prose, with_hint=False).place
            except MisplacedError:
                continue  # which is told as a problem
