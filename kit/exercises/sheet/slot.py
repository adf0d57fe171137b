"""Where a response will be kept, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from kit.exercises.sheet.data import Response, clean
from kit.exercises.sheet.times import later


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

    def response(
        self,
        by: str,
        known: Sequence[Response],
        values: Mapping[str, Any],
        outcome: str | None = None,
        rev: int = 0,
    ) -> Response:
        """Return what comes in here: a draft, or with an outcome an answer that was given.

        `by` is whoever writes, `known` what its item has so far, `rev` what a browser's own copy
        counts.
        """
        last = next((r.rev for r in known if r.key == (by, self.number)), 0)
        return Response(
            by=by,
            n=self.number,
            rev=max(last + 1, rev),
            at=later(r.at for r in known),
            step=self.step,
            given=outcome is not None,
            outcome=outcome,
            values={name: clean(value) for name, value in values.items()},
            **self.stamp._asdict(),
        )
