// After a redraw, focus goes to what it was on, or to a new data-focus.

import { first } from "../elements.js";
import { isOneOfSeveral } from "../language/controls.js";

const WORDS = ["data-set", "data-swap", "data-press", "data-finds"];

/**
 * A selector that finds an element again.
 * @type {(element: HTMLElement) => string | null}
 */
function addressOf(element) {
  /** @type {(name: string) => string} */
  const by = (name) => `[${name}="${CSS.escape(element.getAttribute(name) ?? "")}"]`;
  const word = WORDS.find((name) => element.getAttribute(name));
  if (word) return by(word);
  if (!element.getAttribute("name")) return null;
  const isOne = element.matches("[type=radio]") || isOneOfSeveral(element);
  return by("name") + (isOne ? by("value") : "");
}

/** @param {import("../page.js").Page} page */
export function attach(page) {
  const { form } = page;
  /** @type {HTMLElement | null} */
  let focused = null;
  /** @type {number | null | undefined} */
  let caret;
  /** @type {string | undefined} */
  let known; // the data-focus of the page before

  function goBack() {
    const address = focused && addressOf(focused);
    const again = address ? first(form, address) : null;
    again?.focus();
    const holdsText = again instanceof HTMLInputElement || again instanceof HTMLTextAreaElement;
    if (holdsText && typeof caret === "number") again.setSelectionRange(caret, caret);
  }

  function note() {
    const now = document.activeElement;
    focused = now instanceof HTMLElement && form.contains(now) ? now : null;
    const holdsText = now instanceof HTMLInputElement || now instanceof HTMLTextAreaElement;
    caret = holdsText ? now.selectionStart : null;
  }
  function goOn() {
    const point = first(form, "[data-focus]");
    const isNew = point !== null && point.dataset.focus !== known;
    known = point?.dataset.focus;
    if (focused && isNew) point.focus();
    else goBack();
  }
  page.on("leaving", note);
  page.on("replacing", note);
  page.on("ready", goOn);
  page.on("replaced", goOn);
}
