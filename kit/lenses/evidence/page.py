"""Pages on evidence: who uses which fact, and whether it holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple, get_args

from markupsafe import Markup

from kit.case.closed_sets import Use
from kit.case.evidence import Evidence
from kit.case.labels import VERDICT_SYMBOLS, Labels
from kit.case.model import CaseData
from kit.case.sides import Side, side_of, sides
from kit.case.values import REPORTER
from kit.case.voice import Citation, Voice
from kit.lenses.common.render import EVERYBODY, render_of
from kit.lenses.common.words import CommonWords
from kit.lenses.evidence import rows
from kit.lenses.evidence.rows import Order
from kit.lenses.evidence.words import EvidenceWords

SHOWN_AT_ONCE = 3  # of a list that may be long; the rest is one click away
BY_A_STANCE = ("both stances", "first stance", "second stance")
MOST_COLUMNS = 24  # that fit beside the facts; with more voices the map stays a list
HEADING_CELLS = 4  # as many columns as a side's heading is wide

render_evidence = partial(render_of, "evidence", EvidenceWords)


@dataclass(frozen=True)
class Users(Side):
    """A side with its voices that use facts."""

    voices: tuple[Voice, ...]


@dataclass(frozen=True)
class Mark:
    """One way in which one voice uses one fact: a mark in the map."""

    side: Side
    voice: Voice
    fact: Evidence
    use: Use
    citations: tuple[Citation, ...]

    @property
    def key(self) -> str:
        """What the page's value `use` says when the mark is chosen."""
        return f"{self.voice.id}/{self.fact.id}/{self.use}"

    @property
    def is_draft(self) -> bool:
        """Whether any of it was guessed or is not finished."""
        return any(part.is_draft for part in (self.voice, self.fact, *self.citations))


@dataclass(frozen=True)
class Layout:
    """The matrix's columns: their widths in CSS, and where each side begins and each voice is."""

    tracks: str
    column: dict[str, int]


class Group(NamedTuple):
    """Facts under a heading of the map, by their ids; a long list that few need is folded."""

    heading: str
    facts: list[str]
    is_folded: bool


def evidence_map(case: CaseData) -> Markup:
    """Return who uses which fact, what both stances use, and what each leaves unanswered."""
    users = users_by_side(case)
    marks = marks_by_fact(case, users)
    stances = [stance.id for stance in case.stances]
    open_facts = rows.unanswered(case)
    used_by = rows.used_by(case)
    found = {mark.use for of_fact in marks.values() for mark in of_fact}
    return render_evidence(
        "evidence_map.html",
        case,
        users=users,
        marks_of=marks,
        groups={by: _groups(case, by) for by in get_args(Order)},
        uses_found=[use for use in get_args(Use) if use in found],
        everybody=EVERYBODY,
        layouts=(_layout(users), _layout([users[1], users[0], *users[2:]])),
        is_matrix=sum(len(side.voices) for side in users) <= MOST_COLUMNS,
        argued=sum(group in BY_A_STANCE for group in used_by.values()),
        shared=rows.shared(case),
        unanswered={s: [it.fact for it in open_facts if it.stance == s] for s in stances},
        other=dict(zip(stances, reversed(stances), strict=True)),
        building_on=rows.BUILDING_ON,
        annotated={s: rows.is_annotated(case, s) for s in stances},
        without_facts=rows.without_facts(case),
        at_once=SHOWN_AT_ONCE,
    )


def evidence_table(case: CaseData) -> Markup:
    """Return each fact with who uses it, as a plain table: a row each, a column for each side."""
    users = users_by_side(case)
    marks = marks_by_fact(case, users)
    annotated = {side.id: rows.is_annotated(case, side.id) for side in users}
    return render_evidence(
        "evidence_table.html", case, users=users, marks_of=marks, annotated=annotated
    )


def fact_check(case: CaseData) -> Markup:
    """Return one fact at a time to be checked in steps, and whether one side was checked harder."""
    return render_evidence("fact_check.html", case, **_checked(case), groups=_by_user(case))


def fact_table(case: CaseData) -> Markup:
    """Return each fact with the outcome of its check, as a plain table; its sources below."""
    return render_evidence("fact_table.html", case, **_checked(case))


# --- Who uses what ---


def users_by_side(case: CaseData) -> list[Users]:
    """Return the sides, each with its voices that use facts."""
    users = groups_last(voice for voice in case.voices_in_order if voice.citations)
    return [
        Users(**vars(side), voices=tuple(v for v in users if side_of(v) == side.id))
        for side in sides(case).values()
    ]


def groups_last(voices: Iterable[Voice]) -> list[Voice]:
    """Return voices in their order, unnamed groups after those who can be asked."""
    return sorted(voices, key=lambda voice: voice.is_group)


def marks_by_fact(case: CaseData, users: Sequence[Users]) -> dict[str, list[Mark]]:
    """Return each fact's uses by its id, side after side."""
    facts = case.evidence_by_id
    found: dict[str, list[Mark]] = {id_: [] for id_ in facts}
    for side in users:
        for voice in side.voices:
            for fact, citations in voice.citations_by_evidence.items():
                for use in dict.fromkeys(citation.use for citation in citations):
                    same = tuple(c for c in citations if c.use == use)
                    found[fact].append(Mark(side, voice, facts[fact], use, same))
    return found


