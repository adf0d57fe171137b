"""WebKit by Selenium, as far as our tests speak to a page in the words of Playwright.

Playwright drives a WebKit that it has built itself; Debian's, in which Safari's pages run, knows
WebDriver alone. What is here says the one in the words of the other: no more than is used.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from playwright.sync_api import TimeoutError as TimeIsUpError
from selenium.webdriver import ActionChains, WebKitGTK
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.keys import Keys

FIND = (Path(__file__).parent / "find.js").read_text(encoding="utf-8")
# Runs what Playwright would: an expression, or a function with an argument; tells what went wrong.
EVALUATE = """
const [source, argument, done] = arguments;
(async () => {
  if (!window.complaints) {
    window.complaints = [];
    const note = (what) => window.complaints.push(String(what));
    const error = console.error;
    console.error = (...said) => (note(said.join(" ")), error.apply(console, said));
    addEventListener("error", (event) => note(event.message));
    addEventListener("unhandledrejection", (event) => note(event.reason));
  }
  try {
    const found = (0, eval)(`(${source})`);
    const result = await (typeof found === "function" ? found(argument) : found);
    done([result ?? null, null, window.complaints.splice(0)]);
  } catch (error) {
    done([null, String(error), window.complaints.splice(0)]);
  }
})();
"""
NAMED = {
    "ArrowDown": Keys.ARROW_DOWN,
    "ArrowUp": Keys.ARROW_UP,
    "ArrowLeft": Keys.ARROW_LEFT,
    "ArrowRight": Keys.ARROW_RIGHT,
    "Enter": Keys.ENTER,
    "Escape": Keys.ESCAPE,
    "Tab": Keys.TAB,
    "Space": " ",
    "Control": Keys.CONTROL,
    "Shift": Keys.SHIFT,
}
MIDDLE = """it => {
  it.scrollIntoView({block: "nearest"});
  const {left, top, width, height} = it.getBoundingClientRect();
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  const above = document.elementFromPoint(x, y);
  return width && above && (it.contains(above) || above.contains(it)) ? [x, y] : null;
}"""
PATIENCE = 60_000  # milliseconds, twice what Playwright has: here each look is a message


class Keyboard:
    def __init__(self, driver: WebKitGTK) -> None:
        self._driver = driver

    def press(self, key: str) -> None:
        *held, last = [NAMED.get(name, name) for name in key.split("+")]
        actions = ActionChains(self._driver, duration=0)
        for it in held:
            actions.key_down(it)
        actions.key_down(last).key_up(last)
        for it in reversed(held):
            actions.key_up(it)
        actions.perform()

    def type(self, text: str) -> None:
        for letter in text:
            self.press(NAMED["Space"] if letter == " " else letter)


class Finds:
    """What can be looked for in a page, and in what was found there."""

    page: Page
    steps: tuple[dict[str, Any], ...] = ()

    def _then(self, **step: Any) -> Locator:
        return Locator(self.page, (*self.steps, step))

    def locator(self, css: str, has_text: str | None = None) -> Locator:
        found = self._then(css=css)
        return found.filter(has_text=has_text) if has_text else found

    def get_by_text(self, text: str) -> Locator:
        return self._then(text=text)

    def get_by_label(self, text: str) -> Locator:
        return self._then(label=text)

    def get_by_role(self, role: str, name: str = "", exact: bool = False) -> Locator:
        return self._then(role=role, name=name, exact=exact)


class Page(Finds):
    """What the one window shows: others behind it are not drawn, nor have they the focus."""

    def __init__(self, driver: WebKitGTK, downloads: Path) -> None:
        self.page = self
        self.keyboard = Keyboard(driver)
        self._driver, self._downloads = driver, downloads
        self._heard: list[Callable[[Any], None]] = []

    def on(self, event: str, hear: Callable[[Any], None]) -> None:
        if event == "console":  # which has all errors here
            self._heard.append(hear)

    def remove_listener(self, event: str, hear: Callable[[Any], None]) -> None:
        if event == "console":
            self._heard.remove(hear)

    def evaluate(self, source: str, arg: Any = None) -> Any:
        result, error, complaints = self._driver.execute_async_script(EVALUATE, source, arg)
        for text in complaints:
            for hear in self._heard:
                hear(SimpleNamespace(type="error", text=text))
        if error:
            raise RuntimeError(error)
        return result

    def wait_for_function(self, source: str, arg: Any = None, timeout: int = PATIENCE) -> None:
        deadline = time.monotonic() + timeout / 1000
        while not self.evaluate(source, arg):
            if time.monotonic() > deadline:
                raise TimeIsUpError(source)
            time.sleep(0.05)

    def wait_for_selector(self, css: str, state: str = "visible", timeout: int = PATIENCE) -> None:
        self.locator(css).first.wait_for(state=state, timeout=timeout)

    def wait_for_timeout(self, milliseconds: int) -> None:
        time.sleep(milliseconds / 1000)

    def click_at(self, left: int, top: int) -> None:
        mouse = ActionBuilder(self._driver, duration=0)
        mouse.pointer_action.move_to_location(left, top).click()
        mouse.perform()

    def goto(self, address: str) -> None:
        self._driver.get(address)

    def reload(self) -> None:
        self._driver.refresh()

    def set_viewport_size(self, size: dict[str, int]) -> None:
        self._driver.set_window_size(size["width"], size["height"])

    def screenshot(self, path: str | Path) -> None:
        self._driver.save_screenshot(str(path))

    def close(self) -> None:
        self._driver.get("about:blank")

    @contextlib.contextmanager
    def expect_download(self) -> Iterator[SimpleNamespace]:
        before = set(self._downloads.iterdir())
        info = SimpleNamespace()
        yield info
        deadline = time.monotonic() + PATIENCE / 1000
        while not (come := set(self._downloads.iterdir()) - before):
            if time.monotonic() > deadline:
                raise TimeIsUpError("no download")
            time.sleep(0.1)
        time.sleep(0.3)  # until it is whole
        (path,) = come
        info.value = SimpleNamespace(path=lambda: path, suggested_filename=path.name)


class Locator(Finds):
    """Elements, looked for anew each time."""

    def __init__(self, page: Page, steps: tuple[dict[str, Any], ...]) -> None:
        self.page, self.steps = page, steps

    @property
    def first(self) -> Locator:
        return self.nth(0)

    def nth(self, n: int) -> Locator:
        return self._then(nth=n)

    def filter(self, has_text: str) -> Locator:
        return self._then(hasText=has_text)

    def all(self) -> list[Locator]:
        return [self.nth(n) for n in range(self.count())]

    def count(self) -> int:
        return int(self.page.evaluate(f"steps => ({FIND})(steps).length", list(self.steps)))

    def evaluate(self, source: str, arg: Any = None) -> Any:
        """Return what a function says of the element, when it is there."""
        self.wait_for(state="attached")
        return self.page.evaluate(
            f"([steps, arg]) => ({source})(({FIND})(steps)[0], arg)", [list(self.steps), arg]
        )

    def wait_for(self, state: str = "visible", timeout: int = PATIENCE) -> None:
        find = f"({FIND})(steps)"
        test = {
            "attached": f"steps => {find}.length > 0",
            "detached": f"steps => {find}.length === 0",
            "visible": f"steps => {find}.some(it => it.getClientRects().length > 0)",
        }[state]
        self.page.wait_for_function(test, list(self.steps), timeout)

    def click(self) -> None:
        """Click in the middle, as soon as it stays where it is and nothing lies above it.

        Not as WebDriver would: to its mind no row of a table, as in JupyterLab's menus, is there.
        """
        deadline = time.monotonic() + PATIENCE / 1000
        before, place = None, self.evaluate(MIDDLE)
        while not place or place != before:
            if time.monotonic() > deadline:
                raise TimeIsUpError(f"something lies above {self.steps}")
            time.sleep(0.05)
            before, place = place, self.evaluate(MIDDLE)
        self.page.click_at(*place)

    def check(self) -> None:
        if not self.is_checked():
            self.click()

    def focus(self) -> None:
        self.evaluate("it => it.focus()")

    def fill(self, text: str) -> None:
        self.evaluate(
            """(it, text) => {
              it.focus();
              it.value = text;
              for (const name of ["input", "change"])
                it.dispatchEvent(new Event(name, {bubbles: true}));
            }""",
            text,
        )

    def dispatch_event(self, name: str) -> None:
        self.evaluate("(it, name) => it.dispatchEvent(new Event(name, {bubbles: true}))", name)

    def get_attribute(self, name: str) -> str | None:
        return self.evaluate("(it, name) => it.getAttribute(name)", name)

    def inner_text(self) -> str:
        return str(self.evaluate("it => it.innerText"))

    def text_content(self) -> str:
        return str(self.evaluate("it => it.textContent"))

    def input_value(self) -> str:
        return str(self.evaluate("it => it.value"))

    def is_checked(self) -> bool:
        return bool(self.evaluate("it => it.checked"))

    def is_visible(self) -> bool:
        return bool(self.evaluate("it => it.getClientRects().length > 0"))
