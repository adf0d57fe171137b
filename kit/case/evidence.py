"""Models of what voices point to, of what was found about it, and of the sources."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, model_validator

from kit.case.article import MayBeDraft, Model
from kit.case.closed_sets import EvidenceKind, ReferenceKind, Verdict, Weakens
from kit.case.footnotes import source_marks, split_at_marks, without_marks
from kit.case.referring import ReferenceId, defines, may_suggest
from kit.case.values import MAY_WAIT, Address, Date, Heading, Id, Text, fail
from kit.text import shortened, suggestion


class ToOpen(Model):
    """A source that an expert would open, and why."""

    reference: ReferenceId
    why: Text


class ToSkip(Model):
    """What a search also brings and an expert would not open, and why."""

    what: Text
    why: Text


class LookElsewhere(Model):
    """A path by which an expert could look a statement up elsewhere, before judging it.

    It leaves the source that makes the statement: `begin_at`, or the article.
    """

    begin_at: ReferenceId | None = None
    query: Heading
    open: tuple[ToOpen, ...]
    skip: tuple[ToSkip, ...] = ()

    @model_validator(mode="after")
    def _leads_elsewhere(self) -> Self:
        if not self.open:
            raise fail("is an empty list; name a source to open", at=("open",))
        ids = [it.reference for it in self.open]
        if self.begin_at in ids:
            message = "is where students begin; open another source, or begin elsewhere"
            raise fail(message, at=("open", ids.index(self.begin_at), "reference"))
        if twice := next((id_ for id_, n in Counter(ids).items() if n > 1), None):
            last = len(ids) - 1 - ids[::-1].index(twice)
            raise fail("stands there twice; keep one", at=("open", last, "reference"))
        return self


class Check(MayBeDraft):
    """What other sources say about an item of evidence, and which way each of them points.

    The finding may name a source where it speaks of it, as in "It was cold [@weather-2009]."
    """

    in_a_draft: ClassVar[dict[str, Any]] = {"verdict": None, "finding": None}

    verdict: Annotated[Verdict | None, MAY_WAIT]
    finding: Annotated[Text | None, MAY_WAIT]
    weakens: Weakens | None = None
    supported_by: tuple[ReferenceId, ...] = ()
    contradicted_by: tuple[ReferenceId, ...] = ()
    references: tuple[ReferenceId, ...] = ()  # those that point neither way, or are not sorted
    look_elsewhere: LookElsewhere | None = None

    @model_validator(mode="after")
    def _each_source_once_and_each_mark_a_source(self) -> Self:
        lists = (self.supported_by, self.contradicted_by, self.references)
        cited = tuple(itertools.chain(*map(dict.fromkeys, lists)))
        if twice := next((id_ for id_, n in Counter(cited).items() if n > 1), None):
            message = f"'{shortened(twice)}' stands in two lists"
            raise fail(f"{message}; a source points one way, so keep one")
        if "[@" in self.found:
            message = "has a mark that names no source; write [@id] or [@id; @id]"
            raise fail(message, at=("finding",))
        known = set(cited)
        marks = source_marks(self.finding or "")
        if odd := next((mark for mark in marks if mark not in known), None):
            hint = may_suggest() and suggestion(odd, cited)
            hint = hint or "; name it there, or take the mark out"
            message = f"marks [@{shortened(odd)}], which is not among the check's sources{hint}"
            raise fail(message, at=("finding",))
        return self

    @model_validator(mode="after")
    def _what_is_opened_is_a_source(self) -> Self:
        sources = set(self.sources)
        for n, it in enumerate(self.look_elsewhere.open if self.look_elsewhere else ()):
            if it.reference not in sources:
                hint = may_suggest() and suggestion(it.reference, self.sources)
                hint = hint or "; name it there, or open another"
                message = f"'{shortened(it.reference)}' is not among the check's sources{hint}"
                raise fail(message, at=("look_elsewhere", "open", n, "reference"))
        return self

    @property
    def found(self) -> str:
        """The finding as a reader sees it, without the marks of its sources, or ""."""
        return without_marks(self.finding or "")

    @property
    def changes(self) -> Weakens | None:
        """What the outcome weakens: nothing where all agree, None where it is not annotated."""
        return self.weakens or ("nothing" if self.verdict == "agrees" else None)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources: those that the finding names in its order, then the others."""
        cited = (*self.supported_by, *self.contradicted_by, *self.references)
        return tuple(dict.fromkeys((*source_marks(self.finding or ""), *cited)))

    @property
    def has_sources_left_out(self) -> bool:
        """Whether no source is annotated, though there must be one: where something was found."""
        return not self.sources and self.verdict not in {"not found", "cannot be checked"}

    @property
    def pieces(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """The finding in pieces, each with the numbers from 1 of the sources named at its end."""
        number_of = {id_: number for number, id_ in enumerate(self.sources, 1)}
        return tuple(
            (text, tuple(number_of[id_] for id_ in ids))
            for text, ids in split_at_marks(self.finding or "")
        )


class Evidence(MayBeDraft):
    """Something that voices point to in support of what they say."""

    id: Annotated[Id, AfterValidator(defines("evidence"))]
    statement: Text
    kind: EvidenceKind | None = None
    check: Check | None = None
    ask: bool = True


class Reference(Model):
    """A source that can be looked up. `grade`, which ranked sources, is read and not used."""

    id: Annotated[Id, AfterValidator(defines("reference"))]
    title: Text
    publisher: Text
    date: Date | None = None
    kind: ReferenceKind | None = None
    grade: Text | None = None
    address: Address
