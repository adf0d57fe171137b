"""The form of a case in a browser: by mouse, by keyboard alone, and without a kernel."""

from __future__ import annotations

import shutil

import pytest

from kit import author
from kit.authors.form.view import SCREENS
from kit.case.case import DATA
from tests.authors.form.conftest import SHARED, begun  # noqa: F401  # a fixture
from tests.browser.screens import Audit

CLAIM = "voices/ann-lee/argument/claim"
MOST_STOPS = 25  # of Tab: each voice may point to a fact
SELECT = """([n, start, end]) => {
  const text = document.querySelector(`[data-selectable="${n}"]`);
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0, node;
  while ((node = walker.nextNode())) {
    if (at <= start && start < at + node.length) range.setStart(node, start - at);
    if (at < end && end <= at + node.length) range.setEnd(node, end - at);
    at += node.length;
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  text.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
}"""


class Author:
    """Somebody who fills in a form in a tab."""

    def __init__(self, open_tab, folder, **how) -> None:
        self.form = author(folder)
        self.tab = open_tab(self.form, **how)
        self.page = self.tab.page
        self.look()

    def look(self) -> None:
        self.tab.settle()
        self.form._save()
        self.tab.update()

    def press(self, what: str) -> None:
        self.page.locator(f'[data-press="{what}"]').first.click()
        self.look()

    def type(self, keys: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(keys)
        self.look()

    def focused(self) -> str:
        return self.page.evaluate(
            "() => { const it = document.activeElement;"
            " return it.dataset.press || it.dataset.focus || it.name || it.tagName; }"
        )

    def file(self, name: str = "voices.yaml") -> str:
        return (self.form.desk.folder / name).read_text(encoding="utf-8")


@pytest.fixture
def an_author(open_tab, begun):  # noqa: F811
    return Author(open_tab, begun(SHARED))


def test_who_says_what_by_keyboard_alone(an_author):
    it = an_author
    it.page.locator('nav [data-press="screen who"]').focus()
    it.type("Enter")
    it.page.locator("[data-press^=quote]").first.focus()
    it.type("Space")  # words in a text are pressed as a button is
    assert it.focused().startswith("quote 2.0")
    while it.focused() != "new-name":
        it.type("Tab")
    it.page.keyboard.type("Ann Lee")
    it.type("Enter")
    assert "id: ann-lee" in it.file()
    assert it.focused().startswith("quote 2.4")  # the next that is open


def test_words_that_are_selected_with_the_mouse(an_author):
    it = an_author
    it.press("screen who")
    text = it.form.desk.now.prose.paragraphs[2]
    start = text.index("shops")
    it.page.evaluate(SELECT, [3, start, start + len("shops would suffer")])
    it.look()
    it.press("selected")
    assert it.page.locator(".pk-panel .pk-said").inner_text() == "shops would suffer,"
    it.page.fill("[name=new-name]", "Bo Kim")
    it.look()
    it.press("new")
    assert "suffer" in it.file()


def test_what_is_selected_over_two_paragraphs_is_not_one_persons(an_author):
    it = an_author
    it.press("screen who")
    it.page.evaluate(
        """() => {
          const texts = document.querySelectorAll("[data-selectable]");
          const range = document.createRange();
          range.setStart(texts[0].firstChild, 2);
          range.setEnd(texts[1].lastChild, 2);
          getSelection().addRange(range);
          texts[1].dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
        }"""
    )
    it.look()
    assert not it.page.locator(".pk-selected").is_visible()


def test_what_is_typed_is_in_the_file_and_the_caret_stays(an_author):
    it = an_author
    it.press("screen who")
    it.page.locator("[data-press^=quote]").first.click()
    it.look()
    it.page.fill("[name=new-name]", "Ann Lee")
    it.look()
    it.press("new")
    it.press("screen voices")
    field = it.page.locator(f'[name="{CLAIM}"]')
    field.fill("The lane is needed.")
    field.press("Home")
    it.page.keyboard.type("y")
    it.look()
    assert "claim: yThe lane is needed." in it.file()
    path = it.form.desk.folder / "voices.yaml"
    path.write_text(it.file().replace("name: Ann Lee", "name: Ann B. Lee"), encoding="utf-8")
    it.form.look()
    it.tab.update()
    assert it.page.locator("h4", has_text="Ann B. Lee").count() == 1
    assert it.focused() == CLAIM  # a redraw takes nobody's place away
    it.page.keyboard.type("x")
    it.look()
    assert "claim: yxThe lane is needed." in it.file()


def test_what_is_folded_out_stays_so(an_author):
    it = an_author
    it.press("screen voices")
    fold = it.page.locator("[data-fold=story]")
    fold.locator("summary").first.click()
    it.page.fill("[name='article/outlet']", "The Lantern")
    it.look()
    assert "outlet: The Lantern" in it.file("case.yaml")
    assert fold.evaluate("it => it.open")


def test_what_is_typed_without_a_kernel_stays_in_its_field(an_author):
    it = an_author
    it.press("screen voices")
    it.tab.kill_kernel()
    it.page.fill("[name=question]", "Should it be built?")
    assert it.page.locator("[name=question]").input_value() == "Should it be built?"
    it.page.clock.install()
    it.page.locator('nav [data-press="screen who"]').click()
    it.page.clock.fast_forward(5_000)
    assert it.page.locator("[data-stalled]").first.is_visible()


@pytest.mark.parametrize(("theme", "width"), [("Light", 1400), ("Dark", 400)])
def test_each_screen_is_accessible_and_fits(open_tab, axe, tmp_path, theme, width):
    folder = shutil.copytree(DATA / "school-phones", tmp_path / "school-phones")
    it = Author(open_tab, folder, theme=theme, width=width)
    audit = Audit(it.tab)
    for screen in SCREENS:
        it.press(f"screen {screen}")
        assert len(audit.stops()) <= MOST_STOPS
        for check in ("headings", "tables", "targets", "clipped", "overlaps"):
            assert audit.ask(check) == [], screen
        if screen in {"text", "who"}:
            it.page.locator("[data-press^=paragraph]").nth(2).click()
            it.look()
        if screen == "voices":
            it.press("student")
        it.page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true; })")
        output = it.tab.outputs()[0]
        found = it.tab.violations(axe, output)
        assert not found, (screen, found)
        assert not it.tab.too_wide(output), screen
    assert not it.tab.complaints
