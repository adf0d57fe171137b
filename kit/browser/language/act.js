// What a student does to a page: types, chooses, presses, points at.

import { around, first, targetOf } from "../elements.js";
import { isControl, read } from "./controls.js";
import { isSet, settingOf } from "./show.js";

/** @param {import("../page.js").Page} page */
export function attach(page) {
  /** @type {(name: string, value: string) => void} */
  function showNear(name, value) {
    const near = `[data-near="${CSS.escape(name)}=${CSS.escape(value)}"]`;
    first(page.form, near)?.scrollIntoView({ block: "nearest" });
  }

  /** @type {(button: HTMLElement) => void} */
  function setBy(button) {
    const [name, value] = settingOf(button);
    if (isSet(button, page.values)) return;
    page.choose({ [name]: value });
    showNear(name, value);
  }

  /**
   * Pointing previews; pressing holds on to what was pressed, until it is pressed again.
   * @type {string | null | undefined}
   */
  let held = null;
  /** @type {(button: HTMLElement) => void} */
  function hold(button) {
    const holdsOn = button.matches("[data-hover]") && held !== button.dataset.set;
    held = holdsOn ? button.dataset.set : null;
    setBy(button);
  }

  /** @type {(event: Event) => void} */
  function point(event) {
    const button = around(event, "[data-set][data-hover]");
    if (button && held === null) setBy(button);
  }

  /** @type {(what: string) => void} */
  function press(what) {
    page.choose({ pressed: `${what} ${Date.now()}` });
    page.emit("asked");
  }

  page.listen("submit", (event) => event.preventDefault());
  page.listen("input", (event) => {
    const control = targetOf(event);
    if (!isControl(control)) return;
    page.choose({ [control.name]: read(control, page.form) });
    showNear(control.name, control.value);
  });
  page.listen("keydown", (event) => {
    const isPlain = event.key === "Enter" && !event.shiftKey && !event.isComposing;
    const what = targetOf(event).dataset.enter;
    if (isPlain && what) press(what);
    // Words within a text are pressed like a button, which would be a block and not wrap.
    const words = targetOf(event).matches('[role="button"][data-press]');
    if (!words || !(isPlain || event.key === " ")) return;
    event.preventDefault();
    press(targetOf(event).dataset.press ?? "");
  });
  page.listen("focusin", point);
  page.listen("mouseover", point);
  page.listen("click", (event) => {
    const [one, other] = around(event, "[data-swap]")?.dataset.swap?.split(" ") ?? [];
    if (other) page.choose({ [one]: page.values[other], [other]: page.values[one] });
    const button = around(event, "[data-set]");
    if (button) hold(button);
    const what = around(event, "[data-press]")?.dataset.press;
    if (what) press(what);
  });
}
