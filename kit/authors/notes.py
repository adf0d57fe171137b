"""What is allowed in a case and yet may not be meant: the notes of `check`."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final, get_args

from kit.authors.not_stated import means_not_stated
from kit.case.case import DATA, Case
from kit.case.closed_sets import NOT_STATED, ReferenceKind
from kit.case.folder import FILES
from kit.case.model import CaseData
from kit.case.tellings import tellings
from kit.exercises.kinds.giveaways import giveaways, without_words
from kit.files import exists, read_start
from kit.text import shortened

_MOST_NAMED = 4  # ids in one note
_MOST_ALIKE = 3  # notes of one sort
MOST_BESIDE = 500  # folders beside a case that are looked into


def notes(case: Case) -> Iterator[str]:
    """Yield a line for each thing to look at: where it stands, and what to do if it is not meant.

    >>> from kit import load_case
    >>> list(notes(load_case("iran-mexico-2009")))
    []
    """
    for of_data in _OF_DATA:
        found = list(of_data(case.data))
        yield from found[:_MOST_ALIKE]
        if len(found) > _MOST_ALIKE:
            yield f"… and {len(found) - _MOST_ALIKE} more like the last one"
    folder = case.folder or DATA
    yield from _namesakes(case.data.id, folder)
    yield from _text_files(folder)


# --- Who is heard ---


def _nobody(case: CaseData) -> Iterator[str]:
    if not any(voice.passages for voice in case.voices):
        about = "voices: no voice is heard, so there is nothing to sort or compare"
        yield f"{about}; give a voice passages"


def _half_silent(case: CaseData) -> Iterator[str]:
    for voice in case.voices:
        if voice.is_silent and voice.citations and not voice.silence:
            about = f"voice {voice.id}: has citations but no passages"
            yield f"{about}; add passages, or say in silence how it is silent"


def _untaken(case: CaseData) -> Iterator[str]:
    taken = {voice.position.stance for voice in case.voices}
    for stance in case.stances if taken else ():
        if stance.id not in taken:
            yield (
                f"stance {stance.id}: no voice takes it, so there is nothing to compare; look once"
                " more who answers so, or ask a question that divides those who are heard"
            )


def _wordless(case: CaseData) -> Iterator[str]:
    telling: dict[str, list[str]] = {}
    for found in giveaways(case):
        telling.setdefault(found.voice.id, []).append(found.word)
    for voice in without_words(case):
        words = _listed([*dict.fromkeys(telling.get(voice.id, ()))])
        yield (
            f"voice {voice.id}: no words to sort without its name, since each text tells who"
            f" speaks{f' ({words})' if words else ''}; quote other words of it"
        )


def _silent_in_other_words(case: CaseData) -> Iterator[str]:
    for voice in case.voices:
        place = voice.affiliation
        for field in ("organization", "role", "sector", "country"):
            if means_not_stated(written := getattr(place, field) or ""):
                yield (
                    f"voice {voice.id}: affiliation.{field}: '{written}' is shown as a name; write"
                    f" {NOT_STATED}, which readers see in the language of the story, if the article"
                    " does not say it, or leave the line out if you have not looked"
                )


def _reports(case: CaseData) -> Iterator[str]:
    own, *others = tellings(case)
    for told, report in zip(others, case.articles, strict=True):
        about = f"articles: {report.id}"
        if not any(voice.passages for voice in told.voices):
            yield f"{about}: nobody is heard in it, so there is little to compare; add passages"
        if told.article.sha256 and told.article.sha256 == own.article.sha256:
            yield f"{about}: its text is the case's own article; is it the right file?"
        for which in (own, told):
            if not which.uses_by_evidence:
                where = "voices" if which is own else about
                yield f"{where}: no citations, so the facts of the two reports are not compared"


# --- What is around the story ---


def _way_to_the_article(case: CaseData) -> Iterator[str]:
    article = case.article
    if article.headline is None:
        yield "article: no headline, by which readers know the story; add it"
    if article.address is None and article.licence is None:
        yield (
            "article: no address, so readers cannot open the story; add it, or, if the text may be"
            " passed on, its licence"
        )


def _kindless(case: CaseData) -> Iterator[str]:
    if unsorted := sum(reference.kind is None for reference in case.references):
        yield (
            f"references: {unsorted} without a kind, so readers do not learn what each is good for;"
            f" write kind: {', '.join(get_args(ReferenceKind))}"
            + (" (grade is no longer shown)" if any(r.grade for r in case.references) else "")
        )


# --- Facts ---


def _used_by(case: CaseData, stance: str) -> set[str]:
    """Return the ids of the facts to which the heard voices of a stance point."""
    users = (voice for voice in case.speakers if voice.position.stance == stance)
    return {use.evidence for voice in users for use in voice.citations}


def _uneven_paths(case: CaseData) -> Iterator[str]:
    """Yield a line where one stance's facts are looked up elsewhere more often than the other's."""
    with_path: dict[str, int] = {}
    without: dict[str, list[str]] = {}
    for stance in (stance.id for stance in case.stances):
        used = _used_by(case, stance)
        checks = {e.id: e.check for e in case.evidence if e.id in used and e.ask and e.check}
        with_path[stance] = sum(check.look_elsewhere is not None for check in checks.values())
        without[stance] = [id_ for id_, check in checks.items() if not check.look_elsewhere]
    less, more = sorted(with_path, key=with_path.__getitem__)
    if with_path[less] < with_path[more] and without[less]:
        yield (
            f"evidence: {with_path[more]} of the facts of {more} and {with_path[less]} of {less}"
            f" have look_elsewhere; write one for {shortened(without[less][0])}, too"
        )


def _listed(ids: Sequence[str]) -> str:
    more = ", …" if len(ids) > _MOST_NAMED else ""
    return ", ".join(map(shortened, ids[:_MOST_NAMED])) + more


_OF_DATA: Final[tuple[Callable[[CaseData], Iterator[str]], ...]] = (
    _nobody,
    _half_silent,
    _untaken,
    _wordless,
    _silent_in_other_words,
    _reports,
    _way_to_the_article,
    _kindless,
    _uneven_paths,
)


# --- What lies beside it ---

_ID_LINE = re.compile(rb"^id:[ \t]*[\"']?([a-z0-9-]{1,60})", re.MULTILINE)


def _namesakes(id_: str, folder: Path) -> Iterator[str]:
    """Yield the other cases with an id, of those beside a case's folder and of the bundled ones."""
    own = folder.resolve()
    for around in {own.parent, DATA}:
        with contextlib.suppress(OSError):
            for other in sorted(islice(around.iterdir(), MOST_BESIDE)):
                if _has_id(id_, other) and other.resolve() != own:
                    yield (
                        f"id: the case in {other.name} has the id {id_}, too; give each its own, or"
                        " students' answers to the two are hard to tell apart"
                    )


def _has_id(id_: str, folder: Path) -> bool:
    with contextlib.suppress(OSError):
        found = _ID_LINE.search(read_start(folder / "case.yaml", 100_000))
        return found is not None and found[1].decode() == id_
    return False


def _text_files(folder: Path) -> Iterator[str]:
    for path in (folder / name for name in sorted(FILES)):
        if exists(path.with_suffix(".txt")) and not exists(path):
            yield f"{path.stem}.txt: not read; rename it to {path.name}"