# --- The map ---


def _layout(order: Sequence[Users]) -> Layout:
    """Return a column for each voice, side after side; the first column has the fact.

    Behind each side is a gap: what its heading needs beyond the width of its columns.
    """
    tracks: list[str] = []
    column: dict[str, int] = {}
    at = 2
    for side in order:
        if not side.voices:
            continue
        column |= {side.token: at, **{voice.id: at + n for n, voice in enumerate(side.voices)}}
        at += len(side.voices) + 1
        missing = HEADING_CELLS - len(side.voices)
        gap = 0 if side.is_reporter else max(0.5, missing)
        tracks.append(f"repeat({len(side.voices)}, var(--pk-cell)) calc({gap} * var(--pk-cell))")
    return Layout(" ".join(tracks), column)


def _groups(case: CaseData, by: Order) -> list[Group]:
    """Return the used facts in an order, under headings; under no verdict how people died."""
    groups: dict[str, list[str]] = {}
    without_verdict = []
    for item in rows.used_facts(case, by):
        if by == "verdict" and item.check and not item.ask:
            without_verdict.append(item.id)
        else:
            groups.setdefault(_heading(case, by, item), []).append(item.id)
    found = case.language.words(CommonWords).found
    last = [(found, without_verdict)] if without_verdict else []
    return [
        Group(heading, facts, is_folded=place > 0 and by == "voices" and _are_single(case, facts))
        for place, (heading, facts) in enumerate([*groups.items(), *last])
    ]


def _are_single(case: CaseData, facts: Sequence[str]) -> bool:
    """Whether these are many facts, of one voice each."""
    first = case.evidence_by_id[facts[0]]
    return len(facts) > SHOWN_AT_ONCE and rows.number_of_users(case, first) == 1


def _heading(case: CaseData, by: Order, item: Evidence) -> str:
    say = case.language.words(EvidenceWords)
    if by == "voices":
        return case.language.count(say.used_by_n, rows.number_of_users(case, item))
    if by == "kind":
        return say.kind_heads[item.kind] if item.kind else say.kind_left_out
    if item.check:
        return case.language.words(Labels).verdict(item.check.verdict)
    words = case.language.words(CommonWords)
    return words.kept_back if item.id in case.kept_back.outcomes else words.not_checked


# --- The check ---


def _by_user(case: CaseData) -> list[tuple[str, list[Evidence]]]:
    """Return the facts under headings that say which sides use them."""
    first, second = (f"{stance.symbol} {stance.label}" for stance in case.stances)
    used_by = rows.used_by(case)
    groups = []
    for by, heading in case.language.words(EvidenceWords).used_by.items():
        if facts := [item for item in case.evidence if used_by[item.id] == by]:
            groups.append((heading.format(first=first, second=second), facts))
    return groups


def _checked(case: CaseData) -> dict[str, Any]:
    """Return what the fact check and its table show alike; sources keep their order."""
    users = users_by_side(case)
    cited = {id_ for item in case.evidence if item.check for id_ in item.check.sources}
    sources = [reference.id for reference in case.references if reference.id in cited]
    return {
        "users": users,
        "marks_of": marks_by_fact(case, users),
        "counts": _counts(case),
        "care": _care(case),
        "cited_sources": sources,
        "number_of": {id_: number for number, id_ in enumerate(sources, 1)},
    }


def _care(case: CaseData) -> list[tuple[str, str]]:
    """Return for each stance with how much care its facts were checked, in one sentence."""
    outcomes, told = rows.annotated_outcomes(case), []
    say = case.language.words(EvidenceWords)
    for stance in case.stances:
        found = outcomes[stance.id]
        if found["facts"] is None:
            told.append((stance.id, say.side_left_out))
            continue
        sources = found["sources_per_check"]
        phrase = say.side_checked_only if sources is None else say.side_checked
        more = {"checked": found["checked"], "sources": _figure(case, sources)}
        told.append((stance.id, case.language.count(phrase, found["facts"], **more)))
    return told


def _counts(case: CaseData) -> list[tuple[str, list[str]]]:
    """Return the outcomes turned on their side: a label, and a figure for each side."""
    found = rows.annotated_outcomes(case)
    labels = dict(case.language.words(EvidenceWords).side_rows)
    for verdict, label in case.language.words(Labels).verdicts.items():
        labels[verdict] = f"{VERDICT_SYMBOLS[verdict]} {label}"
    return [
        (labels[name], [_figure(case, figures[name]) for figures in found.values()])
        for name in found[REPORTER]
    ]


def _figure(case: CaseData, figure: float | None) -> str:
    """Return a count, or a mean, either of which may be missing, as it is shown."""
    if figure is None:
        return case.language.words(CommonWords).nothing
    return case.language.number(figure, None if isinstance(figure, int) else 1)
