"""What `python -m kit` does with a class's answers; each command stands beside what it does."""

from __future__ import annotations

from typing import Any

from kit.classroom.results.command import add_results
from kit.classroom.simulated.command import add_simulate
from kit.classroom.study.command import add_collect
from kit.classroom.table.command import add_table


def add_commands(commands: Any) -> None:
    """Add the commands for a class to those of `python -m kit`."""
    add_results(commands)
    add_collect(commands)
    add_simulate(commands)
    add_table(commands)
