"""Where a response will be kept, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Stamp(NamedTuple):
    """What a response answers, as it was when it was shown; kept with it for ever.

    `version` is that of what was shown and asked, `case_version` that of the case; `with_name` is
    whether the speaker's name was shown, where that is drawn by lot.
    """

    version: str | None = None
    case_version: str | None = None
    with_name: bool | None = None


@dataclass(frozen=True)
class Slot:
    """Where a response is kept: its item, its step, its number in this session."""

    item: str
    step: str
    number: int
    stamp: Stamp
