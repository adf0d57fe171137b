"""What was observed: outcomes with and without the treatment, in strata and of clusters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from kit.classroom.statistics.arrays import Groups, Numbers


@dataclass(frozen=True)
class Observations:
    """The known outcomes, each with its lot, and with its stratum and cluster as 0, 1, …."""

    outcome: Numbers
    treated: npt.NDArray[np.bool_]
    stratum: Groups
    cluster: Groups

    @classmethod
    def of(
        cls,
        outcome: npt.ArrayLike,
        treated: npt.ArrayLike,
        stratum: npt.ArrayLike | None = None,
        cluster: npt.ArrayLike | None = None,
    ) -> Observations:
        """Return those that are not `nan`; raise a `ValueError` if the arrays do not go together.

        Without strata all are of one; without clusters each is one of its own.

        >>> Observations.of([1, np.nan, 0], [True, True, False], ["b", "b", "a"]).stratum.tolist()
        [1, 0]
        """
        outcomes, lot = np.asarray(outcome, dtype=np.float64), np.asarray(treated)
        one = np.zeros(len(outcomes), np.intp)
        strata = one if stratum is None else np.asarray(stratum)
        clusters = np.arange(len(one)) if cluster is None else np.asarray(cluster)
        if {each.shape for each in (outcomes, lot, strata, clusters)} != {one.shape}:
            raise ValueError("outcome, treated, stratum and cluster have one entry for each answer")
        if len(one) and lot.dtype != np.bool_:
            raise ValueError(f"treated is True or False, and this is {lot.dtype}")
        known = ~np.isnan(outcomes)
        if not np.isfinite(outcomes[known]).all():
            raise ValueError("an outcome is a number, or nan where it is missing")
        return _chosen(known, outcomes, lot.astype(np.bool_), strata, clusters)

    def compared(self) -> Observations:
        """Return those of the strata that have both treated and untreated."""
        treated = np.bincount(self.stratum, self.treated)
        both = (treated > 0) & (treated < np.bincount(self.stratum))
        here = both[self.stratum]
        return _chosen(here, self.outcome, self.treated, self.stratum, self.cluster)


def _chosen(
    these: npt.NDArray[np.bool_],
    outcome: Numbers,
    treated: npt.NDArray[np.bool_],
    stratum: npt.NDArray[Any],
    cluster: npt.NDArray[Any],
) -> Observations:
    return Observations(
        outcome[these], treated[these], _numbered(stratum[these]), _numbered(cluster[these])
    )


def _numbered(names: npt.NDArray[Any]) -> Groups:
    return np.unique(names, return_inverse=True)[1].astype(np.intp)
