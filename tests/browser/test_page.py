"""`Page` in JupyterLab and Notebook 7: controls, values both ways, and the keyboard shield."""

from __future__ import annotations

import pytest

PAGE = '''
from markupsafe import Markup
from kit.frontend import Lens, Page
page = Page(
    Markup("""
<label>One
<select name="one"><option>p</option><option>q</option><option>r</option></select></label>
<label>Many <select name="many" multiple><option>p</option><option>q</option></select></label>
<fieldset><legend>Radio</legend>
<label><input type="radio" name="radio" value="p"> p</label>
<label><input type="radio" name="radio" value="q"> q</label></fieldset>
<label><input type="checkbox" name="yes"> yes</label>
<fieldset><legend>Group</legend>
<label><input type="checkbox" name="group" value="p"> p</label>
<label><input type="checkbox" name="group" value="q"> q</label></fieldset>
<label>Text <input type="text" name="text"></label>
<label>Area <textarea name="area"></textarea></label>
<button type="button" data-swap="one radio">Swap</button>
<details><summary>More</summary>hidden</details>
<p class="when" data-when="one=q|r yes=true">when</p>
<p class="unless" data-when="group!=p">unless</p>
<p class="equal" data-when="one=@radio">equal</p>
<p class="copy" data-copy="about {one}"></p>
<template data-part="about p">about <b>p</b></template>
<template data-part="about q">about <b>q</b></template>
<p class="nested" data-copy="nested"></p>
<template data-part="nested">all <span data-copy="about {one}"></span>
<label>Inner <input type="text" name="inner"></label></template>
<button type="button" data-set="one=r">r</button>
<button type="button" data-set="one=q" data-hover>q</button>
<p class="sum"><span data-sum="100 one=q; 20 one=p|q yes=true; 3"></span></p>
<p class="chosen" data-when="one=r" data-copy="about p"></p>
<p class="lent" data-copy="lent {one}"></p>
<template data-part="lent p">our own</template>
<textarea aria-label="Unsaved" data-unsaved></textarea>
<button type="button" data-hand-over>Hand over</button>
<p data-stalled hidden>stalled</p>
<p class="loop" data-copy="loop"></p>
<template data-part="loop">o<span data-copy="loop"></span></template>
"""),
    {"one": "p", "many": [], "radio": "p", "yes": False, "group": [], "text": "", "area": ""},
)
'''
KEYS = (
    *("ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Enter", "Escape"),
    *("a", "b", "c", "m", "x", "y", "d", "d", "0", "0", "Shift+M"),
    *("Control+a", "Control+x", "Control+z", "Control+Shift+z"),
)
CONTROLS = {
    "select": 'select[name="one"]',
    "select multiple": 'select[name="many"]',
    "radio": 'input[name="radio"][value="p"]',
    "checkbox": 'input[name="yes"]',
    "checkbox group": 'input[name="group"][value="p"]',
    "text": 'input[name="text"]',
    "textarea": 'textarea[name="area"]',
    "button": "button[data-swap]",
    "button that sets": "button[data-set]",
    "unsaved text": "textarea[data-unsaved]",
    "summary": "summary",
    "ordinary widget in a lens": ".pk-lens .widget-select-multiple select",
}


class Controls:
    """A notebook whose second cell shows every kind of control."""

    def __init__(self, notebook) -> None:
        self.notebook, self.page = notebook, notebook.page
        notebook.run_all()
        self.page.wait_for_selector(".pk-lens form select")

    def restart(self) -> None:
        """Run the cells again, so that each test begins with the same values."""
        self.page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
        self.notebook.wait_until_run()
        self.page.wait_for_selector(".pk-lens form select")

    def find(self, selector: str):
        return self.page.locator(selector).first

    def values(self) -> dict:
        """Return `values` as Python has them."""
        return self.python("page.values")

    def python(self, expression: str):
        """Return what an expression is in the kernel, by way of JSON."""
        return self.page.evaluate(
            """async expression => {
              const {kernel} = jupyterapp.shell.currentWidget.context.sessionContext.session;
              const code = `import json; _ = json.dumps(${expression})`;
              const done = kernel.requestExecute({code, user_expressions: {v: "_"}, silent: true});
              const reply = await done.done;
              const text = reply.content.user_expressions.v.data["text/plain"];
              return JSON.parse(text.slice(1, -1).replaceAll("\\\\\\\\", "\\\\"));
            }""",
            expression,
        )

    def run(self, code: str) -> None:
        self.page.evaluate(
            """async code => {
              const {kernel} = jupyterapp.shell.currentWidget.context.sessionContext.session;
              await kernel.requestExecute({code, silent: true}).done;
            }""",
            code,
        )


