"""Every count on three engines, held against pandas: a script for an environment that has them.

They bring pyarrow along, which changes how pandas keeps texts: so what users have stays what the
other tests run on.
"""

from __future__ import annotations

import warnings

from kit import load_case, load_class, simulate_class
from kit.classroom.counting.agreement import agreement_of
from kit.classroom.counting.looks import changed_later, look_counts, looks_of
from kit.classroom.counting.names import name_effect
from kit.classroom.counting.progress import part_count
from kit.classroom.counting.texts import written
from kit.classroom.counting.values import Place, value_counts
from tests.classroom.handed_in import LATER, with_answer

FIRST, VERDICT = Place("sort", "first", "stance"), Place("evidence", "verdict", "verdict")


def polars(table):
    import polars as pl

    return pl.from_pandas(table)


def duckdb(table):
    import duckdb

    flat = table.astype({c: "str" for c in table if str(table[c].dtype) == "category"})
    return duckdb.from_df(flat)


def dask(table):
    import dask.dataframe

    return dask.dataframe.from_pandas(table, npartitions=3)


ENGINES = (polars, duckdb, dask)


def counted(answers, items, stances):
    """Return every count of a class."""
    looks = looks_of(answers)
    counts = look_counts(looks)
    return {
        "looks": counts,
        "later": changed_later(answers),
        "values": value_counts(answers, FIRST),
        "verdicts": value_counts(answers, VERDICT),
        "names": repr(name_effect(looks, counts)),
        "alpha": repr(agreement_of(looks, {c.item for c in counts}, stances)),
        "texts": written(answers, Place("exit", "exit", "check")),
        "parts": part_count(items, {c.item for c in counts}),
    }


def main() -> None:
    """Count on each engine and compare."""
    case = load_case("iran-mexico-2009")
    first, *others = simulate_class(case, students=40, name_effect=0.2, seed=3)
    item = next(id_ for id_ in first.items if id_.startswith("sort-"))
    was = first.items[item].responses[0].values["stance"]
    first = with_answer(first, item, "first", LATER, stance="none" if was == "both" else "both")
    school = load_class([first, *others], case)
    stances = [stance.id for stance in case.data.stances]
    ours = counted(school.answers, school.items, stances)
    assert all(ours.values()), "nothing to compare"
    for engine in ENGINES:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that narwhals' support for Dask is to move
            theirs = counted(engine(school.answers), engine(school.items), stances)
        for name, count in ours.items():
            assert theirs[name] == count, f"{engine.__name__}: {name}"
        print(engine.__name__)


if __name__ == "__main__":
    main()
