"""What the tags of a class mean in a case, as people type them; what is unknown is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.values import BOTH, NO_STANCE
from kit.exchange.annotations.names import FACT, PARAGRAPH, SPEECH, STANCE, USE, VOICE, tag
from kit.text import as_id, nearest

# What may stand before the colon, in the kit's languages.
_KINDS: Mapping[str, str] = {
    **dict.fromkeys(("voice", "voices", "speaker", "voz", "voces"), VOICE),
    **dict.fromkeys(("stance", "position", "postura", "posicion"), STANCE),
    **dict.fromkeys(("fact", "facts", "evidence", "hecho", "dato"), FACT),
}
_OF_EXPORTS = {SPEECH, USE, PARAGRAPH}  # tags that the kit writes and a class does not need
_COLONS = str.maketrans({"：": ":", "=": ":"})
_LONGEST = 200  # characters of a tag


@dataclass(frozen=True)
class Meaning:
    """What the tags of one annotation mean, by the ids of a case.

    Attributes
    ----------
    voices, stances, facts
        In the order in which they were typed.
    unknown
        Each tag that means nothing here → the nearest that does, or an empty text.
    """

    voices: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    unknown: Mapping[str, str] = field(default_factory=dict)


class Vocabulary:
    """What can be typed about a case, accents, small and capital letters aside.

    A voice is known by its id, its name, and other names that the case gives; a stance by its id
    and its label; a fact by its id. Without what kind it is, a tag counts if it means one thing.

    >>> from kit import load_case
    >>> known = Vocabulary(load_case("school-phones").data)
    >>> meant = known.meaning(["voice: Ruth Adeyémi", "PHONE-FREE DAY", "maya linn"])
    >>> meant.voices, meant.stances, dict(meant.unknown)
    (('ruth-adeyemi',), ('phone-free',), {'maya linn': 'voice:maya-lind'})
    """

    def __init__(self, case: CaseData) -> None:
        labels = case.language.words(Labels)
        self._meant: dict[str, dict[str, set[str]]] = {
            VOICE: _by_key((it.id, (it.id, it.name, *it.also_called)) for it in case.voices),
            STANCE: _by_key(
                [
                    *((it.id, (it.id, it.label)) for it in case.stances),
                    (NO_STANCE, (NO_STANCE, labels.no_position)),
                    (BOTH, (BOTH,)),
                ]
            ),
            FACT: _by_key((it.id, (it.id,)) for it in case.evidence),
        }
        self._known = lru_cache(maxsize=10_000)(self._of)
        self._bare = {
            key: tag(kind, next(iter(ids)))
            for kind, names in self._meant.items()
            for key, ids in names.items()
        }

    def meaning(self, tags: Iterable[str]) -> Meaning:
        """Return what some tags mean."""
        found: dict[str, dict[str, None]] = {VOICE: {}, STANCE: {}, FACT: {}}
        unknown = {}
        for typed in tags:
            kind, id_ = self._known(typed)
            if kind in found:
                found[kind][id_] = None
            elif not kind:
                unknown[typed] = id_
        voices, stances, facts = (tuple(found[kind]) for kind in (VOICE, STANCE, FACT))
        return Meaning(voices, stances, facts, unknown)

    def _of(self, typed: str) -> tuple[str, str]:
        """Return kind and id; or no kind and the nearest tag."""
        said, colon, value = typed[:_LONGEST].translate(_COLONS).lstrip("#@ ").partition(":")
        kind = _KINDS.get(as_id(said), "") if colon else ""
        if colon and as_id(said) in _OF_EXPORTS:
            return as_id(said), value
        key = as_id(value if kind else typed[:_LONGEST])
        hits = {
            (it, id_)
            for it in ((kind,) if kind else self._meant)
            for id_ in self._meant[it].get(key, ())
        }
        if len(hits) == 1:
            return hits.pop()
        if hits:
            return "", " / ".join(sorted(tag(*it) for it in hits))
        return "", self._suggestion(kind, key)

    def _suggestion(self, kind: str, key: str) -> str:
        known = self._meant[kind] if kind else self._bare
        near = nearest(key, known, 0.6) if key else ""
        if not near:
            return ""
        return tag(kind, next(iter(known[near]))) if kind else self._bare[near]


def _by_key(named: Iterable[tuple[str, Iterable[str]]]) -> dict[str, set[str]]:
    """Return what a key stands for; a name of two is no name of either."""
    found: dict[str, set[str]] = defaultdict(set)
    for id_, names in named:
        for name in names:
            if key := as_id(name):
                found[key].add(id_)
    return dict(found)
