"""How a language lists, counts, dates and quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Grammar:
    """In English by default."""

    last_or: str = " or "
    months: Sequence[str] = (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    )
    day: str = "{day} {month} {year}"
    month: str = "{month} {year}"
    moment: str = "{date}, {time} UTC"
    decimal_mark: str = "."
    quotation_marks: tuple[str, str] = ("“", "”")
    did_you_mean: str = "; did you mean '{near}'?"
    there_are: str = "; there are: {names}"