@pytest.fixture(scope="module", params=["lab", "notebook"])
def opened(request, server, open_for_module) -> Controls:
    path = server.add_notebook(
        "controls.ipynb",
        PAGE,
        "from ipywidgets import SelectMultiple\nlens = Lens(page)\n"
        "lens.children += (SelectMultiple(description='Pick', options=['p', 'q']),)\nlens",
        "after = 1",
    )
    return Controls(open_for_module(path, request.param))


@pytest.fixture
def controls(opened) -> Controls:
    opened.restart()
    return opened


@pytest.mark.parametrize("kind", CONTROLS)
def test_keys_do_not_reach_the_cells(controls, kind):
    control = controls.find(CONTROLS[kind])
    before = controls.notebook.cells()
    active = "() => jupyterapp.shell.currentWidget.content.activeCellIndex"
    control.click()
    index = controls.page.evaluate(active)
    for key in KEYS:
        control.focus()
        controls.page.keyboard.press(key)
    controls.page.wait_for_timeout(100)
    assert controls.notebook.cells() == before
    assert controls.page.evaluate(active) == index
    assert controls.page.locator(".jp-Dialog").count() == 0
    assert control.evaluate("element => element === document.activeElement")
    counts = controls.notebook.execution_counts()
    controls.page.keyboard.press("Shift+Enter")
    controls.notebook.wait_until_run()
    assert controls.notebook.execution_counts()[1] > counts[1], "Shift+Enter runs the cell"
    assert controls.notebook.cells() == before


def press(controls, kind: str, *keys: str) -> dict:
    controls.find(CONTROLS[kind]).focus()
    for key in keys:
        controls.page.keyboard.press(key)
    controls.page.wait_for_timeout(150)
    return controls.values()


def test_each_control_does_what_its_kind_should(controls):
    assert press(controls, "select", "ArrowDown")["one"] == "q"
    assert press(controls, "select", "r")["one"] == "r"
    assert press(controls, "select multiple", "ArrowDown")["many"]
    assert press(controls, "radio", "ArrowDown")["radio"] == "q"
    assert press(controls, "checkbox", "Space")["yes"] is True
    assert press(controls, "checkbox group", "Space")["group"] == ["p"]
    assert press(controls, "text", *"dd0xM", "Enter")["text"] == "dd0xM"
    assert press(controls, "text", "Control+a", "z")["text"] == "z"
    assert press(controls, "text", "Control+z")["text"] == "dd0xM"
    assert press(controls, "textarea", "d", "Enter", "d")["area"] == "d\nd"
    controls.find("summary").focus()
    controls.page.keyboard.press("Enter")
    assert controls.find("details").get_attribute("open") is not None
    before = controls.values()
    assert press(controls, "button", "Enter") == before | {"one": "q", "radio": "r"}
    assert controls.notebook.complaints == []


def test_tab_goes_through_the_controls_and_leaves(controls):
    inside = "() => !!document.activeElement.closest('.pk-lens')"
    controls.find(CONTROLS["select"]).focus()
    seen = []
    for _ in range(30):
        controls.page.keyboard.press("Tab")
        if not controls.page.evaluate(inside):
            break
        seen.append(controls.page.evaluate("() => document.activeElement.tagName"))
    else:
        pytest.fail("Tab stays inside the page")
    assert len(seen) >= 8
    controls.page.keyboard.press("Shift+Tab")
    assert controls.page.evaluate(inside)


