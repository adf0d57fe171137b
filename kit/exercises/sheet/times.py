"""Times as a sheet keeps them: of one form, so that they sort as text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

LAST_TIME = "8999-12-31T23:59:59.999Z"  # after which there would soon be none to come after it


def _is_time(text: str) -> str:
    """Accept what `now` writes. Only if all are of one form do they sort as text."""
    datetime.fromisoformat(text)
    if text > LAST_TIME:
        raise ValueError(text)
    return text


Time = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}){2}T([0-9]{2}:){2}[0-9]{2}\.[0-9]{3}Z$"),
    AfterValidator(_is_time),
]


def now() -> str:
    """Return the time in UTC, to the millisecond, as it stands in a sheet."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def later(times: Iterable[str]) -> str:
    """Return the time, or if clocks differ a millisecond after the last of `times`.

    >>> later(["2999-12-31T23:59:59.999Z"])
    '3000-01-01T00:00:00.000Z'
    """
    last = max(times, default="")
    if not last:
        return now()
    after = datetime.fromisoformat(last) + timedelta(milliseconds=1)
    after_last = after.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return min(max(now(), after_last), LAST_TIME)
