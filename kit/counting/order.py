"""In which order the voices come: turn by turn, and who comes first and last."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import pandas as pd

from kit import tables
from kit.fields import Speech
from kit.model import CaseData
from kit.voice import Voice

# Who works in these and has not left is in public office.
_OFFICES = frozenset({"government", "law enforcement", "military or intelligence"})


def turns(case: CaseData) -> pd.DataFrame:
    """Return one row per voice in each paragraph, in the order of the story.

    Returns
    -------
    pandas.DataFrame
        Columns: paragraph, voice (id), name, stance (label, or `no position`), words,
        words_quoted, speech (`mixed` where a paragraph both quotes and retells the voice), start
        (words of the story before this paragraph), paragraph_words.

    Examples
    --------
    >>> from kit import load_case
    >>> turns(load_case("iran-mexico-2009").data).loc[0, ["paragraph", "start"]].to_list()
    [3, 47]
    """
    words = pd.Series({p.n: p.words for p in case.paragraphs}, dtype="int64")
    start = words.cumsum() - words
    table = (
        tables.passages(case)
        .groupby(["paragraph", "voice"], sort=False, as_index=False)
        .agg(
            words=("words", "sum"),
            words_quoted=("words_quoted", "sum"),
            speech=("speech", lambda kinds: kinds.iloc[0] if len(set(kinds)) == 1 else "mixed"),
        )
    )
    voices = tables.voices(case)
    table["name"] = table["voice"].map(voices["name"])
    table["stance"] = table["voice"].map(voices["stance"].astype(str))
    table["stance"] = pd.Categorical(table["stance"], voices["stance"].cat.categories)
    table["speech"] = pd.Categorical(table["speech"], get_args(Speech))
    table["start"] = table["paragraph"].map(start)
    table["paragraph_words"] = table["paragraph"].map(words)
    columns = ["paragraph", "voice", "name", "stance", "words", "words_quoted", "speech"]
    return table[[*columns, "start", "paragraph_words"]]


def landmarks(case: CaseData) -> pd.DataFrame:
    """Return who is heard first after the opening, first with a name, first from outside, last.

    Returns
    -------
    pandas.DataFrame
        Index `landmark`: first, first named (a person), first outside (a person with a name who
        was in no public office at the time), last; those that the story does not have are
        missing. Columns: voice (id), paragraph, words_after (of the story, after that paragraph).

    Examples
    --------
    >>> from kit import load_case
    >>> landmarks(load_case("iran-mexico-2009").data).loc["first outside", "voice"]
    'michael-barton'
    """
    table = turns(case)
    voices = {voice.id: voice for voice in case.voices}
    opening = {p.n for p in case.paragraphs if p.function == "lead"}
    rules: dict[str, Callable[[Voice], bool]] = {
        "first": lambda _voice: True,
        "first named": _is_named_person,
        "first outside": lambda voice: _is_named_person(voice) and _holds_no_office(voice),
    }
    after = table[~table["paragraph"].isin(opening)]
    found = {}
    for landmark, is_wanted in rules.items():
        wanted = after["voice"].map(lambda id_, is_wanted=is_wanted: is_wanted(voices[id_]))
        if len(met := after[wanted.astype(bool)]):
            found[landmark] = met.iloc[0]
    if len(table):
        found["last"] = table.iloc[-1]
    whole = sum(p.words for p in case.paragraphs)
    rows = [
        {
            "voice": turn["voice"],
            "paragraph": int(turn["paragraph"]),
            "words_after": whole - int(turn["start"]) - int(turn["paragraph_words"]),
        }
        for turn in found.values()
    ]
    index = pd.Index(found, name="landmark", dtype=object)
    return pd.DataFrame(rows, index, columns=["voice", "paragraph", "words_after"])


def _is_named_person(voice: Voice) -> bool:
    return voice.is_person and voice.is_named


def _holds_no_office(voice: Voice) -> bool:
    place = voice.affiliation
    known = place.sector != "not stated"
    return known and (place.sector not in _OFFICES or place.period == "former")