def test_values_from_python_reach_the_controls(controls):
    controls.run(
        "page.values = {'one': 'q', 'many': ['p', 'q'], 'radio': 'q', 'yes': True,"
        " 'group': ['q'], 'text': 'hello', 'area': 'x'}"
    )
    controls.page.wait_for_timeout(200)
    state = controls.page.evaluate(
        """() => {
          const form = document.querySelector(".pk-lens form");
          const shown = name => !form.querySelector("." + name).hidden;
          return [form.one.value, [...form.many.selectedOptions].length, form.radio.value,
            form.yes.checked, form.group[1].checked, form.group[0].checked, form.text.value,
            form.area.value, shown("when"), shown("unless"), shown("equal"),
            form.querySelector(".copy").innerText];
        }"""
    )
    assert state == ["q", 2, "q", True, True, False, "hello", "x", True, True, True, "about q"]


def test_focus_and_caret_survive_a_redraw(controls):
    press(controls, "text", *"hello", "ArrowLeft")
    controls.run("page.html = page.html + Markup('<p class=added>more</p>')")
    controls.page.wait_for_selector(".added")
    controls.page.keyboard.press("X")
    assert controls.find(CONTROLS["text"]).input_value() == "hellXo"
    for kind in ("select", "radio", "checkbox group", "button", "textarea"):
        controls.find(CONTROLS[kind]).focus()
        controls.run("page.html = page.html + Markup('<p>again</p>')")
        controls.page.wait_for_timeout(100)
        assert controls.find(CONTROLS[kind]).evaluate("e => e === document.activeElement"), kind


def test_a_template_may_hold_copies_and_controls_but_not_itself_for_ever(controls):
    controls.run("page.values = {**page.values, 'one': 'q', 'inner': 'deep'}")
    nested = controls.page.locator(".nested")
    nested.get_by_text("about q").wait_for()
    assert nested.locator("input").input_value() == "deep"
    assert 2 <= controls.page.locator(".loop").first.inner_text().count("o") <= 10


def test_a_button_sets_a_value_also_when_it_is_pointed_at(controls):
    plain, hovered = controls.page.locator("button[data-set]").all()
    pressed = [plain, hovered]
    plain.hover()
    assert [b.get_attribute("aria-pressed") for b in pressed] == ["false", "false"]
    plain.click()
    assert [b.get_attribute("aria-pressed") for b in pressed] == ["true", "false"]
    assert controls.find(".chosen").inner_text() == "about p"
    hovered.hover()
    assert [b.get_attribute("aria-pressed") for b in pressed] == ["false", "true"]
    assert controls.find(".chosen").text_content() == "", "a part that does not show is not copied"
    plain.press("Enter")
    hovered.focus()
    controls.page.wait_for_timeout(100)
    assert controls.values()["one"] == "q"


def test_a_sum_of_what_holds(controls):
    def total() -> tuple[str, str]:
        place = controls.find(".sum span")
        length = place.evaluate("e => e.parentElement.style.getPropertyValue('--sum')")
        return place.inner_text(), length

    assert total() == ("3", "3")
    controls.find(CONTROLS["checkbox"]).check()
    assert total() == ("23", "23")
    controls.find(CONTROLS["select"]).select_option("q")
    assert total() == ("123", "123")


def test_what_is_lent_shows_and_is_not_part_of_the_page(controls):
    lent = controls.find(".lent")
    assert lent.inner_text() == "our own"
    lending = {"lend": '<template data-part="lent p">borrowed</template>'}
    controls.run(f"page.content.send({lending})")
    controls.page.get_by_text("borrowed").wait_for()
    assert controls.python("'borrowed' in page.html + repr(page.values)") is False
    controls.run("page.html = page.html + Markup('<p class=added>more</p>')")
    controls.page.wait_for_selector(".added")
    assert lent.inner_text() == "borrowed", "it outlasts a redraw"
    controls.run("page.content.send({'lend': ''})")
    controls.page.wait_for_timeout(200)
    assert lent.inner_text() == "our own"


