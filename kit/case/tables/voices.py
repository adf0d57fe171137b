"""Who is heard or mentioned, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit.case.closed_sets import Identification, Period, VoiceKind
from kit.case.frames import frame
from kit.case.model import CaseData
from kit.case.sectors import sectors
from kit.case.sides import positions, side_of, sides
from kit.case.voice import Affiliation

if TYPE_CHECKING:
    import pandas as pd

_ARGUMENT = ("claim", "grounds", "warrant", "backing", "qualifier", "rebuttal")
_AFFILIATION = tuple(name for name in Affiliation.model_fields if name != "references")
_VOICE_COLUMNS = (
    *("name", "kind", "identification", "stance", "confidence", "second_choice", "reason"),
    *(*_ARGUMENT, *_AFFILIATION),
    *("first_paragraph", "n_words", "n_words_quoted", "n_evidence", "silence", "draft"),
)


def voices(case: CaseData) -> pd.DataFrame:
    """Return one row per voice, in order of appearance, then the narrator, then the silent ones.

    Returns
    -------
    pandas.DataFrame
        Index `voice` (id). Columns: name, kind, identification; stance (of the narrator `the
        reporter`), confidence (0 to 1), second_choice, reason; claim, grounds, warrant, backing,
        qualifier, rebuttal (text, missing where the voice argues nothing); organization, role,
        sector, period, country, interest, left_out; first_paragraph (in which it is heard),
        n_words (the narrator has those of no other voice), n_words_quoted, n_evidence (items
        used); silence (how the voice is silent, if it is); draft (whether it, or all that it says,
        was guessed or is not finished; its stance may be `not annotated yet`). What is not
        annotated yet is missing; `not stated` is what the article does not say. `sector` has the
        sectors of this case.

    Examples
    --------
    >>> from kit import load_case
    >>> load_case("iran-mexico-2009").voices.loc["gary-sick", "sector"]
    'academia or expert'
    """
    labels = {side.id: side.label for side in sides(case).values()}
    rows = (
        {
            "voice": voice.id,
            "name": voice.name,
            "kind": voice.kind,
            "identification": voice.identification,
            "stance": labels[side_of(voice)],
            "confidence": voice.position.confidence,
            "second_choice": labels.get(voice.position.second_choice or ""),
            "reason": voice.position.reason,
            **{field: getattr(voice.argument, field, None) for field in _ARGUMENT},
            **{field: getattr(voice.affiliation, field) for field in _AFFILIATION},
            "first_paragraph": voice.first_paragraph,
            "n_words": case.words_of(voice),
            "n_words_quoted": voice.words_quoted,
            "n_evidence": len(voice.citations_by_evidence),
            "silence": voice.silence,
            "draft": voice.is_draft,
        }
        for voice in case.voices_in_order
    )
    second = [side.label for side in positions(case).values()]
    sets: dict[str, Any] = {"kind": VoiceKind, "identification": Identification}
    sets |= {"sector": sectors(case), "period": Period, "stance": [*labels.values()]}
    table = frame(rows, _VOICE_COLUMNS, "voice", **sets, second_choice=second)
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
