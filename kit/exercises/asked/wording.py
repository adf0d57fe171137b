"""The version of a question: a short hash of what was shown and asked, kept with each answer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kit.exercises.asked.shown import Finding, Points, Quotation, Shown, Speaker, Text
from kit.text import composed

if TYPE_CHECKING:
    from kit.exercises.asked.items import Field

_DIGITS = 12  # as many as the version of a case has


def version(prompt: str, shown: Iterable[Shown], fields: Iterable[Field]) -> str:
    """Return twelve hexadecimal digits that change when what a student reads and answers does.

    They hang on the prompt, on what is shown, and on each field with its label and the values and
    labels of its options; on nothing else of the case. What is drawn by lot as an order does not
    count: two students who see the options in other orders answer the same. Nor do blanks, nor
    what only helps: hints, beginnings of sentences, where it stands, how many words to aim at.
    """
    asked = sorted(
        [one.name, one.kind, *_plain(one.label), *sorted(map(str, _options(one)))] for one in fields
    )
    whole = json.dumps([_plain(prompt), [_plain(*_seen(it)) for it in shown], asked])
    return hashlib.sha256(whole.encode()).hexdigest()[:_DIGITS]


def _options(field: Field) -> Iterable[list[str]]:
    return (_plain(option.value, option.label) for option in field.options)


def _plain(*texts: str) -> list[str]:
    """Return texts that look the same as one."""
    return [" ".join(map(composed, text.split())) for text in texts]


def _seen(it: Shown) -> tuple[str, ...]:
    """Return what a reader sees of one thing, without where it stands."""
    if isinstance(it, Text):
        return it.label, it.text
    if isinstance(it, Quotation):
        return it.text, str(it.is_reported)
    if isinstance(it, Points):
        return it.label, *sorted(it.points)
    if isinstance(it, Speaker):
        voice, who = it.voice, it.voice.affiliation
        known = (voice.identification, who.role, who.period, who.organization, who.country)
        return voice.name, *(part or "" for part in known)
    if isinstance(it, Finding) and it.evidence.check:
        return it.evidence.check.found, *it.evidence.check.sources
    return (str(it),)