def test_what_is_handed_over_is_no_value(controls):
    controls.run("heard = []")
    controls.run("page.content.on_msg(lambda _to, message, _buffers: heard.append(message))")
    controls.find(CONTROLS["unsaved text"]).fill("a long\ntext")
    controls.page.get_by_role("button", name="Hand over").click()
    controls.page.wait_for_timeout(300)
    assert controls.python("heard[-1]") == {"handed": "a long\ntext"}
    assert controls.python("'a long' in repr(page.content.get_state())") is False


def test_the_last_of_many_pages_stays(controls):
    controls.run(
        "for n in range(20): page.html = Markup(f'<p class=n>{n}</p>' + 'x' * (20 - n) * 50_000)"
    )
    controls.page.locator(".n", has_text="19").wait_for()
    controls.page.wait_for_timeout(300)
    assert controls.page.locator(".n").all_inner_texts() == ["19"]


def test_a_page_that_is_empty_from_the_start(controls):
    controls.run("lens.children += (Page(), Page(Markup('<p>the next</p>')))")
    controls.page.get_by_text("the next").wait_for()
    controls.page.wait_for_timeout(300)
    assert "damaged" not in controls.page.locator(".pk-lens").first.inner_text()


def test_an_empty_and_a_damaged_page(controls):
    controls.run("page.html = Markup('')")
    controls.page.wait_for_timeout(200)
    assert controls.page.locator(".pk-lens form").first.inner_text() == ""
    controls.run("page.content.packed = 'no zlib'")
    controls.page.get_by_text("This page is damaged").wait_for()
    controls.run("page.html = Markup('<p class=n>well again</p>')")
    controls.page.get_by_text("well again").wait_for()
    assert controls.notebook.complaints == []


def test_text_that_is_not_markup_stays_text(controls):
    controls.run("page.html = '<img src=x onerror=window.hacked=1>'")
    controls.page.wait_for_timeout(200)
    assert "<img" in controls.page.locator(".pk-lens form").first.inner_text()
    assert controls.page.evaluate("() => window.hacked") is None


# anywidget's patience with a page that is not ready, which a busy browser exceeds: here at once.
IMPATIENT = """
const timeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (patience) => timeout(patience === 2000 ? 0 : patience);
"""


def test_a_page_that_was_late_hears_python(open_notebook, server):
    path = server.add_notebook("late.ipynb", PAGE, "Lens(page)")
    late = Controls(open_notebook(path, script=IMPATIENT))
    late.find(CONTROLS["text"]).fill("typed")
    late.page.wait_for_timeout(300)
    assert late.values()["text"] == "typed"
    late.run("page.values = page.values | {'text': 'said by Python'}")
    late.page.wait_for_function("document.querySelector('[name=text]').value === 'said by Python'")
    late.run("page.content.send({'lend': '<template data-part=\"lent p\">borrowed</template>'})")
    late.page.get_by_text("borrowed").wait_for()
    late.run("page.html = Markup('<p class=n>drawn anew <b data-status></b></p>')")
    late.run("page.status = 'Kept.'")
    late.page.get_by_text("drawn anew Kept.").wait_for()


def test_a_figure_that_takes_its_place_late_is_named(controls):
    """ipywidgets puts an empty place there first; the page does not change its size by it."""
    controls.run("page.html = Markup('<p data-alt>A figure in words.</p>')")
    controls.page.get_by_text("A figure in words.").first.wait_for()
    controls.page.wait_for_timeout(500)
    controls.page.evaluate("""() => {
      const figure = Object.assign(document.createElement("div"), { className: "pk-figure" });
      document.querySelector(".pk-lens form").parentElement.before(figure);
    }""")
    controls.page.wait_for_selector(".pk-figure[role=img]", state="attached")
