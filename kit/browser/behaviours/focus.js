// After a redraw, focus goes to what it was on, or to a new data-focus; where that is gone, to what
// stands in its place.

import { all, first } from "../elements.js";
import { isOneOfSeveral } from "../language/controls.js";

const WORDS = ["data-set", "data-swap", "data-press", "data-finds"];
const ACTS = ["wheel", "touchstart", "pointerdown", "keydown"]; // by which a reader goes elsewhere
const WATCHED = 3000; // milliseconds in which what opens above may push the place of focus away
const TAKES_FOCUS = "a[href], button, input, select, textarea, summary, [tabindex]";

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

/** @type {(element: HTMLElement | undefined) => boolean} */
const isThere = (element) => element !== undefined && element.isConnected && element.checkVisibility();

/** @type {(element: HTMLElement) => (other: HTMLElement) => boolean} */
const isLike = (element) => (other) =>
  other.tagName === element.tagName && other.textContent === element.textContent;

/**
 * What finds an element again, or what stands in its place, when a form shows something else.
 * @type {(element: HTMLElement, form: HTMLFormElement) => () => HTMLElement | undefined}
 */
function findingAgain(element, form) {
  const address = addressOf(element);
  const before = all(form, TAKES_FOCUS);
  const place = before.indexOf(element);
  const nth = address ? -1 : before.filter(isLike(element)).indexOf(element);
  return () => {
    if (isThere(element)) return element;
    const now = all(form, TAKES_FOCUS);
    const known = address ? now.filter((other) => other.matches(address) && isThere(other)) : [];
    const alike = now.filter(isLike(element))[nth];
    const near = [...now.slice(0, place + 1).reverse(), ...now];
    return known.find(isLike(element)) ?? known[0] ?? [alike, ...near].find(isThere);
  };
}

/**
 * Give an element focus, and keep it in the window until the reader acts: not each browser does that
 * when something above it grows.
 * @type {(element: HTMLElement) => void}
 */
function focusOn(element) {
  element.focus();
  const stop = new AbortController();
  const { signal } = stop;
  for (const act of ACTS) {
    window.addEventListener(act, () => stop.abort(), { capture: true, passive: true, signal });
  }
  setTimeout(() => stop.abort(), WATCHED);
  const watch = setInterval(() => {
    if (signal.aborted || document.activeElement !== element) return clearInterval(watch);
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom < 0 || top > window.innerHeight) element.scrollIntoView({ block: "center" });
  }, 100);
}

/** @param {import("../page.js").Page} page */
export function attach(page) {
  const { form } = page;
  /** @type {ReturnType<typeof findingAgain> | null} */
  let find = null;
  /** @type {ReturnType<typeof findingAgain> | null} */
  let findShown = null;
  /** @type {number | null | undefined} */
  let caret;
  /** @type {string | undefined} */
  let known; // the data-focus of the page before

  function finding() {
    const now = document.activeElement;
    return now instanceof HTMLElement && form.contains(now) ? findingAgain(now, form) : null;
  }

  function goBack() {
    const again = find?.();
    if (again && again !== document.activeElement) focusOn(again);
    const holdsText = again instanceof HTMLInputElement || again instanceof HTMLTextAreaElement;
    if (holdsText && typeof caret === "number") again.setSelectionRange(caret, caret);
  }

  function note() {
    const now = document.activeElement;
    find = finding();
    const holdsText = now instanceof HTMLInputElement || now instanceof HTMLTextAreaElement;
    caret = holdsText ? now.selectionStart : null;
  }
  function goOn() {
    const point = first(form, "[data-focus]");
    const isNew = point !== null && point.dataset.focus !== known;
    known = point?.dataset.focus;
    if (find && isNew) focusOn(point);
    else goBack();
  }
  // What has it may be hidden by a choice, or be in a copy that is made anew.
  page.on("showing", () => (findShown = finding()));
  page.on("shown", () => {
    const again = findShown?.();
    if (again !== document.activeElement) again?.focus();
  });
  page.on("leaving", note);
  page.on("replacing", note);
  page.on("ready", goOn);
  page.on("replaced", goOn);
}
