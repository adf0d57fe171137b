"""What changes in a case with a fact: who points to it, and the sources of its check."""

from __future__ import annotations

from collections.abc import Iterator

from kit.authors.form.case_files import value_at
from kit.authors.form.changes import Change
from kit.authors.form.now import Now

_LISTS = ("supported_by", "contradicted_by", "references")  # of a check's sources


def sources_of(now: Now, fact: str) -> list[str]:
    """Return the ids of the sources of a fact's check."""
    return [it for name in _LISTS for it in _listed(now, fact, name)]


def _listed(now: Now, fact: str, name: str) -> list[str]:
    found = value_at(now.data, ("evidence", fact, "check", name))
    return [str(it) for it in found] if isinstance(found, list | tuple) else []


def points_to(now: Now, voice: str, fact: str) -> bool:
    """Return whether a voice points to a fact."""
    return value_at(now.data, ("voices", voice, "citations", fact)) is not None


def pointed(now: Now, voice: str, fact: str) -> Change:
    """Return that a voice points to a fact; where it does, that it does not."""
    place = ("voices", voice, "citations")
    if points_to(now, voice, fact):
        return Change((*place, fact))
    return Change(place, {"evidence": fact}, added=True)


def removed(now: Now, fact: str) -> Iterator[Change]:
    """Yield what takes a fact out of the case, and each voice's use of it."""
    for voice in now.items("voices"):
        if points_to(now, id_ := str(voice["id"]), fact):
            yield pointed(now, id_, fact)
    yield Change(("evidence", fact))


def linked(now: Now, fact: str, source: str) -> Change:
    """Return that a fact's check has a source."""
    place = ("evidence", fact, "check", "references")
    return Change(place, [*_listed(now, fact, "references"), source])


def unlinked(now: Now, fact: str, source: str) -> Iterator[Change]:
    """Yield what takes a source away from a fact's check."""
    for name in _LISTS:
        known = _listed(now, fact, name)
        if source in known:
            yield Change(("evidence", fact, "check", name), [it for it in known if it != source])
