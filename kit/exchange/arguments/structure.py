"""What a case argues, as statements and what holds between them, before any format.

Nothing is added: what supports or attacks what is said by the case's own fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kit.case.evidence import Evidence
from kit.case.model import CaseData
from kit.case.voice import Citation, Voice

Role = Literal["claim", "grounds", "warrant", "backing", "rebuttal", "fact"]


@dataclass(frozen=True)
class Statement:
    """Something that a voice says, in the annotators' words, or a fact.

    `id` is a fact's own, or a voice's with the role behind a slash, which no id has.
    """

    id: str
    role: Role
    text: str


@dataclass(frozen=True)
class Reasoning:
    """How a voice comes from its grounds, by its warrant, to its claim.

    `backing` supports the warrant, or the claim where there is none; `rebuttal` would speak
    against the claim.
    """

    voice: Voice
    claim: Statement
    premises: tuple[Statement, ...]
    backing: Statement | None
    rebuttal: Statement | None

    @property
    def backed(self) -> Statement:
        """What the backing supports."""
        return next((it for it in self.premises if it.role == "warrant"), self.claim)


@dataclass(frozen=True)
class Use:
    """What a voice makes of a fact: by its reading the fact supports the voice's claim.

    Where a voice disputes a fact, the reading attacks it instead, and where it grants one, the
    reading supports it.
    """

    id: str
    voice: Voice
    citation: Citation
    fact: Statement
    claim: Statement | None


class Structure:
    """All of them, of one case."""

    def __init__(self, case: CaseData) -> None:
        self.case = case
        self.facts = {it.id: Statement(it.id, "fact", it.statement) for it in case.evidence}
        self.reasonings = [_reasoning(voice) for voice in case.voices_in_order if voice.argument]

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """All statements by their ids."""
        found = [*self.facts.values()]
        for it in self.reasonings:
            parts = (it.claim, *it.premises, it.backing, it.rebuttal)
            found += [part for part in parts if part]
        return {it.id: it for it in found}

    @cached_property
    def uses(self) -> list[Use]:
        """What voices make of facts, in their order."""
        claims = {it.voice.id: it.claim for it in self.reasonings}
        return [
            Use(f"{voice.id}/{n}", voice, it, self.facts[it.evidence], claims.get(voice.id))
            for voice in self.case.voices_in_order
            for n, it in enumerate(voice.citations, 1)
        ]

    def fact(self, statement: Statement) -> Evidence:
        """Return the fact that a statement is."""
        return self.case.evidence_by_id[statement.id]


def _reasoning(voice: Voice) -> Reasoning:
    parts = dict(_parts(voice))
    premises = tuple(parts[role] for role in ("grounds", "warrant") if role in parts)
    return Reasoning(voice, parts["claim"], premises, parts.get("backing"), parts.get("rebuttal"))


def _parts(voice: Voice) -> Iterator[tuple[Role, Statement]]:
    roles: tuple[Role, ...] = ("claim", "grounds", "warrant", "backing", "rebuttal")
    for role in roles:
        if text := getattr(voice.argument, role):
            yield role, Statement(f"{voice.id}/{role}", role, text)


def left_out(case: CaseData) -> list[str]:
    """Return what of a case its arguments alone do not hold."""
    report = ["a second report of the event"] if case.articles else []
    return [
        "passages and paragraphs",
        "affiliations but for organization and role",
        "sources",
        "voices that argue nothing",
        *report,
    ]
