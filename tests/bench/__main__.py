"""Measure what must stay quick and small, as ratios in one run: python -m tests.bench.

Prints the table that stands in the README. Takes some five minutes and needs a browser. A row that
cannot be measured says so, and the exit code is 1. Nothing here is a test: machines differ, ratios
less so. `tests.bench.answers` and `tests.bench.lenses` go into detail.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import sys

from tests.bench import growth, lab, memory, saving, site, starting
from tests.bench.rows import print_rows


def main() -> int:
    """Print the table, a row at a time."""
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    machine = f"{os.cpu_count()} cores, {gigabytes:.0f} GB, Python {platform.python_version()}"
    print(f"{dt.datetime.now().astimezone().date()}, {machine}, medians:\n")
    parts = (starting, growth, lab, saving, memory, site)
    return print_rows(*(part.rows for part in parts))


if __name__ == "__main__":
    sys.exit(main())
