"""The kinds of value a case is made of, and how each is checked.

Text comes in as text (see `kit.loading`); numbers, dates and yes/no are made from it here.
A field that names something else in the case, such as the evidence a voice cites, is checked
against the whole case: `checking` lays out what the case defines while it is validated.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Final, Literal, LiteralString

from pydantic import AfterValidator, Field, StringConstraints, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

FORMAT = 1
MAX_FRAGMENT_WORDS = 12
NO_STANCE = "none"
KEPT_FOR_ANSWERS = frozenset({"both", "reporter"})  # answers beside the stances
DANGLING: Final = "dangling"  # the type of error of an id that nothing in the case has


def count_words(text: str) -> int:
    """Return the number of words, split on white space.

    >>> count_words("Iran reaches out — to Mexico")
    6
    """
    return len(text.split())


# --- What the case under validation defines ---


@dataclass(frozen=True)
class _Index:
    """The ids a case defines and its paragraphs' lengths, read before anything is validated.

    Every problem is thus found in one pass, each at its own place: a citation can be checked
    even when the evidence it names has a mistake of its own.
    """

    defined: Mapping[str, Counter[str]]
    paragraph_words: Mapping[str, int | None]
    # Looking for a similar name is slow, and the first few suggestions teach the rest.
    suggestions: Iterator[int] = field(default_factory=lambda: iter(range(20)))

    @classmethod
    def of(cls, raw: object) -> _Index:
        def ids(part: object, key: str) -> Counter[str]:
            return Counter(str(_get(item, "id")).strip() for item in _items(part, key))

        paragraphs = [(_number(_get(p, "n")), p) for p in _items(raw, "paragraphs")]
        return cls(
            defined={
                "stance": ids(_get(raw, "codebook"), "stances"),
                "paragraph": Counter(str(n) for n, _ in paragraphs),
                "voice": ids(raw, "voices"),
                "evidence": ids(raw, "evidence"),
                "reference": ids(raw, "references"),
                "exercise": ids(raw, "exercises"),
            },
            paragraph_words={str(n): _number(_get(p, "words")) for n, p in paragraphs},
        )


def _number(raw: object) -> int | None:
    """Return a whole number as the model would read it, or None."""
    try:
        return _WHOLE.validate_python(raw)
    except ValidationError:
        return None


_WHOLE = TypeAdapter(int)


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


def paragraph_words() -> Mapping[str, int | None] | None:
    """Return words by paragraph number of the case being validated, in the order written.

    Words are None where they cannot be read; the outer None means that no case is validated.
    """
    index = _index.get()
    return index.paragraph_words if index else None


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" for the nearest known word, or an empty string.

    >>> suggestion("amia", ["amia-1994", "un-sanctions"])
    "; did you mean 'amia-1994'?"
    """
    near = difflib.get_close_matches(wrong, list(known), n=1, cutoff=0.5)
    return f"; did you mean '{near[0]}'?" if near else ""


def fail(message: str, kind: LiteralString = "case") -> PydanticCustomError:
    """Return an error to raise in a validator; pydantic adds the place."""
    return PydanticCustomError(kind, "{message}", {"message": message})


def defines(kind: str) -> Callable[[Any], Any]:
    """Return a validator of an id that must be the only one of its kind."""

    def check(value: Any) -> Any:
        index = _index.get()
        if index and index.defined[kind][str(value)] > 1:
            raise fail(f"'{value}' is given to more than one {kind}")
        return value

    return check


def refers_to(kind: str, *also: str) -> Callable[[Any], Any]:
    """Return a validator of an id that must be defined in the case, or be one of `also`."""

    def check(value: Any) -> Any:
        index = _index.get()
        if index and str(value) not in index.defined[kind] and value not in also:
            known = [*index.defined[kind], *also]
            hint = "" if next(index.suggestions, None) is None else suggestion(str(value), known)
            raise fail(f"no {kind} '{value}'{hint}", DANGLING)
        return value

    return check


# --- Kinds of value ---


def _is_fragment(text: str) -> str:
    if (words := count_words(text)) > MAX_FRAGMENT_WORDS:
        raise fail(f"quotes {words} words; at most {MAX_FRAGMENT_WORDS} may be quoted")
    return text


def _is_date(text: str) -> str:
    """Accept a year, a month or a day: 2009, 2009-04 or 2009-04-07."""
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        raise fail(f"'{text}' is not a date; write 2009, 2009-04 or 2009-04-07") from None
    return text


def _is_visible(symbol: str) -> str:
    if not any(char.isprintable() and not char.isspace() for char in symbol):
        raise fail("cannot be seen; choose a sign such as ◆")
    return symbol


def _is_known_format(number: int) -> int:
    if number != FORMAT:
        raise fail(f"this kit reads format {FORMAT}, not {number}; update the kit or the case")
    return number


_ID = StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)
Id = Annotated[str, _ID]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Fragment = Annotated[Text, AfterValidator(_is_fragment)]
Date = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}){0,2}$"), AfterValidator(_is_date)
]
Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"']+$", max_length=500)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
Count = Annotated[int, Field(ge=0)]
FormatNumber = Annotated[int, AfterValidator(_is_known_format)]
Confidence = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]

Symbol = Annotated[str, StringConstraints(min_length=1, max_length=2), AfterValidator(_is_visible)]

StanceId = Annotated[Id, AfterValidator(refers_to("stance"))]
StanceOrNone = Annotated[Id, AfterValidator(refers_to("stance", NO_STANCE))]
ParagraphNumber = Annotated[int, AfterValidator(refers_to("paragraph"))]
VoiceId = Annotated[Id, AfterValidator(refers_to("voice"))]
EvidenceId = Annotated[Id, AfterValidator(refers_to("evidence"))]
ReferenceId = Annotated[Id, AfterValidator(refers_to("reference"))]

VoiceKind = Literal["person", "institution", "group", "narrator"]
Identification = Literal["named", "anonymous", "unnamed group"]
Period = Literal["current", "former", "not stated"]
Sector = Literal[
    "government",
    "law enforcement",
    "military or intelligence",
    "academia",
    "think tank",
    "news media",
    "business",
    "civil society",
    "not stated",
]
Speech = Literal["direct", "reported", "mixed"]
Use = Literal["cites", "disputes", "reinterprets", "concedes"]
EvidenceKind = Literal[
    "event",
    "official record",
    "statistic",
    "precedent",
    "expert judgement",
    "interest",
    "principle",
    "forecast",
]
Verdict = Literal["agrees", "partly", "disagrees", "not found", "cannot be checked"]
Weakens = Literal["the argument", "a detail", "nothing"]
Grade = Literal["A", "B", "C"]
Readers = Literal["all", "most", "few"]
ExerciseKind = Literal["choose", "write"]
ParagraphFunction = Literal[
    "lead", "background", "both sides", "voice", "transition", "no reply", "forecast"
]
