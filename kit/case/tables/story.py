"""The article's paragraphs, who is heard in them and in which words, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.case.closed_sets import ParagraphFunction, Readers, Speech
from kit.case.frames import frame
from kit.case.model import CaseData
from kit.case.sides import side_of, sides
from kit.case.values import REPORTER
from kit.case.wording import introductions, loaded

if TYPE_CHECKING:
    import pandas as pd


def paragraphs(case: CaseData) -> pd.DataFrame:
    """Return one row per paragraph.

    Index `paragraph` (number, from 1). Columns: function, digest, leans (the label of the stance
    that the reporter's own words help), readers (how many of the readings saw it: all, most, few),
    leans_reason; n_words, n_words_narrator (those that no voice has), n_voices (heard in it).

    >>> from kit import load_case
    >>> int(load_case("iran-mexico-2009").paragraphs["n_words"].sum())
    1246
    """
    labels = {stance.id: stance.label for stance in case.stances}
    heard, left = case.passages_by_paragraph, case.narrators_words
    rows = (
        {
            "paragraph": paragraph.n,
            "function": paragraph.function,
            "digest": paragraph.digest,
            "leans": paragraph.leans and labels[paragraph.leans.stance],
            "readers": paragraph.leans and paragraph.leans.readers,
            "leans_reason": paragraph.leans and paragraph.leans.reason,
            "n_words": paragraph.words,
            "n_words_narrator": left[paragraph.n],
            "n_voices": len({voice.id for voice, _ in heard[paragraph.n]}),
        }
        for paragraph in case.paragraphs
    )
    columns = ("function", "digest", "leans", "readers", "leans_reason")
    counts = ("n_words", "n_words_narrator", "n_voices")
    sets = {"function": ParagraphFunction, "leans": [*labels.values()], "readers": Readers}
    return frame(rows, (*columns, *counts), "paragraph", **sets)


def passages(case: CaseData) -> pd.DataFrame:
    """Return one row per passage in which a voice is heard, in the order of the article.

    Columns: voice (id), paragraph, n_words, n_words_quoted, speech, fragment, draft (whether it was
    guessed or is not finished).
    """
    rows = (
        (voice.id, it.paragraph, it.words, it.words_quoted, it.speech, it.fragment, it.draft)
        for voice in case.voices_in_order
        for it in voice.passages
    )
    columns = ("voice", "paragraph", "n_words", "n_words_quoted", "speech", "fragment", "draft")
    table = frame(rows, columns, speech=Speech)
    return table.sort_values("paragraph", kind="stable", ignore_index=True)


def loaded_words(case: CaseData) -> pd.DataFrame:
    """Return one row per loaded word, in the order of the story.

    Returns
    -------
    pandas.DataFrame
        Columns: paragraph, word, plainer, can_go (whether the plainer choice is to say nothing),
        note, voice (id of who says it; missing where the reporter does), stance (label; `the
        reporter` for the reporter's own), fragment (with the word in it, where a passage has one).

    Examples
    --------
    >>> from kit import load_case
    >>> table = load_case("iran-mexico-2009").loaded_words
    >>> table[table["word"] == "merely"][["can_go", "stance"]].values.tolist()
    [[True, 'the reporter']]
    """
    shown = sides(case)
    rows = (
        (n, it.word, it.plainer, it.can_go, it.note, voice and voice.id, side.label, fragment)
        for n, it, voice, around in loaded(case)
        for side in [shown[side_of(voice) if voice else REPORTER]]
        for fragment in [around and it.word.join(around)]
    )
    columns = ("paragraph", "word", "plainer", "can_go", "note", "voice", "stance", "fragment")
    return frame(rows, columns, stance=[side.label for side in shown.values()])


def attribution(case: CaseData) -> pd.DataFrame:
    """Return one row per verb that introduces a voice, in the order of the story.

    Returns
    -------
    pandas.DataFrame
        Columns: paragraph, verb, voice (id), name, stance (the voice's, as a label), effect,
        neutral (whether the verb only hands over).

    Examples
    --------
    >>> from kit import load_case
    >>> table = load_case("iran-mexico-2009").attribution
    >>> table[table["verb"] == "note"]["name"].tolist()
    ['“Former intelligence officials and counterterrorism experts”']
    """
    shown = sides(case)
    rows = (
        (n, it.verb, voice.id, voice.name, shown[side_of(voice)].label, it.effect, it.is_neutral)
        for n, it, voice in introductions(case)
    )
    columns = ("paragraph", "verb", "voice", "name", "stance", "effect", "neutral")
    return frame(rows, columns, stance=[side.label for side in shown.values()])
