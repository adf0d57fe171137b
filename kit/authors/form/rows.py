"""The article in pieces, as the form shows it: who says what, and a voice's words in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from kit import tokens
from kit.authors.form.now import Now
from kit.authors.form.saying import MARKS, NOBODY, Heard, names_of, telling_fragments
from kit.authors.form.words import FormWords
from kit.authors.people import full_names
from kit.counting.anchoring import compared
from kit.counting.extents import MisplacedError, Said, extent_of
from kit.counting.prose import Place, Prose

_LONGEST = 5_000  # characters of a paragraph in which names are looked for
_MOST_FRAGMENTS = 8  # to choose from
MOST_NAMES = 8  # of people who are not in the case yet


@dataclass(frozen=True)
class Piece:
    """Some words of a paragraph; with a key, they can be pressed.

    `state` is open, guess, said or nobody; `by` names who says them.
    """

    text: str
    key: str = ""
    state: str = ""
    by: str = ""


def paragraph_rows(now: Now, chosen: int, say: FormWords) -> list[dict[str, Any]]:
    """Return each paragraph in pieces; of the chosen one the sentences, too."""
    prose = now.prose
    if prose is None:
        return []
    names = {str(it["id"]): str(it.get("name") or it["id"]) for it in now.items("voices")}
    rows = []
    for n in range(1, len(prose.paragraphs) + 1):
        pieces = list(_pieces(n, now, prose, names, say))
        rows.append({"n": n, "pieces": pieces, "choices": _sentences(n, prose, chosen)})
    return rows


def _sentences(n: int, prose: Prose, chosen: int) -> list[tuple[str, str]]:
    if n != chosen:
        return []
    text = prose.paragraphs[n - 1]
    found = [
        (it.start, it.start + len(text[it.start : it.stop].rstrip()))
        for it in prose.sentences[n - 1]
    ]
    return [(f"{n}.{start}.{end}", text[start:end]) for start, end in found if start < end]


def _pieces(
    n: int, now: Now, prose: Prose, names: dict[str, str], say: FormWords
) -> Iterator[Piece]:
    text, at = prose.paragraphs[n - 1], 0
    for it in now.quoted:
        if it.place.paragraph != n or it.place.start < at:
            continue
        yield Piece(text[at : it.place.start])
        at = it.place.end
        if it.voice == NOBODY:
            state, by = "nobody", say.nobody_short
        elif it.voice:
            state, by = "said", names.get(it.voice, it.voice)
        else:
            state, by = ("guess", f"{say.perhaps} {it.guess}") if it.guess else ("open", "?")
        yield Piece(text[it.place.start : at], it.key, state, by)
    yield Piece(text[at:])


def names_near(place: Place, prose: Prose) -> list[str]:
    """Return the names of two words or more in the paragraph of a place, or else the one before.

    >>> names_near(Place(1, 0, 5), Prose.of("“Yes,” said Ina Berg, again.", "en"))
    ['Ina Berg']
    """
    for n in (place.paragraph, place.paragraph - 1):
        text = prose.paragraphs[n - 1][:_LONGEST] if n else ""
        if found := [it for it in full_names(text, prose.language) if it not in prose.text(place)]:
            return found
    return []


def passage_rows(now: Now, voice: str) -> list[dict[str, Any]]:
    """Return the words of a voice, each with the fragments that could stand for them."""
    rows = []
    for it in now.heard:
        if it.said.voice != voice:
            continue
        text = now.prose.text(it.place) if now.prose and it.place else f"“{it.said.fragment}”"
        fragments = list(other_fragments(it, now.prose)) if now.prose and it.place else []
        n = it.place.paragraph if it.place else 0
        row = {"text": text, "n": n, "problem": it.problem, "said": it.said}
        rows.append(row | {"fragments": [(f, f) for f in fragments]})
    if now.prose is None:
        found = now.case.voices_by_id.get(voice) if now.case else None
        for passage in found.passages if found else ():
            text = f"“{passage.fragment}”"
            rows.append({"text": text, "n": passage.paragraph, "problem": "", "fragments": []})
    return rows


def other_fragments(heard: Heard, prose: Prose) -> Iterator[str]:
    """Yield the fragments that a passage could have and reach as far, its own first."""
    yield heard.said.fragment
    if heard.place is None:
        return
    names, found = names_of(heard.said.voice), 0
    for fragment in telling_fragments(prose.text(heard.place), prose.language, names):
        is_other = compared(fragment) != compared(heard.said.fragment)
        if is_other and could_stand_for(heard.said, fragment, prose):
            found += 1
            yield fragment
        if found == _MOST_FRAGMENTS:
            return


def could_stand_for(said: Said, fragment: str, prose: Prose | None) -> bool:
    """Return whether a passage reaches as far by another fragment as by its own."""
    if prose is None or not fragment:
        return False
    try:
        own = extent_of(said, prose, with_hint=False)
        other = extent_of(replace(said, fragment=fragment), prose, with_hint=False)
    except MisplacedError:
        return False
    return own.place == other.place


def whole_words(text: str, start: int, end: int) -> str:
    """Return the words of a text of which something stands between two places, without marks.

    >>> whole_words("“It rains again,” she said.", 4, 8)
    'rains'
    """
    end = max(end, start)
    chosen = text[start:end]
    start += len(chosen) - len(chosen.lstrip())
    first, last = tokens.whole_words(text, start, max(start, start + len(chosen.strip())))
    return text[first:last].strip(MARKS)
