"""What a case that is a draft as a whole may leave open, and what stands there until it is written.

These are its title, its question, what its two answers are called, and lists.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from kit.case.article import says_yes
from kit.case.labels import Labels
from kit.case.parts import Location, Raw, language_of
from kit.case.slips import is_nothing
from kit.language import Language, spoken
from kit.text import is_id

# The fields of a case that need not be there: but a line with nothing behind it is no list.
LISTS: Final = (
    *(
        "annotators",
        "limits",
        "sectors",
        "glossary",
        "timeline",
        "missing_voices",
        "later_events",
        "articles",
    ),
    *("paragraphs", "voices", "evidence", "references", "exercises"),
)


def is_whole_draft(raw: Any) -> bool:
    """Return whether a case says of itself, and not only of some part, that it is a draft."""
    return isinstance(raw, Mapping) and says_yes(raw.get("draft"))


def still_empty(raw: Mapping[str, Any]) -> Iterator[Location]:
    """Yield the places of a case where nothing stands, and only in a draft that is no mistake.

    >>> list(still_empty({"title": "Lanes", "codebook": {"stances": ({"label": "build it"},)}}))
    [('question',), ('codebook', 'stances', 1, 'label')]
    """
    yield from ((name,) for name in ("title", "question") if _says_nothing(raw.get(name)))
    stances = _stances(raw)
    for n in (0, 1):
        stance = stances[n] if n < len(stances) else None
        if not isinstance(stance, Mapping) or _says_nothing(stance.get("label")):
            yield "codebook", "stances", n, "label"
    yield from ((name,) for name in LISTS if name in raw and raw[name] is None)


def with_placeholders(raw: Mapping[str, Any]) -> Raw:
    """Return a case with something wherever it is still empty, and without lists that are."""
    say = spoken(language_of(raw)).words(Labels)
    found = {name: it for name, it in raw.items() if it is not None or name not in LISTS}
    for place in still_empty(raw):
        match place:
            case ("title",):
                id_ = raw.get("id")
                is_title = isinstance(id_, str) and is_id(id_) and not is_nothing(id_)
                found["title"] = id_ if is_title else say.no_title
            case ("question",):
                found["question"] = say.no_question
    stances = tuple(
        {**it, "label": say.nth_answer.format(n=n)}
        if isinstance(it, Mapping) and _says_nothing(it.get("label"))
        else it
        for n, it in enumerate(_stances(raw), 1)
    )
    return found | ({"codebook": {**raw["codebook"], "stances": stances}} if stances else {})


def told_as_missing(empty: Collection[Location], language: Language) -> str:
    """Return in words what is still empty, or that only `draft: true` is left of a draft."""
    say = language.words(Labels)
    names: dict[Location, str] = {("title",): say.the_title, ("question",): say.the_question}
    names |= {("codebook", "stances", n, "label"): say.the_label.format(n=n + 1) for n in (0, 1)}
    names |= {(name,): say.the_list.format(name=name) for name in LISTS}
    return ", ".join(names[place] for place in empty) or say.only_draft


def _says_nothing(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _stances(raw: Mapping[str, Any]) -> tuple[Any, ...]:
    book = raw.get("codebook")
    found = book.get("stances") if isinstance(book, Mapping) else ()
    return tuple(found) if isinstance(found, list | tuple) else ()
