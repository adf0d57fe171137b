"""Figures: their data, their words, their tables; never their pixels."""

import re

import pandas as pd
import pytest

from kit.case.case import Case
from kit.case.model import CaseData
from kit.case.plots import PLOTLY
from kit.lenses.evidence.figure import checks
from kit.lenses.room.figure import turns
from tests import made_up
from tests.hostile import hostile_case

CHARTS = (turns, checks)


def bars(chart) -> list[tuple]:
    """Return (name of the trace, row, from, length) of every bar that has a length."""
    return [
        (trace.name, y, base, x)
        for trace in chart.figure.select_traces(selector={"type": "bar"})
        for y, base, x in zip(trace.y, trace.base or [None] * len(trace.y), trace.x, strict=True)
        if x
    ]


def test_turns_stand_where_the_paragraphs_are(case):
    chart = turns(case)
    starts = case.paragraphs["n_words"].cumsum().shift(fill_value=0)
    drawn = {(base, x) for _, _, base, x in bars(chart)}
    assert (starts[20], 43) in drawn, "Sick in P20"
    assert (starts[32], 72) in drawn, "Loyola in P32"
    assert sum(name == "security concern" for name, *_ in bars(chart)) == 7
    assert len(bars(chart)) == len(case.passages.drop_duplicates(["voice", "paragraph"]))


def test_rows_of_turns_are_in_order_of_appearance_and_named(case):
    names = turns(case).figure.data[-1].text
    assert names[:3] == (
        "– “The U.S. national securi…",
        "● “Some foreign policy expe…",
        "◆ “Some counterterrorism ex…",
    )
    assert names[-1] == "– Mario Loyola"


def test_turns_in_words(case):
    alt = turns(case).alt
    assert "19 voices" in alt
    assert "Mario Loyola (P32)" in alt


def test_checks_are_the_outcomes_of_each_side(case):
    chart = checks(case)
    drawn = {(name, row): x for name, row, _, x in bars(chart)}
    facts = {}
    for voice in case.data.voices:
        if voice.position.stance == "security-concern":
            facts |= {id_: case.data.evidence_by_id[id_] for id_ in voice.citations_by_evidence}
    held = sum(item.check.verdict == "agrees" for item in facts.values())
    assert drawn["holds up", 0] == held
    assert sum(x for (_, row), x in drawn.items() if row == 0) == len(facts)
    assert f"security concern: holds up {held}" in chart.alt


@pytest.mark.parametrize("draw", CHARTS)
@pytest.mark.parametrize("name", made_up.ALL)
def test_any_case(draw, name):
    chart = draw(Case(made_up.ALL[name]()))
    assert isinstance(chart.table, pd.DataFrame)
    assert chart.alt
    assert set(chart.bundle()) == {PLOTLY, "text/plain"}


def test_a_front_end_without_figures_shows_the_table_in_words(case):
    html = checks(case)._repr_mimebundle_()["text/html"]
    assert "sources per check</th>" in html
    row = html.partition("normal diplomacy</td>")[2].partition("</tr>")[0]
    figures = re.findall(r">([\d.]+)</td>", row)
    assert (figures[:2], figures[-1]) == (["10", "10"], "4.0")


@pytest.mark.parametrize("draw", CHARTS)
def test_nothing_to_draw(draw, empty_raw):
    chart = draw(Case(CaseData.model_validate(empty_raw | {"voices": []})))
    assert bars(chart) == []
    assert chart.alt.endswith(".")


@pytest.mark.parametrize("draw", CHARTS)
def test_no_button_that_sends_data_elsewhere_and_no_template(draw, case):
    shown = draw(case).bundle()[PLOTLY]
    assert shown["config"]["displayModeBar"] is False
    assert len(str(shown)) < 40_000


@pytest.mark.parametrize("draw", CHARTS)
def test_hostile_text_stays_text_in_the_table(draw, small_raw):
    bundle = draw(Case(hostile_case(small_raw)))._repr_mimebundle_()
    assert "<script" not in bundle["text/html"]
    assert "<script" not in str(bundle[PLOTLY]), "Plotly reads some tags"
    assert "&lt;" in bundle["text/html"]
