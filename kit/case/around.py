"""What stands around the story: its words explained, events before and after, who is missing."""

from __future__ import annotations

from kit.case.article import Model
from kit.case.referring import ReferenceId
from kit.case.values import Date, Text


class Term(Model):
    """A word of the glossary."""

    term: Text
    meaning: Text


class Event(Model):
    """Something that happened, for the timeline or for what happened later."""

    date: Date
    event: Text
    alleged_by: Text | None = None
    denied_by: Text | None = None
    references: tuple[ReferenceId, ...] = ()


class MissingVoice(Model):
    """Somebody whom the story could have asked."""

    who: Text
    why: Text
