"""Rows as DataFrames: pandas is imported here, when the first table is asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, get_args

from kit.case.loaded import loaded

if TYPE_CHECKING:
    import pandas as pd


def frame(
    rows: Iterable[Mapping[str, Any] | Sequence[Any]],
    columns: Sequence[str],
    index: str | None = None,
    **closed: Any,
) -> pd.DataFrame:
    """Return rows as a table that has its columns even when it is empty.

    Rows are mappings with the columns as keys, or tuples in their order; of the index first, which
    is numbers if it has no name. Columns in `closed` are categorical, each with its closed set: a
    `Literal`, or labels in order. Counts, paragraphs and years are whole numbers even then, and
    where one of them is missing.

    >>> table = frame([("a", "yes")], ["answer"], "id", answer=["no", "yes"])
    >>> table.loc["a", "answer"], list(table["answer"].cat.categories)
    ('yes', ['no', 'yes'])
    """
    pandas = _pandas()
    names = [*([index] if index else []), *columns]
    table: pd.DataFrame = pandas.DataFrame(list(rows), columns=names)
    sets = {name: get_args(labels) or labels for name, labels in closed.items()}
    table = table.assign(**{n: pandas.Categorical(table[n], labels) for n, labels in sets.items()})
    whole = [name for name in names if name.startswith("n_") or name in {"paragraph", "year"}]
    table = table.astype({n: "Int64" if table[n].isna().any() else int for n in whole})
    return table.set_index(index) if index else table


@lru_cache(maxsize=1)
def _pandas() -> Any:
    pandas = loaded("pandas")
    # "$40 million, then $20 million" is no formula. pandas has no way to say so of one table.
    pandas.set_option("display.html.use_mathjax", False)
    # `.plot` draws with Plotly, which is there, unless somebody has chosen or uses another.
    is_free = pandas.get_option("plotting.backend") == "matplotlib"
    if is_free and "matplotlib.pyplot" not in sys.modules:
        pandas.set_option("plotting.backend", "kit.case.plots")
    return pandas
