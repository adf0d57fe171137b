"""What the figures say."""

from __future__ import annotations

from types import SimpleNamespace

WORDS = SimpleNamespace(
    turn="%{customdata[0]}, P%{customdata[1]}: %{customdata[2]} words,"
    " %{customdata[3]} in quotation marks",
    nobody="Nobody is heard in the story.",
    turns_alt="Who speaks where in the story: {n} voices, from {first} to {last}. Where "
    "no bar stands, only the reporter speaks.",
    checks_alt="Facts of each side and how our checks came out. {sides}.",
    checks_side="{side}: {outcomes}",
    checks_row="{side}: {n} facts",
    checks_none="nothing checked",
    checks_nothing="No fact has been checked yet; see evidence.yaml.",
    as_table="This figure as a table",
    in_words="In words",
)
