"""The tables that a `Case` has as its properties, one row per thing, for who thinks in pandas.

Closed sets are categorical. Stances stand as their labels (`security concern`), and a voice
without one as `no position`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit.case.frames import frame
from kit.case.model import CaseData
from kit.case.sides import positions
from kit.case.values import (
    EvidenceKind,
    Identification,
    ParagraphFunction,
    Period,
    Readers,
    Sector,
    Speech,
    Use,
    Verdict,
    VoiceKind,
    Weakens,
)
from kit.case.voice import Affiliation

if TYPE_CHECKING:
    import pandas as pd

_ARGUMENT = ("claim", "grounds", "warrant", "backing", "qualifier", "rebuttal")
_AFFILIATION = tuple(name for name in Affiliation.model_fields if name != "references")
_VOICE_COLUMNS = (
    *("name", "kind", "identification", "stance", "confidence", "second_choice", "reason"),
    *(*_ARGUMENT, *_AFFILIATION),
    *("first_paragraph", "words", "words_quoted", "evidence", "silence"),
)


def voices(case: CaseData) -> pd.DataFrame:
    """Return one row per voice, in order of appearance, then the narrator, then the silent ones.

    Returns
    -------
    pandas.DataFrame
        Index `voice` (id). Columns: name, kind, identification; stance, confidence (0 to 1),
        second_choice, reason; claim, grounds, warrant, backing, qualifier, rebuttal (text, missing
        where the voice argues nothing); organization, role, sector, period, country, interest,
        left_out; first_paragraph (in which it is heard), words (the narrator has those of no
        other voice), words_quoted (counts); evidence (number of items used); silence (how the
        voice is silent, if it is).

    Examples
    --------
    >>> from kit import load_case
    >>> load_case("iran-mexico-2009").voices.loc["gary-sick", "sector"]
    'academia'
    """
    labels = {side.id: side.label for side in positions(case).values()}
    rows = (
        {
            "voice": voice.id,
            "name": voice.name,
            "kind": voice.kind,
            "identification": voice.identification,
            "stance": labels[voice.position.stance],
            "confidence": voice.position.confidence,
            "second_choice": labels.get(voice.position.second_choice or ""),
            "reason": voice.position.reason,
            **{field: getattr(voice.argument, field, None) for field in _ARGUMENT},
            **{field: getattr(voice.affiliation, field) for field in _AFFILIATION},
            "first_paragraph": voice.first_paragraph,
            "words": case.words_of(voice),
            "words_quoted": voice.words_quoted,
            "evidence": len(voice.citations_by_evidence),
            "silence": voice.silence,
        }
        for voice in case.voices_in_order
    )
    stances = [*labels.values()]
    sets: dict[str, Any] = {"kind": VoiceKind, "identification": Identification}
    sets |= {"sector": Sector, "period": Period, "stance": stances, "second_choice": stances}
    table = frame(rows, _VOICE_COLUMNS, "voice", **sets)
    return table.astype({"first_paragraph": "Int64"})


def viewpoints(case: CaseData) -> pd.DataFrame:
    """Return the rows of `voices` that take one of the two stances, most confident first.

    Examples
    --------
    >>> from kit import load_case
    >>> load_case("iran-mexico-2009").viewpoints.loc["gary-sick", "stance"]
    'normal diplomacy'
    """
    table = voices(case)
    taken = [stance.label for stance in case.stances]
    chosen: pd.DataFrame = table[table["stance"].isin(taken)].copy()
    chosen["stance"] = chosen["stance"].cat.set_categories(taken)
    return chosen.sort_values("confidence", ascending=False, kind="stable")


def evidence(case: CaseData) -> pd.DataFrame:
    """Return one row per item of evidence with the outcome of its check.

    Index `evidence` (id). Columns: statement, kind, verdict (missing: not checked yet), finding,
    weakens (the argument, a detail, nothing), references (number of sources), voices (number of
    voices that use it).
    """
    users = [evidence_id for voice in case.voices for evidence_id in voice.citations_by_evidence]
    rows = (
        {
            "evidence": item.id,
            "statement": item.statement,
            "kind": item.kind,
            "verdict": item.check and item.check.verdict,
            "finding": item.check and item.check.found,
            "weakens": item.check and item.check.weakens,
            "references": len(item.check.sources) if item.check else 0,
            "voices": users.count(item.id),
        }
        for item in case.evidence
    )
    columns = ("statement", "kind", "verdict", "finding", "weakens", "references", "voices")
    sets = {"kind": EvidenceKind, "verdict": Verdict, "weakens": Weakens}
    return frame(rows, columns, "evidence", **sets)


def citations(case: CaseData) -> pd.DataFrame:
    """Return one row per use of an item of evidence by a voice.

    Columns: voice, evidence (ids), use, paragraph, reading, weakens (what the check weakens of this
    reading: the argument, a detail, nothing; missing where nothing was checked).
    """
    facts = case.evidence_by_id
    rows = (
        {
            "voice": voice.id,
            **citation.model_dump(exclude={"because"}),
            "weakens": citation.weakens or (check.weakens if check else None),
        }
        for voice in case.voices_in_order
        for citation in voice.citations
        for check in [facts[citation.evidence].check]
    )
    columns = ("voice", "evidence", "use", "paragraph", "reading", "weakens")
    return frame(rows, columns, use=Use, weakens=Weakens)


def passages(case: CaseData) -> pd.DataFrame:
    """Return one row per passage in which a voice is heard, in the order of the article.

    Columns: voice (id), paragraph, words, words_quoted, speech, fragment.
    """
    rows = (
        {"voice": voice.id, **passage.model_dump()}
        for voice in case.voices_in_order
        for passage in voice.passages
    )
    columns = ("voice", "paragraph", "words", "words_quoted", "speech", "fragment")
    table = frame(rows, columns, speech=Speech)
    return table.sort_values("paragraph", kind="stable", ignore_index=True)


def paragraphs(case: CaseData) -> pd.DataFrame:
    """Return one row per paragraph.

    Index `paragraph` (number, from 1). Columns: words, function, digest, leans (the label of the
    stance that the reporter's own words help), readers (how many of the readings saw it: all,
    most, few), voices (number of voices heard), narrator_words (those that no voice has).
    """
    labels = {stance.id: stance.label for stance in case.stances}
    heard, left = case.passages_by_paragraph, case.narrators_words
    rows = (
        {
            "paragraph": paragraph.n,
            "words": paragraph.words,
            "function": paragraph.function,
            "digest": paragraph.digest,
            "leans": paragraph.leans and labels[paragraph.leans.stance],
            "readers": paragraph.leans and paragraph.leans.readers,
            "voices": len({voice.id for voice, _ in heard[paragraph.n]}),
            "narrator_words": left[paragraph.n],
        }
        for paragraph in case.paragraphs
    )
    columns = ("words", "function", "digest", "leans", "readers", "voices", "narrator_words")
    sets = {"function": ParagraphFunction, "leans": [*labels.values()], "readers": Readers}
    return frame(rows, columns, "paragraph", **sets)
