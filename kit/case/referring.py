"""What names something else in the case, such as the evidence a voice cites, and how it is checked.

It is checked against the whole case: `checking` lays out what the case defines while it is
validated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Final, get_args

from pydantic import (
    AfterValidator,
    TypeAdapter,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from kit.case.closed_sets import Sector
from kit.case.values import KEPT_FOR_ANSWERS, NO_STANCE, NOT_YET, Count, Id, Label, fail
from kit.text import as_id, is_id, shortened, suggestion

CASE_VOICE: Final = "voice of the case"  # one of its own article, seen from another report
DANGLING: Final = "dangling"  # the type of error of an id that nothing in the case has
# Kinds of what others refer to → where a case lists them.
LISTS = {
    "paragraph": "paragraphs",
    "voice": "voices",
    "evidence": "evidence",
    "reference": "references",
}
_COUNT = TypeAdapter(Count)


# --- What the case under validation defines ---


@dataclass(frozen=True)
class _Index:
    """The ids a case defines and its paragraphs' lengths, read before anything is validated.

    Every problem is thus found in one pass, each at its own place: a citation can be checked
    even when the evidence it names has a mistake of its own.
    """

    defined: Mapping[str, Counter[str]]
    paragraph_words: Mapping[str, int | None]
    # Kinds of which what refers to them is not looked at, since their own mistakes come first.
    unsure: Mapping[str, bool]
    # What ids with a capital or a blank should be; theirs is the mistake, not the reference's.
    meant: Mapping[str, frozenset[str]]
    # Looking for a similar name is slow, and the first few suggestions teach the rest.
    suggestions: Iterator[int] = field(default_factory=lambda: iter(range(20)))

    @classmethod
    def of(cls, raw: object) -> _Index:
        def ids(part: object, key: str) -> Counter[str]:
            return Counter(str(_get(item, "id")).strip() for item in _items(part, key))

        paragraphs = [(str(_number(_get(p, "n"))), p) for p in _items(raw, "paragraphs")]
        numbers = Counter(n for n, _ in paragraphs)
        stances = ids(_get(raw, "codebook"), "stances")
        named = [id_ for id_ in stances if is_id(id_) and id_ not in KEPT_FOR_ANSWERS]
        listed = {**LISTS, "exercise": "exercises"}
        defined = {kind: ids(raw, field) for kind, field in listed.items()}
        own = (str(name).strip() for name in _items(raw, "sectors"))
        sectors = Counter[str]((*get_args(Sector), *own))
        defined |= {"stance": stances, "paragraph": numbers, "sector": sectors}
        return cls(
            defined=defined,
            unsure={"stance": len(named) != 2, "paragraph": "None" in numbers},
            meant={
                kind: frozenset(as_id(id_) for id_ in known if not is_id(id_))
                for kind, known in defined.items()
                if kind != "sector"  # whose names are no ids
            },
            paragraph_words={
                n: _number(_get(p, "words")) if numbers[n] == 1 else None for n, p in paragraphs
            },
        )


def _number(raw: object) -> int | None:
    """Return a whole number as the model would read it, or None."""
    try:
        return _COUNT.validate_python(raw)
    except ValidationError:
        return None


def _get(raw: object, key: str) -> Any:
    return raw.get(key) if isinstance(raw, Mapping) else getattr(raw, key, None)


def _items(raw: object, key: str) -> tuple[Any, ...]:
    found = _get(raw, key)
    return tuple(found) if isinstance(found, list | tuple) else ()


_index: ContextVar[_Index | None] = ContextVar("_index", default=None)


@contextmanager
def _checked_by(index: _Index) -> Iterator[None]:
    token = _index.set(index)
    try:
        yield
    finally:
        _index.reset(token)


def checking(raw: object) -> AbstractContextManager[None]:
    """While this lasts, references are checked against the case `raw`."""
    return _checked_by(_Index.of(raw))


def inside(raw: object) -> AbstractContextManager[None]:
    """While this lasts, references are checked against another report `raw` of the case's event.

    Its paragraphs and voices are its own; it may tell of the case's facts and of facts of its own.
    """
    outer = _index.get()
    if outer is None:
        return nullcontext()
    own = _Index.of(raw)
    defined = {**outer.defined, CASE_VOICE: outer.defined["voice"]}
    defined |= {kind: own.defined[kind] for kind in ("paragraph", "voice")}
    defined["evidence"] = outer.defined["evidence"] + own.defined["evidence"]
    both = replace(
        outer,
        defined=defined,
        unsure={**outer.unsure, "paragraph": own.unsure["paragraph"]},
        meant={kind: ids | own.meant.get(kind, ids) for kind, ids in outer.meant.items()},
        paragraph_words=own.paragraph_words,
    )
    return _checked_by(both)


def is_defined(kind: str, id_: str) -> bool:
    """Return whether the case being validated has something of a kind by this id."""
    index = _index.get()
    return index is None or id_ in index.defined[kind]


def hint_of(kind: str, wrong: str) -> str:
    """Return what else to write for an id that the case being validated does not have."""
    index = _index.get()
    return _hint(kind, wrong, index.defined[kind]) if index and may_suggest() else ""


def paragraph_words() -> Mapping[str, int | None] | None:
    """Return words by paragraph number of the case being validated, in the order written.

    Words are None where they cannot be told; the outer None means that no case is validated.
    """
    index = _index.get()
    return index.paragraph_words if index else None


def paragraphs_listed() -> int:
    """Return how many paragraphs the case being validated has, also if two have one number."""
    index = _index.get()
    return index.defined["paragraph"].total() if index else 0


def may_suggest() -> bool:
    """Return whether a mistake in the case being validated is one of the first few."""
    index = _index.get()
    return index is None or next(index.suggestions, None) is not None


def _hint(kind: str, wrong: str, defined: Iterable[str]) -> str:
    """Return what else to write for an id that the case does not have."""
    # none that only looks like an id
    known = [name for name in defined if is_id(name) or kind == "sector"]
    first = ", ".join(shortened(name) for name in known[:5])
    more = ", …" if len(known) > 5 else ""
    # The nearest stance may be the opposite one, and the nearest number is any other.
    near = "" if kind in {"stance", "paragraph"} else suggestion(wrong, known)
    return near or f"; the case has {first or 'none'}{more}"


def defines(kind: str) -> Callable[[Any], Any]:
    """Return a validator of an id that must be the only one of its kind."""

    def check(value: Any) -> Any:
        index = _index.get()
        if index and index.defined[kind][str(value)] > 1:
            raise fail(f"'{value}' is given to more than one {kind}; each needs its own")
        return value

    return check


def refers_to(kind: str, *also: str) -> Callable[[Any], Any]:
    """Return a validator of an id that must be defined in the case, or be one of `also`."""

    def check(value: Any) -> Any:
        index = _index.get()
        if index and (index.unsure.get(kind) or str(value) in index.meant.get(kind, ())):
            return value
        if index and str(value) not in index.defined[kind] and value not in also:
            hint = _hint(kind, str(value), (*index.defined[kind], *also)) if may_suggest() else ""
            raise fail(f"no {kind} '{shortened(str(value))}'{hint}", DANGLING, needs=kind)
        return value

    return check


# --- Kinds of value that name something ---


def _is_stance_or_not_yet(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    return value if value == NOT_YET else handler(value)


StanceId = Annotated[Id, AfterValidator(refers_to("stance"))]
StanceOrNone = Annotated[Id, AfterValidator(refers_to("stance", NO_STANCE))]
StanceNoneOrNotYet = Annotated[StanceOrNone, WrapValidator(_is_stance_or_not_yet)]
ParagraphNumber = Annotated[Count, AfterValidator(refers_to("paragraph"))]
VoiceId = Annotated[Id, AfterValidator(refers_to("voice"))]
EvidenceId = Annotated[Id, AfterValidator(refers_to("evidence"))]
ReferenceId = Annotated[Id, AfterValidator(refers_to("reference"))]
SectorName = Annotated[Label, AfterValidator(refers_to("sector"))]
