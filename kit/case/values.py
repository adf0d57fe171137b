"""The kinds of value a case is made of, and how each is checked.

Text comes in as text (see `kit.case.loading`); numbers, dates and yes/no are made from it here.
A field that names something else in the case, such as the evidence a voice cites, is checked
against the whole case: `checking` lays out what the case defines while it is validated.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Annotated, Any, Final, LiteralString, get_args

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic_core import PydanticCustomError, PydanticKnownError

from kit.case import slips
from kit.case.closed_sets import Sector
from kit.text import ID_PATTERN, as_id, count_words, is_id, shortened, suggestion

FORMAT = 2
FIRST_FORMAT = 1  # in which authors counted words themselves
MAX_FRAGMENT_WORDS = 12
NO_STANCE = "none"
NOT_YET = "not_yet"  # of a draft that has no label yet; no id is written so
REPORTER = "reporter"
BOTH = "both"
SPLIT_BELOW = 0.6  # confidence in a label, from 0 to 1, below which those who gave it were split
KEPT_FOR_ANSWERS = frozenset({BOTH, REPORTER})  # answers beside the stances
# Where an answer sheet keeps a student's name, if one is asked for, and a teacher's counts.
NAME_ITEM, HANDS_ITEM = "your-name", "hands-up"
CASE_VOICE: Final = "voice of the case"  # one of its own article, seen from another report
DANGLING: Final = "dangling"  # the type of error of an id that nothing in the case has
# Kinds of what others refer to → where a case lists them.
LISTS = {
    "paragraph": "paragraphs",
    "voice": "voices",
    "evidence": "evidence",
    "reference": "references",
}

# Unicode's signs that show text in another order than it is written: what is read is then not
# what is there. The marks that Persian and Arabic need to be spelt (U+061C, U+200C to U+200F) pass.
TURNS_TEXT: Final = "[\u202a-\u202e\u2066-\u2069]"
_TURNS_TEXT = re.compile(TURNS_TEXT)
_CONTROLS = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


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
def checking(raw: object) -> Iterator[None]:
    """While this lasts, references are checked against the case `raw`."""
    token = _index.set(_Index.of(raw))
    try:
        yield
    finally:
        _index.reset(token)


@contextmanager
def inside(raw: object) -> Iterator[None]:
    """While this lasts, references are checked against another report `raw` of the case's event.

    Its paragraphs and voices are its own; it may tell of the case's facts and of facts of its own.
    """
    outer = _index.get()
    if outer is None:
        yield
        return
    own = _Index.of(raw)
    defined = {**outer.defined, CASE_VOICE: outer.defined["voice"]}
    defined |= {kind: own.defined[kind] for kind in ("paragraph", "voice")}
    defined["evidence"] = outer.defined["evidence"] + own.defined["evidence"]
    token = _index.set(
        replace(
            outer,
            defined=defined,
            unsure={**outer.unsure, "paragraph": own.unsure["paragraph"]},
            meant={kind: ids | own.meant.get(kind, ids) for kind, ids in outer.meant.items()},
            paragraph_words=own.paragraph_words,
        )
    )
    try:
        yield
    finally:
        _index.reset(token)


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


def fail(
    message: str, kind: LiteralString = "case", at: tuple[int | str, ...] = (), needs: str = ""
) -> PydanticCustomError:
    """Return an error to raise in a validator; pydantic adds the place of the whole model.

    `at` leads on from there, with ".." for a step back. `needs` is the kind of thing that an id
    which nothing has should name.
    """
    return PydanticCustomError(kind, "{message}", {"message": message, "at": at, "needs": needs})


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


# --- Kinds of value ---


def _is_fragment(text: str) -> str:
    if (words := count_words(text)) > MAX_FRAGMENT_WORDS:
        raise fail(f"quotes {words} words; shorten it to at most {MAX_FRAGMENT_WORDS}")
    if slip := slips.fault_of_fragment(text):
        raise fail(slip)
    return text


def _is_date(text: str) -> str:
    """Accept a year, a month or a day: 2009, 2009-04 or 2009-04-07."""
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        raise fail(f"'{text}' is not a date; write 2009, 2009-04 or 2009-04-07") from None
    return text


def _says_something(text: str) -> str:
    if slips.is_nothing(text):
        raise fail(f"is read as the text '{text}'; write what belongs here, or leave the line out")
    return text


def _is_readable(text: str) -> str:
    r"""Return the text with � for what a terminal would obey; refuse what misleads the eye.

    Nobody writes such a sign by hand: in a file it is refused with its line, see `safe_yaml`, and
    what comes in as an escape such as "\e" is made as harmless as the kit makes it elsewhere.
    """
    if text.isprintable():  # as nearly all is
        return text
    if found := _TURNS_TEXT.search(text):
        raise fail(f"holds a hidden sign (U+{ord(found[0]):04X}) that turns text around; delete it")
    if not any(char.isprintable() and not char.isspace() for char in text):
        raise fail("cannot be seen; write something, such as a word or a sign like ◆")
    return _CONTROLS.sub("�", text)


def _is_known_format(number: int) -> int:
    if not FIRST_FORMAT <= number <= FORMAT:
        found = shortened(str(number))
        raise fail(f"this kit reads format {FORMAT}, not {found}; update the kit or the case")
    return number


def _is_there_or_waits(value: Any, info: ValidationInfo) -> Any:
    if value is None and not info.data.get("draft"):
        raise PydanticKnownError("string_type")
    return value


def _is_stance_or_not_yet(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    return value if value == NOT_YET else handler(value)


# What only a draft may leave out: the model has `draft` before it.
MAY_WAIT = BeforeValidator(_is_there_or_waits)
_ID = StringConstraints(pattern=ID_PATTERN, max_length=60)
Id = Annotated[str, _ID]
_READABLE, _SAID = AfterValidator(_is_readable), AfterValidator(_says_something)
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000), _SAID, _READABLE]
Name = Annotated[str, StringConstraints(min_length=1, max_length=120), _READABLE]
Heading = Annotated[str, StringConstraints(min_length=1, max_length=80), _READABLE]
Label = Annotated[str, StringConstraints(min_length=1, max_length=40), _READABLE]
Fragment = Annotated[Text, AfterValidator(_is_fragment)]
Date = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}){0,2}$"), AfterValidator(_is_date)
]
Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"'\p{C}]+$", max_length=500)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
# The most is far more than any article has, and small enough to add up and to print.
Count = Annotated[int, Field(ge=0, le=1_000_000)]
_COUNT = TypeAdapter(Count)
CountFromOne = Annotated[int, Field(ge=1, le=1_000_000)]
FormatNumber = Annotated[int, AfterValidator(_is_known_format)]
Confidence = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]

Symbol = Annotated[str, StringConstraints(min_length=1, max_length=2), _READABLE]

StanceId = Annotated[Id, AfterValidator(refers_to("stance"))]
StanceOrNone = Annotated[Id, AfterValidator(refers_to("stance", NO_STANCE))]
StanceNoneOrNotYet = Annotated[StanceOrNone, WrapValidator(_is_stance_or_not_yet)]
ParagraphNumber = Annotated[Count, AfterValidator(refers_to("paragraph"))]
VoiceId = Annotated[Id, AfterValidator(refers_to("voice"))]
EvidenceId = Annotated[Id, AfterValidator(refers_to("evidence"))]
ReferenceId = Annotated[Id, AfterValidator(refers_to("reference"))]
SectorName = Annotated[Label, AfterValidator(refers_to("sector"))]
