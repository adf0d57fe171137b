"""Whether a case treats its two stances alike, in figures an author can act on.

Nothing here says what is fair. The report counts what we wrote ourselves for and about each side:
how much, how hard to read, how thoroughly checked, and with which judging words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from kit.authors.phrases import Phrases, outside_quotations
from kit.case.article import Paragraph
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.case.closed_sets import Verdict, Weakens
from kit.case.evidence import Check, Evidence
from kit.case.frames import frame
from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.sides import side_of, sides
from kit.case.values import NO_STANCE, REPORTER
from kit.case.voice import Voice
from kit.counting.anchoring import normalise
from kit.language import ENGLISH
from kit.tokens import count_words

if TYPE_CHECKING:
    import pandas as pd

# Words that judge as they describe, on either side. A case adds those it marks in its story.
_LOADED = """
    admitted alarmist appease appeasement backyard brazen cavalier cynical evil extremist fanatic
    harmless hawkish hysteria hysterical infiltrate innocent insisted lurk meddling menace merely
    mullah naive nefarious notorious obviously paranoid propaganda puppet regime rogue shady
    sinister so-called thug warmonger
"""
LOADED_WORDS = frozenset(_LOADED.split())
# From the first of several stops only, and without going back: no row of stops takes long.
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++[”’\"')\]]*+(?=\s|$)")
_LONGEST = 100  # characters of a loaded word or phrase that is looked for


@dataclass(frozen=True)
class OwnText:
    """Something the annotators wrote: what it is, where it stands, about which sides, the text."""

    kind: str
    where: str
    sides: frozenset[str]  # ids: those of the stances, else `none` or `reporter`
    text: str


def reading_grade(texts: Iterable[str]) -> float:
    """Return the Automated Readability Index: roughly the US school grade that can read them.

    4.71 characters a word + 0.5 words a sentence - 21.43, with letters and digits as characters
    (E. A. Smith and R. J. Senter, Automated Readability Index, AMRL-TR-66-220, 1967). Each text
    has one sentence at least. NaN if there are no words. Made for English.

    >>> round(reading_grade(["The cat sat on the mat. It was warm."]), 1)
    -5.6
    """
    known = [text for text in texts if any(map(str.isalnum, text))]
    if not known:
        return float("nan")
    words = sum(map(count_words, known))
    characters = sum(sum(map(str.isalnum, text)) for text in known)
    sentences = sum(max(1, len(_SENTENCE_END.findall(text))) for text in known)
    return 4.71 * characters / words + 0.5 * words / sentences - 21.43


def own_texts(case: CaseData) -> Iterator[OwnText]:
    """Yield everything that the annotators wrote about the story, its voices and its facts."""
    for paragraph in case.paragraphs:
        yield from _of_paragraph(case, paragraph)
    for voice in case.voices:
        yield from _of_voice(voice)
    for item in case.evidence:
        users = _users(case, item)
        where = f"evidence '{item.id}'"
        yield OwnText("statements", where, users, item.statement)
        if item.check:
            yield OwnText("findings", where, users, item.check.found)
            yield from (OwnText("paths", where, users, text) for text in _of_path(item.check))
    for stance in case.stances:
        for words in filter(None, (stance.label, stance.gloss)):
            yield OwnText("glosses", "codebook", frozenset({stance.id}), words)
    for kind, text in _around(case):
        if text:
            yield OwnText(kind, kind, frozenset({NO_STANCE}), text)


def _of_path(check: Check) -> Iterator[str]:
    if path := check.look_elsewhere:
        yield path.query
        yield from (it.why for it in path.open)
        yield from (text for it in path.skip for text in (it.what, it.why))


def _around(case: CaseData) -> Iterator[tuple[str, str | None]]:
    """Yield (kind, text) of what is about the story as a whole."""
    for kind in ("timeline", "later_events", "glossary", "missing_voices"):
        for part in getattr(case, kind):
            # A word that a glossary explains is the story's.
            texts = part.model_dump(exclude={"date", "references", "term"}).values()
            yield from ((kind.replace("_", " "), text) for text in texts)
    for exercise in case.exercises:
        said = (exercise.title, exercise.prompt, exercise.explanation)
        options = (option.text for option in exercise.options)
        more = (*options, *exercise.starters, *exercise.hints)
        yield from (("exercises", text) for text in (*said, *more))
    loose = (case.title, case.question, case.content_note, case.article.provenance)
    yield from (("around", text) for text in (*loose, *case.limits, *case.codebook.rules))


def _of_paragraph(case: CaseData, paragraph: Paragraph) -> Iterator[OwnText]:
    where = f"paragraph {paragraph.n}"
    if paragraph.digest:
        heard = _either(voice for voice, _ in case.passages_by_paragraph[paragraph.n])
        yield OwnText("digests", where, heard, paragraph.digest)
    if paragraph.leans:
        helped = frozenset({paragraph.leans.stance})
        yield OwnText("leans", where, helped, paragraph.leans.reason)
    if paragraph.leans_not:
        yield OwnText("leans", where, frozenset({NO_STANCE}), paragraph.leans_not)
    for loaded in paragraph.loaded_words:
        for text in filter(None, (loaded.plainer, loaded.note)):
            yield OwnText("plainer words", where, frozenset({NO_STANCE}), text)
    for attribution in paragraph.attribution:
        about = side_of(case.voices_by_id[attribution.voice])
        yield OwnText("attribution", where, frozenset({about}), attribution.effect)


def _of_voice(voice: Voice) -> Iterator[OwnText]:
    where, side = f"voice '{voice.id}'", frozenset({side_of(voice)})
    a, affiliation = voice.argument, voice.affiliation
    rest = (a.grounds, a.warrant, a.backing, a.qualifier, a.rebuttal) if a else ()
    texts = [("claims", a.claim)] if a else []
    texts += [("arguments", text) for text in rest if text]
    texts += [("reasons", voice.position.reason)] if voice.position.reason else []
    said = (affiliation.role, affiliation.interest, affiliation.left_out)
    texts += [("affiliations", text) for text in said if text]
    texts += [("readings", citation.reading) for citation in voice.citations if citation.reading]
    texts += [("outcomes", citation.because) for citation in voice.citations if citation.because]
    texts += [("silence", voice.silence)] if voice.silence else []
    for kind, text in texts:
        yield OwnText("silent voices" if voice.is_silent else kind, where, side, text)


def _users(case: CaseData, item: Evidence) -> frozenset[str]:
    """Return the sides whose voices use an item; only the stances where one of these does."""
    uses = case.uses_by_evidence.get(item.id, ())
    return _either(voice for voice, _ in uses if not voice.is_silent)


def _either(voices: Iterable[Voice]) -> frozenset[str]:
    """Return the sides of voices; only the stances where one is taken, and none for no voices."""
    found = {side_of(voice) for voice in voices}
    return frozenset(found - {NO_STANCE, REPORTER} or found or {NO_STANCE})


def loaded_words_used(case: CaseData) -> list[tuple[str, str]]:
    """Return (where, word) for each loaded word that the annotators wrote outside quotation marks.

    Looked for are `LOADED_WORDS` and whatever the case itself marks as loaded in the reporter's
    words (up to 100 characters), also with an s at the end.
    """
    reporter = {None, *(voice.id for voice in case.voices if voice.is_narrator)}
    marked = (w.word for p in case.paragraphs for w in p.loaded_words if w.said_by in reporter)
    words = LOADED_WORDS | {_plain(word) for word in marked if len(word) <= _LONGEST}
    phrases = Phrases(words)
    return [
        (own.where, found)
        for own in own_texts(case)
        for found in phrases.found_in(_plain(outside_quotations(own.text)))
    ]


def _plain(text: str) -> str:
    """Return text in the form in which words are looked for."""
    return normalise(text).casefold()


@for_a_case
def fairness(case: Case) -> pd.DataFrame:
    """Return what the case gives to each stance, as figures side by side.

    Returns
    -------
    pandas.DataFrame
        Index `measure`. A column for each stance (its label), `no position` for voices without one
        and `the reporter`. What is about both stances counts for both; what is about none of them,
        such as evidence that neither uses, for the others that it is about, and for `no position`
        where it is about nobody. Only voices that are heard count, and no drafts. Rows: voices; the
        words we wrote ourselves and their reading grade (`reading_grade`, for English): of claims,
        the rest of the arguments, reasons for labels, readings of evidence and affiliations in all
        and for each voice, of digests and findings in all and for each; how sure of the labels
        (mean confidence, 0 to 1); evidence used and checked, the outcomes, how many are
        looked up elsewhere, sources for each check;
        of all these sources, the share (0 to 1) that points the same way as the fact and that
        points the other way; paragraphs whose wording helps the side. NaN where there is nothing
        to count.

    Examples
    --------
    >>> from kit import load_case
    >>> int(fairness(load_case("iran-mexico-2009")).loc["voices", "normal diplomacy"])
    4
    """
    data = case.data.without_drafts
    texts = list(own_texts(data))
    shown = sides(data)
    columns = [_measures(data, texts, side) for side in shown]
    rows = ((measure, *(column[measure] for column in columns)) for measure in columns[0])
    return frame(rows, [side.label for side in shown.values()], "measure").astype(float)


_OF_A_VOICE = ("claims", "arguments", "reasons", "readings", "affiliations")


def _measures(case: CaseData, texts: Sequence[OwnText], side: str) -> dict[str, float]:
    """Return one column of the report."""
    in_english = case.article.language.startswith("en")
    voices = [v for v in case.speakers if side_of(v) == side]
    items = [item for item in case.evidence if side in _users(case, item)]
    checks = [item.check for item in items if item.check]
    row: dict[str, float] = {"voices": len(voices)}
    for kind in (*_OF_A_VOICE, "digests", "findings"):
        ours = [own.text for own in texts if own.kind == kind and side in own.sides]
        words = sum(map(count_words, ours))
        row[f"{kind}: words"] = words
        if kind in _OF_A_VOICE:
            row[f"{kind}: words a voice"] = _ratio(words, len(voices))
        else:
            row[f"{kind}: words each"] = _ratio(words, len(ours))
        row[f"{kind}: reading grade"] = reading_grade(ours if in_english else [])
    sure = [v.position.confidence for v in voices if v.position.confidence is not None]
    row["how sure of the labels"] = _ratio(sum(sure), len(sure))
    row["evidence: items used"] = len(items)
    row["evidence: checked"] = len(checks)
    for verdict in get_args(Verdict):
        found = sum(check.verdict == verdict for check in checks)
        row[f"checks: {ENGLISH.words(Labels).verdicts[verdict]}"] = found
    weakened = [case.weakens(item, voices) for item in items]
    for weakens in get_args(Weakens):
        row[f"checks: weakens {weakens}"] = weakened.count(weakens)
    row["checks: looked up elsewhere"] = sum(check.look_elsewhere is not None for check in checks)
    sources = sum(len(check.sources) for check in checks)
    row["checks: sources each"] = _ratio(sources, len(checks))
    supporting = sum(len(check.supported_by) for check in checks)
    row["sources: share that points the same way"] = _ratio(supporting, sources)
    contradicting = sum(len(check.contradicted_by) for check in checks)
    row["sources: share that points the other way"] = _ratio(contradicting, sources)
    helped = [p.leans.stance for p in case.paragraphs if p.leans]
    row["paragraphs: wording helps"] = helped.count(side)
    return row


def _ratio(total: float, count: int) -> float:
    return total / count if count else float("nan")
