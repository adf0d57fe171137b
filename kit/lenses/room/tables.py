"""Who gets room, and who comes when, as tidy tables of a `Case`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.case.closed_sets import Speech
from kit.case.frames import frame
from kit.case.sides import positions, sides
from kit.lenses.room import order, sums, ways
from kit.lenses.room.sums import MEASURES
from kit.lenses.room.words import RoomWords

if TYPE_CHECKING:
    import pandas as pd


@for_a_case
def balance(case: Case, /, **settings: str) -> pd.DataFrame:
    """Return how much room each side gets, counted as the settings say.

    Parameters
    ----------
    case
        From `load_case`.
    **settings
        Values of choices by their names, as the lens has them in `lens.page.values`; those not
        given are set as ours.

    Returns
    -------
    pandas.DataFrame
        Index `side`: the two stances' labels, `no position` and `the reporter`. Columns: n_words,
        n_words_quoted, n_words_retold, n_voices. The reporter's own words are neither quoted
        nor retold, also where they count for a stance, and the reporter is no voice.

    Raises
    ------
    CallError
        If there is no such choice or it has no such value.

    Examples
    --------
    >>> from kit import load_case
    >>> table = balance(load_case("iran-mexico-2009"), groups="no")
    >>> table["n_voices"].to_dict()["normal diplomacy"]
    3
    """
    shown, counts = sides(case.data), sums.count(case.data, **settings)
    rows = ((shown[id_].label, *map(row.get, MEASURES)) for id_, row in counts.items())
    return frame(rows, [f"n_{measure}" for measure in MEASURES], "side")


@for_a_case
def every_balance(case: Case) -> pd.DataFrame:
    """Return the room of the two stances for every way to set the choices.

    Returns
    -------
    pandas.DataFrame
        One row per way, ours first. Columns: one per choice (its value), and for each measure and
        stance one such as `n_words: security concern`.

    Examples
    --------
    >>> from kit import load_case
    >>> table = every_balance(load_case("iran-mexico-2009"))
    >>> len(table), int(table.loc[0, "n_voices: security concern"])
    (384, 5)
    """
    found = ways.every_way(case.data)
    counts = {
        f"n_{measure}: {stance.label}": found.counts[stance.id, measure]
        for measure in MEASURES
        for stance in case.stances
    }
    table = frame(found.settings, [*found.settings[0]])
    return table.assign(**counts)


@for_a_case
def leads(case: Case) -> pd.DataFrame:
    """Return in how many ways to set the choices each stance has more, by each measure.

    Index `measure` (words, words_quoted, words_retold, voices). Columns: for each stance one such
    as `n_ways: security concern`, and `n_ways: as much for both`.

    Examples
    --------
    >>> from kit import load_case
    >>> table = leads(load_case("iran-mexico-2009"))
    >>> table.loc["words_quoted"].to_list()
    [288, 96, 0]
    """
    one, other = case.stances
    found = ways.every_way(case.data).leads(one.id, other.id)
    rows = ((measure, *numbers) for measure, numbers in found.items())
    as_much = case.data.language.words(RoomWords).as_much
    ahead = (one.label, other.label, as_much)
    return frame(rows, [f"n_ways: {label}" for label in ahead], "measure")


@for_a_case
def one_by_one(case: Case) -> pd.DataFrame:
    """Return which stance has more when one choice is set otherwise and the rest as ours.

    Columns: choice (name; missing in the first row, which has all as ours), value, and for each
    measure the id of the stance that has more, or `none` for as much.
    """
    ours = {"choice": None, "value": None, **ways.ahead(case.data)}
    others = (
        {"choice": flip.choice.name, "value": flip.setting.value, **flip.ahead}
        for flip in ways.one_by_one(case.data)
    )
    return frame([ours, *others], ["choice", "value", *MEASURES])


@for_a_case
def turns(case: Case) -> pd.DataFrame:
    """Return one row per voice in each paragraph, in the order of the story.

    Returns
    -------
    pandas.DataFrame
        Columns: paragraph, voice (id), name, stance (label, or `no position`), n_words,
        n_words_quoted, speech (`mixed` where a paragraph both quotes and retells the voice),
        n_words_before (of the story, before this paragraph), n_words_paragraph.

    Examples
    --------
    >>> from kit import load_case
    >>> turns(load_case("iran-mexico-2009")).loc[0, ["paragraph", "n_words_before"]].to_list()
    [3, 47]
    """
    labels = {id_: side.label for id_, side in positions(case.data).items()}
    rows = (turn._replace(stance=labels[turn.stance]) for turn in order.turns(case.data))
    who, counts = ("paragraph", "voice", "name", "stance"), ("n_words", "n_words_quoted")
    columns = (*who, *counts, "speech", "n_words_before", "n_words_paragraph")
    return frame(rows, columns, stance=[*labels.values()], speech=Speech)


@for_a_case
def landmarks(case: Case) -> pd.DataFrame:
    """Return who is heard first after the opening, first with a name, first from outside, last.

    Returns
    -------
    pandas.DataFrame
        Index `landmark`: first, first named (a person), first outside (a person with a name who
        was in no public office at the time), last; those that the story does not have are
        missing. Columns: voice (id), paragraph, n_words_after (of the story, after that paragraph).

    Examples
    --------
    >>> from kit import load_case
    >>> landmarks(load_case("iran-mexico-2009")).loc["first outside", "voice"]
    'michael-barton'
    """
    rows = (
        (landmark, turn.voice, turn.paragraph, order.words_after(case.data, turn))
        for landmark, turn in order.landmarks(case.data).items()
    )
    return frame(rows, ["voice", "paragraph", "n_words_after"], "landmark")
