"""Annotations merged into a case: each a passage of a voice, or words in which a fact is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, get_args

from kit.authors.form.changes import Change
from kit.case.case import load_case
from kit.case.closed_sets import Use
from kit.case.model import CaseData
from kit.case.values import FIRST_FORMAT, MAX_FRAGMENT_WORDS
from kit.case.voice import Citation, Passage, Voice
from kit.counting.anchoring import compared
from kit.counting.prose import Place, Prose
from kit.exchange.annotations.anchoring import OrphanError, place_of
from kit.exchange.annotations.names import FACT, KINDS, STANCE, USE, VOICE, key_of, page_of, urn
from kit.exchange.annotations.reading import Annotation, read_annotations
from kit.exchange.annotations.text import prose_of
from kit.exchange.into_case import Imported, Merged, NotTakenError, put_into, told
from kit.text import shortened, suggestion
from kit.tokens import count_words, first_words, last_words


def import_annotations(path: Path, folder: Path) -> Imported:
    """Put annotations into the files of a case; those that have no place in it are told.

    Raises
    ------
    NotTakenError
        If there are none in the file, or the case counts its words by hand.
    CaseError
        If the case cannot be opened.
    CannotChangeError, GoneError
        If a file of the case cannot be changed; then none is.
    OSError
        If the file cannot be read.
    """
    return put_annotations(partial(merged, read_annotations(path)), folder)


def put_annotations(merge: Callable[[CaseData, Prose | None], Merged], folder: Path) -> Imported:
    """Put what annotations change into the files of a case; raises as `import_annotations` does.

    `merge` returns that for the case and, where it is at hand, the article's text.
    """
    case = load_case(folder).data
    if case.format == FIRST_FORMAT:
        raise NotTakenError([f"{folder}: run `python -m kit upgrade {folder}` first"])
    return put_into(folder, merge(case, prose_of(case, folder)))


def merged(annotations: Sequence[Annotation], case: CaseData, prose: Prose | None) -> Merged:
    """Return what annotations change in a case of which the article's text may be at hand."""
    found = Merged()
    seen: set[tuple[str, str, str]] = set()
    for it in annotations:
        try:
            _merge(it, case, prose, found, seen)
        except OrphanError as error:
            found.notes.append(f"not taken: {it.shown}: {error}")
    return found


def _merge(
    it: Annotation,
    case: CaseData,
    prose: Prose | None,
    found: Merged,
    seen: set[tuple[str, str, str]],
) -> None:
    """Add what one annotation changes; a second one of the same words changes nothing."""
    voice = _voice(it, case)
    field = "citations" if FACT in it.tags else "passages"
    if field == "citations":
        _refuse_what_is_no_use(it, case)
    _note_another_stance(it, voice, found)
    known = _known(it, voice, field, case)
    if known and compared(known[1].fragment or "") == compared(it.exact):
        return
    if prose is None:
        raise OrphanError("the article's text is not beside the case; attach it, and import again")
    place = place_of(it, prose)
    said = _said(place, prose)
    key = (voice.id, field, key_of(said["fragment"], place.paragraph))
    if key in seen or (not known and _has(voice, field, said["fragment"], place)):
        return
    seen.add(key)
    where = ("voices", f"#{case.voices.index(voice)}", field)
    if known:
        n, old = known
        if old.paragraph != place.paragraph:
            said["paragraph"] = str(place.paragraph)
        for name, value in said.items():
            found.changes.append(Change((*where, f"#{n}", name), value))
        what = f"{field}, {voice.id}, {it.shown}"
        found.told.append(told(what, old.fragment or "", said["fragment"]))
        return
    used = {"evidence": it.tags.get(FACT), "use": it.tags.get(USE)} if FACT in it.tags else {}
    whole = {name: value for name, value in used.items() if value} | said
    found.changes.append(Change(where, whole, added=True))
    found.told.append(f"{field}, {voice.id}: new: “{said['fragment']}” (P{place.paragraph})")


def _refuse_what_is_no_use(it: Annotation, case: CaseData) -> None:
    """Raise an `OrphanError` if an annotation names no fact of the case, or no way to use one."""
    fact, use = it.tags[FACT], it.tags.get(USE)
    if fact not in case.evidence_by_id:
        near = suggestion(fact, case.evidence_by_id)
        raise OrphanError(f"the case has no fact '{shortened(fact)}'{near}")
    if use is not None and use not in get_args(Use):
        known = ", ".join(get_args(Use))
        raise OrphanError(f"nobody uses a fact as '{shortened(use)}'; there are: {known}")


def _voice(it: Annotation, case: CaseData) -> Voice:
    """Return whose words an annotation is about; raise an `OrphanError` if that is not known."""
    id_ = it.tags.get(VOICE, "")
    address = case.article.address
    is_elsewhere = address and it.source and not it.source.startswith(urn(case.id))
    if is_elsewhere and page_of(it.source) != page_of(address or ""):
        raise OrphanError(f"it is about another page: {shortened(it.source, 100)}")
    if not id_:
        raise OrphanError(f"it has no tag that says whose words these are, such as {VOICE}:ann-lee")
    if id_ not in case.voices_by_id:
        near = suggestion(id_, case.voices_by_id)
        raise OrphanError(f"the case has no voice '{shortened(id_)}'{near}")
    voice = case.voices_by_id[id_]
    if voice.is_narrator and FACT not in it.tags:
        raise OrphanError("a reporter has no passages; its words are those that no voice has")
    return voice


def _note_another_stance(it: Annotation, voice: Voice, found: Merged) -> None:
    stance = it.tags.get(STANCE)
    line = f"{voice.id}: some say '{stance}', the case says '{voice.position.stance}'"
    note = f"{line}; a stance is the voice's, so change it in the case"
    if stance and stance != voice.position.stance and note not in found.notes:
        found.notes.append(note)


def _known(
    it: Annotation, voice: Voice, field: str, case: CaseData
) -> tuple[int, Passage | Citation] | None:
    """Return the passage or citation that went out under the annotation's id, and its place."""
    for n, said in enumerate(getattr(voice, field)):
        key = key_of(said.fragment or "", said.paragraph)
        if said.fragment and it.id == urn(case.id, KINDS[field], voice.id, key):
            return n, said
    return None


def _has(voice: Voice, field: str, fragment: str, place: Place) -> bool:
    return any(
        it.paragraph == place.paragraph and compared(it.fragment or "") == compared(fragment)
        for it in getattr(voice, field)
    )


def _said(place: Place, prose: Prose) -> dict[str, Any]:
    """Return the fields of words at a place: of many the first ones, and with which they end."""
    words = prose.text(place)
    said: dict[str, Any] = {"fragment": words}
    if count_words(words) > MAX_FRAGMENT_WORDS:
        said["fragment"] = first_words(words, MAX_FRAGMENT_WORDS)
        said["ends"] = last_words(words, MAX_FRAGMENT_WORDS // 2)
    if len(prose.find_in(place.paragraph, said["fragment"])) != 1:
        raise OrphanError("its words stand in the paragraph twice; quote a word more")
    if len(prose.find(said["fragment"])) > 1:
        said["paragraph"] = str(place.paragraph)
    return said
