"""How long each lens takes in the kernel, and how much it sends: python -m tests.bench.lenses.

On the bundled case and on one of 60 voices in 300 paragraphs, against what a notebook would do by
hand: the case's tables as HTML in ordinary widgets.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import ipywidgets as widgets

import kit
from kit.browser.page import Page
from kit.case.case import Case
from tests import made_up

LENSES = (
    *("reader", "compare", "stance_board", "evidence_map", "fact_check", "argument_map"),
    *("affiliations", "source_ratings", "balance", "wording", "missing_voices", "later_events"),
    "two_reports",
)
RUNS = 7


def by_hand(case: Case) -> widgets.VBox:
    """Return the same content as plain tables."""
    tables = (case.voices, case.evidence, case.citations, case.passages, case.paragraphs)
    return widgets.VBox([widgets.HTML(table.to_html()) for table in tables])


def milliseconds(build: Callable[[Case], object], case: Case) -> tuple[float, float]:
    """Return the median and the longest of several runs after a first one."""
    build(case)
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        build(case)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken), max(taken)


def kilobytes(lens: object) -> float:
    """Return what the pages of a lens send."""
    pages = [child for child in lens.children if isinstance(child, Page)]
    return sum(len(page.content.packed) for page in pages) / 1000


def main() -> None:
    """Print a row for each lens."""
    cases = {"bundled": kit.load_case("iran-mexico-2009"), "60 × 300": Case(made_up.huge())}
    for name, case in cases.items():
        bare, _ = milliseconds(by_hand, case)
        print(f"{name}: tables by hand {bare:.0f} ms")
        for lens in LENSES:
            build = getattr(kit, lens)
            median, longest = milliseconds(build, case)
            size = kilobytes(build(case))
            print(
                f"  {lens:15} {median:6.1f} ms (longest {longest:5.1f}),"
                f" {median / bare:4.2f} of by hand, {size:5.1f} kB"
            )


if __name__ == "__main__":
    main()
