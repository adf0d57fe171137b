"""How far the class agrees at the first look: alpha, with an interval, and percent agreement."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import narwhals.stable.v2 as nw
import numpy as np

from kit.classroom.counting.frames import collected, numbered
from kit.classroom.counting.looks import Looks
from kit.classroom.statistics.alpha import counts_of, percent_agreement
from kit.classroom.statistics.alpha_interval import AlphaInterval, alpha_interval

DRAWS = 2000


@dataclass(frozen=True)
class Agreement:
    """Alpha of students who sort voices, nominal: its interval is over students."""

    alpha: AlphaInterval
    percent: float
    students: int
    voices: int


def agreement_of(looks: Looks, items: Collection[str], values: Sequence[str]) -> Agreement | None:
    """Return how far students agree on some voices; None where there is nothing to compare."""
    frame = looks.select("student", "item", "first")
    compared = collected(
        frame.filter(nw.col("item").is_in([*items]), nw.col("first").is_in([*values]))
    )
    if not len(compared):
        return None
    row, students = numbered(compared["student"])
    column, voices = numbered(compared["item"])
    first, found = numbered(compared["first"])
    codes = np.full((len(students), len(voices)), -1, np.int8)
    codes[row, column] = np.array([values.index(it) for it in found], np.int8)[first]
    counts = counts_of(codes, len(values))
    alpha = alpha_interval(codes, len(values), draws=DRAWS)
    return Agreement(alpha, percent_agreement(counts), len(students), len(voices))
