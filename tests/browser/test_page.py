"""`Page` in a browser: controls, values both ways, and each word of the language of rules."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from kit.browser import style
from kit.browser.page import Lens, Page
from kit.browser.shared import Shared
from kit.language import LANGUAGES, Language
from kit.text import QUOTATION_MARKS
from kit.tokens import count_words
from tests.browser.controls import (
    CONTROLS,
    HTML,
    VALUES,
    Controls,
    check_each_control,
    check_the_tab_key,
    check_undo,
    press,
)


class InTab(Controls):
    """Every kind of control in a bare tab."""

    def __init__(self, open_tab) -> None:
        self.shown = Page(Markup(HTML), dict(VALUES))
        self.lens = Lens(self.shown)
        self.tab = open_tab(self.lens)
        super().__init__(self.tab.page, self._heard)

    def _heard(self) -> dict:
        self.tab.settle()
        return self.shown.values

    def say(self, **changed) -> None:
        """Change what Python says of the page: html, values or status."""
        for name, value in changed.items():
            setattr(self.shown, name, value)
        self.tab.update()

    def hears(self, expression: str) -> None:
        """Wait until it is so in the page, whose form is `form`."""
        form = "document.querySelector('.pk-lens form')"
        self.page.wait_for_function(f"() => {{ const form = {form}; return {expression}; }}")

    def add(self, html: str) -> None:
        self.say(html=self.shown.html + Markup(html))

    def lend(self, html: str) -> None:
        self.shown.content.send({"lend": html})
        self.tab.update()


@pytest.fixture
def controls(open_tab) -> InTab:
    return InTab(open_tab)


def test_each_control_does_what_its_kind_should(controls):
    check_each_control(controls)
    check_undo(controls)
    assert controls.tab.complaints == []


def test_tab_goes_through_the_controls_and_leaves(controls):
    check_the_tab_key(controls)


def test_values_from_python_reach_the_controls(controls):
    lists = {"many": ["p", "q"], "group": ["q"]}
    texts = {"one": "q", "radio": "q", "text": "hello", "area": "x"}
    controls.say(values={**lists, **texts, "yes": True})
    controls.hears("form.text.value === 'hello'")
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
    controls.add("<p class=added>more</p>")
    controls.page.wait_for_selector(".added")
    controls.page.keyboard.press("X")
    assert controls.find(CONTROLS["text"]).input_value() == "hellXo"
    for kind in ("select", "radio", "checkbox group", "button", "textarea"):
        controls.find(CONTROLS[kind]).focus()
        controls.add(f"<p>again, {kind}</p>")
        controls.page.get_by_text(f"again, {kind}").wait_for()
        assert controls.find(CONTROLS[kind]).evaluate("e => e === document.activeElement"), kind


def test_what_is_pressed_stays_until_it_is_let_go(controls):
    page, button = controls.page, controls.find(CONTROLS["button"])
    page.evaluate("addEventListener('click', ({target}) => (window.clicked = target.className))")
    button.focus()
    for held, key, name in ((page.mouse, (), "by mouse"), (page.keyboard, (" ",), "by Space")):
        button.hover()
        held.down(*key)
        controls.add(f"<p>{name}</p>")
        page.wait_for_timeout(200)
        assert not page.get_by_text(name).count()
        page.evaluate("window.clicked = null")
        held.up(*key)
        page.get_by_text(name).wait_for()
        assert page.evaluate("window.clicked") is not None, name


def test_a_press_that_nobody_ends_holds_nothing_up(controls):
    controls.find(CONTROLS["button"]).dispatch_event("pointerdown")
    controls.add("<p>in the end</p>")
    controls.page.get_by_text("in the end").wait_for()


def test_a_template_may_hold_copies_and_controls_but_not_itself_for_ever(controls):
    controls.say(values=VALUES | {"one": "q", "inner": "deep"})
    nested = controls.page.locator(".nested")
    nested.get_by_text("about q").wait_for()
    assert nested.locator("input").input_value() == "deep"
    assert 2 <= controls.page.locator(".loop").first.inner_text().count("o") <= 10


def test_words_are_counted_as_in_python(controls):
    controls.add('<p class="count" data-words-of="area"></p>')
    marks = (f"a {mark} b" for mark in QUOTATION_MARKS)
    for text in ("", "« Oui », dit-elle — non !", 'He said: "yes ".', "( “ a", *marks):
        controls.say(values=VALUES | {"area": text})
        controls.hears(f"form.querySelector('.count').innerText === '{count_words(text)}'")


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
    controls.lend('<template data-part="lent p">borrowed</template>')
    controls.page.get_by_text("borrowed").wait_for()
    assert "borrowed" not in repr(controls.shown.content.get_state()) + controls.shown.html
    controls.add("<p class=added>more</p>")
    controls.page.wait_for_selector(".added")
    assert lent.inner_text() == "borrowed", "it outlasts a redraw"
    controls.lend("")
    lent.get_by_text("our own").wait_for()


def test_what_is_handed_over_is_no_value(controls):
    heard = []
    controls.shown.content.on_msg(lambda _to, message, _buffers: heard.append(message))
    controls.find(CONTROLS["unsaved text"]).fill("a long\ntext")
    controls.page.get_by_role("button", name="Hand over").click()
    controls.tab.settle()
    assert heard[-1] == {"handed": "a long\ntext"}
    assert "a long" not in repr(controls.shown.content.get_state())


def test_the_last_of_many_pages_stays(controls):
    for n in range(20):
        controls.shown.html = Markup(f"<p class=n>{n}</p>" + "x" * (20 - n) * 50_000)
    controls.tab.update()
    controls.page.locator(".n", has_text="19").wait_for()
    controls.page.wait_for_timeout(300)
    assert controls.page.locator(".n").all_inner_texts() == ["19"]


def test_a_page_that_is_empty_from_the_start(controls):
    controls.lens.children += (Page(), Page(Markup("<p>the next</p>")))
    controls.tab.update()
    controls.page.get_by_text("the next").wait_for()
    controls.page.wait_for_timeout(300)
    assert "damaged" not in controls.page.locator(".pk-lens").first.inner_text()


def test_an_empty_and_a_damaged_page(controls):
    controls.say(html=Markup(""))
    controls.hears("form.innerText === ''")
    controls.shown.content.packed = "no zlib"
    controls.tab.update()
    controls.page.get_by_text("This page is damaged").wait_for()
    controls.say(html=Markup("<p class=n>well again</p>"))
    controls.page.get_by_text("well again").wait_for()
    assert controls.tab.complaints == []


def test_a_damaged_page_says_so_in_its_language(controls, monkeypatch):
    monkeypatch.setitem(LANGUAGES, "es", Language("es"))
    page = Page(Markup('<p lang="es">Hola</p>'))
    page.content.packed = "no zlib"
    controls.lens.children += (page,)
    controls.tab.update()
    controls.page.get_by_text("Esta página está dañada.").wait_for()
    page.html = Markup("<p>Hello</p>")
    assert page.damaged.startswith("This page is damaged.")


def test_a_page_without_its_code_says_so_in_its_language(controls, monkeypatch):
    monkeypatch.setitem(LANGUAGES, "es", Language("es"))
    page = Page(Markup('<p lang="es">Hola</p>'))
    page.shared = Shared(link="no code")
    controls.lens.children += (page,)
    controls.tab.update()
    controls.page.get_by_text("Esta página está dañada.").wait_for()


def test_text_that_is_not_markup_stays_text(controls):
    controls.say(html="<img src=x onerror=window.hacked=1>")
    controls.page.get_by_text("<img").first.wait_for()
    controls.page.wait_for_timeout(100)
    assert controls.page.evaluate("() => window.hacked") is None


def test_style_that_is_added_late_dresses_all_pages(controls, tmp_path, monkeypatch):
    """As when the first lens is opened after a question was asked."""
    monkeypatch.setattr(style, "_files", list(style._files))
    own = tmp_path / "own.css"
    own.write_text(".pk-lens .when { letter-spacing: 3px; }", encoding="utf-8")
    style.add_style(own)
    controls.lens.children += (Page(Markup("<p>the next</p>")),)
    controls.tab.update()
    controls.page.get_by_text("the next").wait_for()
    controls.page.wait_for_timeout(300)
    spacing = "element => getComputedStyle(element).letterSpacing"
    assert controls.find(".when").evaluate(spacing) == "3px"
    assert controls.page.locator("#perspective-kit-style").count() == 1
    assert ".pk-page" in controls.find("#perspective-kit-style").text_content()


def test_a_figure_that_takes_its_place_late_is_named(controls):
    """ipywidgets puts an empty place there first; the page does not change its size by it."""
    controls.say(html=Markup("<p data-alt>A figure in words.</p>"))
    controls.page.get_by_text("A figure in words.").first.wait_for()
    controls.page.wait_for_timeout(500)
    controls.page.evaluate("""() => {
      const figure = Object.assign(document.createElement("div"), { className: "pk-figure" });
      document.querySelector(".pk-lens form").parentElement.before(figure);
    }""")
    controls.page.wait_for_selector(".pk-figure[role=img]", state="attached")
