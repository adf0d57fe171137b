"""The article's paragraphs as an author puts them right: kept, left out, joined and split."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kit.authors.form.changes import Change
from kit.authors.form.saying import heard_in
from kit.case.parts import mappings, number
from kit.counting.paragraphs import paragraphs_of
from kit.counting.prose import Prose


@dataclass(frozen=True)
class Edited:
    """A text after one change to its paragraphs.

    Attributes
    ----------
    paragraphs
        As they are now.
    now
        The number that each paragraph had → the one that it has now; those left out are not in it.
    """

    paragraphs: tuple[str, ...]
    now: Mapping[int, int]


class CannotEditError(Exception):
    """A change that would lose something: `kind` says what, `names` of which voices."""

    def __init__(self, kind: str, *names: str) -> None:
        super().__init__(kind)
        self.kind, self.names = kind, names


def joined(paragraphs: Sequence[str], n: int) -> Edited:
    """Return the text with paragraph `n` put together with the one above it.

    >>> joined(["It rains,", "says Jo.", "Yes."], 2)
    Edited(paragraphs=('It rains, says Jo.', 'Yes.'), now={1: 1, 2: 1, 3: 2})
    """
    both = " ".join(paragraphs[n - 2 : n])
    new = (*paragraphs[: n - 2], both, *paragraphs[n:])
    return Edited(new, {i: i - (i >= n) for i in range(1, len(paragraphs) + 1)})


def split(paragraphs: Sequence[str], n: int, at: int) -> Edited:
    """Return the text with paragraph `n` parted before its character `at`.

    >>> split(["It rains. Yes.", "No."], 1, 10)
    Edited(paragraphs=('It rains.', 'Yes.', 'No.'), now={1: 1, 2: 3})
    """
    text = paragraphs[n - 1]
    new = (*paragraphs[: n - 1], text[:at].strip(), text[at:].strip(), *paragraphs[n:])
    return Edited(new, {i: i + (i > n) for i in range(1, len(paragraphs) + 1)})


def left_out(paragraphs: Sequence[str], n: int) -> Edited:
    """Return the text without paragraph `n`.

    >>> left_out(["Home", "It rains."], 1)
    Edited(paragraphs=('It rains.',), now={2: 1})
    """
    kept = [i for i in range(1, len(paragraphs) + 1) if i != n]
    new = tuple(paragraphs[i - 1] for i in kept)
    return Edited(new, {old: i for i, old in enumerate(kept, 1)})


def put_back(paragraphs: Sequence[str], text: str, before: int) -> Edited:
    """Return the text with a paragraph more, before the one that has the number `before`.

    >>> put_back(["It rains."], "Yes.", 2)
    Edited(paragraphs=('It rains.', 'Yes.'), now={1: 1})
    """
    at = max(0, min(before - 1, len(paragraphs)))
    new = (*paragraphs[:at], *paragraphs_of(text), *paragraphs[at:])
    more = len(new) - len(paragraphs)
    return Edited(new, {i: i + more * (i > at) for i in range(1, len(paragraphs) + 1)})


def as_file(paragraphs: Sequence[str]) -> str:
    """Return paragraphs as they stand in a file."""
    return "\n\n".join(paragraphs) + "\n"


def carried_over(edited: Edited, data: Mapping[str, Any], prose: Prose) -> list[Change]:
    """Return what changes in a case with its text, so that each note stays with its paragraph.

    Raises
    ------
    CannotEditError
        If a voice would lose its words, a note its paragraph, or the text cannot be read again so.
    """
    if tuple(paragraphs_of(as_file(edited.paragraphs))) != edited.paragraphs:
        raise CannotEditError("unreadable")
    changes = list(_renumbered(edited.now, data))
    new = Prose(edited.paragraphs, prose.language)
    moved = _with_new_numbers(data, edited.now)
    had, has = heard_in(data, prose), heard_in(moved, new)
    lost = [a.said.voice for a, b in zip(had, has, strict=True) if a.place and not b.place]
    if lost:
        raise CannotEditError("voices", *dict.fromkeys(lost))
    return changes


def _renumbered(now: Mapping[int, int], data: Mapping[str, Any]) -> Iterator[Change]:
    """Yield what changes where paragraphs are named by their numbers."""
    for _, voice in mappings(data, "voices"):
        place = ("voices", str(voice.get("id")))
        for key, known in (("passages", "fragment"), ("citations", "evidence")):
            for _, item in mappings(voice, key):
                old = number(item.get("paragraph"))
                if old is not None and now.get(old) != old:
                    here = (*place, key, str(item.get(known)), "paragraph")
                    yield Change(here, _text(now.get(old)))
        mentioned = voice.get("mentioned_in")
        if isinstance(mentioned, tuple) and mentioned:
            numbers = [now.get(old) if (old := number(it)) else None for it in mentioned]
            new = [str(it) for it in dict.fromkeys(filter(None, numbers))]
            if new != list(mentioned):
                yield Change((*place, "mentioned_in"), new)
    last, noted = 0, set[int | None]((None,))
    for i, item in mappings(data, "paragraphs"):
        last = number(item.get("n")) or last + 1
        if now.get(last) in noted:
            raise CannotEditError("note")
        noted.add(now[last])
        if now[last] != last or item.get("n"):
            yield Change(("paragraphs", f"#{i}", "n"), str(now[last]))


def _text(n: int | None) -> str | None:
    return None if n is None else str(n)


def _with_new_numbers(data: Mapping[str, Any], now: Mapping[int, int]) -> dict[str, Any]:
    """Return a case with the paragraphs of its passages as they are numbered now."""

    def moved(item: Any) -> Any:
        old = number(item.get("paragraph")) if isinstance(item, Mapping) else None
        return item if old is None else {**item, "paragraph": _text(now.get(old))}

    voices = [
        {**it, "passages": tuple(map(moved, it["passages"]))}
        if isinstance(it, Mapping) and isinstance(it.get("passages"), tuple)
        else it
        for it in data.get("voices") or ()
    ]
    return {**data, "voices": tuple(voices)}
