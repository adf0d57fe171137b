"""A figure that `.plot` draws of a table, as the last line of a cell in JupyterLab."""

from __future__ import annotations

import pytest
import yaml

from kit import load_case, simulate_class
from kit.classroom.simulated.writing import write_class
from tests.hostile import hostile_data

CASE = "from kit import compare, load_case\n\ncase = load_case({!r})"
BARS = 'case.voices.set_index("name")["n_words"].plot.barh()'
SIDES = 'case.viewpoints.groupby("stance")[["n_words", "n_words_quoted"]].sum().plot.bar()'
DRAWN = ".js-plotly-plot:has(.main-svg)"
# Of a figure's texts, those that cannot be read on its ground or are cut off.
UNREADABLE = """figure => {
  const shine = colour => {
    const [r, g, b] = colour.match(/[0-9.]+/g).map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const ground = shine(getComputedStyle(figure.querySelector(".main-svg")).backgroundColor);
  const around = figure.getBoundingClientRect();
  return [...figure.querySelectorAll("text")].filter(text => text.textContent).filter(text => {
    const [ink, place] = [shine(getComputedStyle(text).fill), text.getBoundingClientRect()];
    const contrast = Math.max(ink, ground) / Math.min(ink, ground);
    return contrast < 4.5 || place.left < around.left - 1 || place.right > around.right + 1;
  }).map(text => text.textContent);
}"""


@pytest.mark.parametrize(("theme", "width"), [("Light", 1400), ("Dark", 500)])
def test_a_plot_is_the_last_line_of_a_cell(server, open_in_lab, theme, width):
    path = server.add_notebook(
        f"plots-{theme}.ipynb", CASE.format("iran-mexico-2009"), "compare(case)", BARS, SIDES
    )
    notebook = open_in_lab(path, theme=theme, width=width)
    notebook.run_all()
    for place in range(2):
        figure = notebook.page.locator(DRAWN).nth(place)
        figure.wait_for(state="attached")
        figure.scroll_into_view_if_needed()
        assert figure.evaluate(UNREADABLE) == []
        assert figure.locator(".modebar").count() == 0, "no button that sends data to a server"
    assert notebook.complaints == []


def test_hostile_names_are_text_in_a_plot(server, open_in_lab, small_raw):
    folder = server.files / "hostile-plot"
    folder.mkdir()
    link = '<a href="//a.org">b</a>'
    data = hostile_data(small_raw)
    data["voices"][0]["name"] = link
    data["codebook"]["stances"][0]["label"] = '<a href="//a.org">x</a>'
    (folder / "case.yaml").write_text(yaml.safe_dump(data, allow_unicode=True))
    path = server.add_notebook(
        "hostile-plots.ipynb", CASE.format("./hostile-plot"), BARS, SIDES, "case"
    )
    notebook = open_in_lab(path)
    notebook.run_all()
    figures = notebook.page.locator(DRAWN)
    figures.nth(1).wait_for(state="attached")
    assert link in figures.first.inner_text()
    assert figures.locator("a").count() == 0
    assert notebook.page.evaluate("() => window.hacked") is None
    assert notebook.complaints == []


def test_a_class_opens_its_results_from_top_to_bottom(server, open_in_lab):
    case = load_case("iran-mexico-2009")
    write_class(simulate_class(case, students=30), server.files / "instructor/hand-ins")
    notebook = open_in_lab("instructor/class.ipynb")
    notebook.run_all()
    shut = notebook.page.get_by_role("button", name="Show to the class")
    shut.first.wait_for()
    sections = shut.count()
    for left in range(sections, 0, -1):
        assert shut.count() == left
        shut.first.click()
        notebook.page.wait_for_function(
            "left => document.querySelectorAll('[data-press=open]').length < left", arg=left
        )
    notebook.page.locator(DRAWN).nth(2).wait_for(state="attached")
    # Plotly had been there since the first figure, and drew the others before they were in view.
    assert notebook.page.get_by_text("Javascript Error").count() == 0
    assert notebook.complaints == []
