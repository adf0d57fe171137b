"""`.plot` on tables: Plotly's figures, from any case, without what takes long."""

import copy
import subprocess
import sys

import pandas as pd
import pytest

from kit.case.calls import CallError
from kit.case.case import Case
from kit.case.model import CaseData
from kit.case.plots import COLOURS, PLOTLY
from kit.case.tables import number_of_rows
from kit.lenses.common.chart import COLOURS as OF_STANCES
from tests import made_up

TABLES = number_of_rows(made_up.bare())
WITHOUT_NUMBERS = {"missing_voices", "glossary"}


@pytest.mark.parametrize("build", made_up.ALL.values())
@pytest.mark.parametrize("name", TABLES)
def test_every_table_can_be_drawn(build, name):
    table = getattr(Case(build()), name)
    for kind in ("line", "bar", "barh", "area", "box", "hist"):
        if name in WITHOUT_NUMBERS:
            with pytest.raises(CallError, match=r'such as table\["(who|meaning)"\]\.value_counts'):
                table.plot(kind=kind)
        else:
            figure = getattr(table.plot, kind)()
            assert PLOTLY in figure._repr_mimebundle_()
            if len(table) and kind != "box":
                assert len(figure.data) == len(table.select_dtypes("number").columns)


def test_an_empty_table_is_an_empty_figure(empty_raw):
    case = Case(CaseData.model_validate(empty_raw))
    for name in TABLES.keys() - WITHOUT_NUMBERS:
        assert PLOTLY in getattr(case, name).plot.barh()._repr_mimebundle_()


def test_what_students_draw(case):
    words = case.voices.set_index("name")["n_words"]
    bars = words.plot.barh()
    assert dict(zip(bars.data[0].y, bars.data[0].x, strict=True)) == words.to_dict()
    assert bars.layout.xaxis.title.text == "n_words"
    assert bars.layout.height > 600, "so that each bar has its name"
    sides = case.viewpoints.groupby("stance")[["n_words", "n_words_quoted"]].sum()
    assert sides.plot.bar().layout.barmode == "group", "quoted words are among the words"
    assert sides.plot.bar(stacked=True).layout.barmode == "relative"
    pairs = case.viewpoints.value_counts(["stance", "identification"])
    assert pairs.plot.barh().data[0].y[0] == "security concern, unnamed group"
    at = case.passages.plot.scatter(x="paragraph", y="n_words", title="Who speaks where?")
    assert len(at.data[0].x) == len(case.passages)
    assert case.passages["n_words"].hist().data[0].type == "histogram"
    assert case.passages.hist().data[0].type == "histogram"
    assert case.passages.boxplot().data[0].type == "box"
    grid = pd.crosstab(case.voices["sector"], case.voices["kind"])
    assert grid.plot(kind="imshow").data[0].type == "heatmap"


def test_no_colour_judges_and_none_is_a_stances(case):
    uses = pd.crosstab(case.citations["stance"], case.citations["use"])
    for figure in (uses.plot.barh(stacked=True), uses.plot.line(), uses.hist(), uses.boxplot()):
        colours = {getattr(it.marker, "color", None) or it.line.color for it in figure.data}
        assert colours <= set(COLOURS)
        assert len(colours) == len(figure.data)
    assert not set(COLOURS) & set(OF_STANCES[1:])


def test_a_figure_has_its_numbers_for_front_ends_that_draw_none(case):
    figure = case.voices.set_index("name")["n_words"].plot.barh().update_layout(title="Words")
    shown = figure._repr_mimebundle_()
    assert shown[PLOTLY]["config"]["displayModeBar"] is False, "it has a button to a server"
    assert shown[PLOTLY]["layout"]["title"]["text"] == "Words"
    assert f"<td>{case.voices.loc['gary-sick', 'n_words']}</td>" in shown["text/html"]
    assert "Gary Sick" in shown["text/plain"]
    assert PLOTLY in copy.deepcopy(figure)._repr_mimebundle_()


def test_tags_are_text(case):
    table = case.voices.rename(index={"gary-sick": '<a href="https://example.org">x</a>'})
    drawn = table.rename(columns={"n_words": "<b>words</b>"}).plot.barh()
    texts = drawn._repr_mimebundle_()
    assert "<a " not in str(texts[PLOTLY])
    assert "<b>" not in str(texts[PLOTLY])
    assert "<a " not in texts["text/html"]


def test_whoever_uses_matplotlib_keeps_it():
    """Here only its name is there: the kit does not bring it."""
    code = "import sys, types, pandas\n{}\nfrom kit import load_case\n"
    code += "load_case('iran-mexico-2009').glossary; print(pandas.get_option('plotting.backend'))"
    uses = "sys.modules['matplotlib.pyplot'] = types.ModuleType('pyplot')"
    chosen = "pandas.set_option('plotting.backend', 'plotly')"
    for before, expected in ((uses, "matplotlib"), (chosen, "plotly"), ("", "kit.case.plots")):
        done = subprocess.run(
            [sys.executable, "-c", code.format(before)], capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == expected


def test_what_somebody_chooses_later_stays(case):
    with pd.option_context("plotting.backend", "plotly"):
        assert case.voices.shape
        assert pd.get_option("plotting.backend") == "plotly"
