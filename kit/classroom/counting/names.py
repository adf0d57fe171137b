"""What the name changed: an experiment that a lot made, for each voice and student by itself.

What is compared, and why that is fair
--------------------------------------
For each voice and each student a lot decides whether the second look shows who speaks. Whoever was
surer than half sure at the first look is asked again only if the name shows; so only first looks
with `sure` 0, 1 or 2 are compared, for which all were to look again. How sure somebody was is known
before the lot is seen, and cannot hang on it. Among these, those with and without the name differ
by nothing but the lot.

Everybody counts as the lot fell, whatever they then did with it (intention to treat). Who was to
look again and did not has no second look: these are counted for each half, so that one sees whether
they could matter. Voices are strata, since names are compared within a voice; students are
clusters, since one student's looks have much in common.

There is one test and one interval, for all voices together: of many voices tested one by one, some
would seem to have changed something by chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import narwhals.stable.v2 as nw

from kit.classroom.counting.frames import collected, numbered
from kit.classroom.counting.looks import UNSURE, LookCount, Looks, by_item
from kit.classroom.statistics.clusters import Difference, difference
from kit.classroom.statistics.exact import stratified_exact
from kit.classroom.statistics.permutation import Permuted, permutation_test


@dataclass(frozen=True)
class Arm:
    """One half of the experiment, at one voice or at all: those with the name, or without."""

    asked: int  # to look again
    answered: int
    changed: int
    relied: int  # the sum of reliance, 0 to 4 each
    n_relied: int

    @property
    def mean_relied(self) -> float | None:
        """How far the voice is relied on, on average; None where nobody said it."""
        return self.relied / self.n_relied if self.n_relied else None


@dataclass(frozen=True)
class VoiceArms:
    """Both halves at a voice; and of those who were surer and saw the name, how many changed."""

    item: str
    named: Arm
    nameless: Arm
    sure_answered: int
    sure_changed: int


@dataclass(frozen=True)
class NameEffect:
    """What the name changed, at each voice and at all."""

    voices: tuple[VoiceArms, ...]
    all: VoiceArms
    changed: Difference  # of shares, 0 to 1
    p: float
    relied: Difference  # of reliance, 0 to 4
    relied_test: Permuted
    students: int


def name_effect(looks: Looks, counts: Sequence[LookCount]) -> NameEffect:
    """Return what the name changed; `counts` are the `look_counts` of the same looks."""
    voices = tuple(_arms(item, of_it) for item, of_it in by_item(counts).items())
    tables = [
        [[arm.changed, arm.answered - arm.changed] for arm in (voice.named, voice.nameless)]
        for voice in voices
    ]
    compared = looks.filter(
        nw.col("sure").is_in([*UNSURE]), ~nw.col("with_name").is_null(), ~nw.col("again").is_null()
    )
    frame = compared.with_columns(
        (nw.col("again") != nw.col("first")).alias("changed"),
        nw.col("rely").cast(nw.String).cast(nw.Float64).alias("relied"),
    ).select("student", "item", "with_name", "changed", "relied")
    known = collected(frame).sort("student", "item")  # engines have orders of their own
    named = known["with_name"].to_numpy().astype(bool)
    whose, students = numbered(known["student"])
    which, _ = numbered(known["item"])
    changed = known["changed"].to_numpy().astype(float)
    relied = known["relied"].to_numpy().astype(float)
    return NameEffect(
        voices,
        _arms("", counts),
        difference(changed, named, whose, which),
        stratified_exact(tables),
        difference(relied, named, whose, which),
        permutation_test(relied, named, which),
        len(students),
    )


def _arms(item: str, counts: Iterable[LookCount]) -> VoiceArms:
    listed = list(counts)
    named, nameless = (
        _arm(it for it in listed if it.is_unsure and it.with_name is lot) for lot in (True, False)
    )
    sure = [it for it in listed if it.with_name and not it.is_unsure and it.again is not None]
    changed = sum(it.n for it in sure if it.is_changed)
    return VoiceArms(item, named, nameless, sum(it.n for it in sure), changed)


def _arm(counts: Iterable[LookCount]) -> Arm:
    listed = list(counts)
    answered = [it for it in listed if it.again is not None]
    relied = [(int(it.rely), it.n) for it in answered if it.rely is not None]
    return Arm(
        sum(it.n for it in listed),
        sum(it.n for it in answered),
        sum(it.n for it in answered if it.is_changed),
        sum(value * n for value, n in relied),
        sum(n for _, n in relied),
    )
