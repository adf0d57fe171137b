"""The kinds of value a case is made of, and how each is checked.

Text comes in as text (see `kit.case.loading`); numbers, dates and yes/no are made from it here.
What names something else in the case is in `kit.case.referring`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Final, LiteralString

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError, PydanticKnownError

from kit.case import slips
from kit.text import ID_PATTERN, shortened
from kit.tokens import count_words

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

# Unicode's signs that show text in another order than it is written: what is read is then not
# what is there. The marks that Persian and Arabic need to be spelt (U+061C, U+200C to U+200F) pass.
TURNS_TEXT: Final = "[\u202a-\u202e\u2066-\u2069]"
_TURNS_TEXT = re.compile(TURNS_TEXT)
_CONTROLS = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def fail(
    message: str, kind: LiteralString = "case", at: tuple[int | str, ...] = (), needs: str = ""
) -> PydanticCustomError:
    """Return an error to raise in a validator; pydantic adds the place of the whole model.

    `at` leads on from there, with ".." for a step back. `needs` is the kind of thing that an id
    which nothing has should name.
    """
    return PydanticCustomError(kind, "{message}", {"message": message, "at": at, "needs": needs})


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
CountFromOne = Annotated[int, Field(ge=1, le=1_000_000)]
FormatNumber = Annotated[int, AfterValidator(_is_known_format)]
Confidence = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]

Symbol = Annotated[str, StringConstraints(min_length=1, max_length=2), _READABLE]
