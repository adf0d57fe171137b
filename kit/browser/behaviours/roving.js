// Many controls alike are one stop of Tab; arrow keys go from one to the next, as in a group of radio
// buttons. The HTML has no tabindex for it: without this module each is a stop of its own.

import { all, first, targetOf } from "../elements.js";

/** @typedef {(items: HTMLElement[], item: HTMLElement) => HTMLElement | undefined} Move */

/** @type {(group: HTMLElement) => string} */
const selectorOf = (group) =>
  (group.dataset.rove ?? "").replace(/\S+-\S+/g, "[$&]").replaceAll(" ", ",");

/** @type {(item: HTMLElement | undefined) => boolean} */
const isThere = (item) => item !== undefined && item.isConnected && item.checkVisibility();

/**
 * Of those on the next line above or below, the one that stands nearest, wherever the HTML has it.
 * @type {(sign: 1 | -1) => Move}
 */
const toNextLine = (sign) => (items, item) => {
  const from = item.getBoundingClientRect();
  const others = items.map((other) => ({ other, at: other.getBoundingClientRect() }));
  const beyond = others.filter(({ at }) =>
    sign > 0 ? at.top >= from.bottom - 1 : at.bottom <= from.top + 1,
  );
  const lines = beyond.map(({ at }) => sign * (at.top - from.top));
  const line = Math.min(...lines) + from.height / 2;
  const near = beyond.filter((_, n) => lines[n] <= line);
  near.sort((a, b) => Math.abs(a.at.left - from.left) - Math.abs(b.at.left - from.left));
  return near[0]?.other;
};

/** @type {Record<string, Move>} */
const MOVES = {
  ArrowRight: (items, item) => items[items.indexOf(item) + 1],
  ArrowLeft: (items, item) => items[items.indexOf(item) - 1],
  ArrowDown: toNextLine(1),
  ArrowUp: toNextLine(-1),
  Home: (items) => items[0],
  End: (items) => items.at(-1),
};

/** @param {import("../page.js").Page} page */
export function attach(page) {
  /**
   * Which of a group is the stop: where the focus was last.
   * @type {WeakMap<HTMLElement, HTMLElement>}
   */
  const stops = new WeakMap();
  const groups = () => all(page.form, "[data-rove]");
  /** @type {(item: HTMLElement) => HTMLElement | undefined} */
  const groupOf = (item) =>
    groups().find((group) => group.contains(item) && item.matches(selectorOf(group)));

  /** @type {(group: HTMLElement) => void} */
  function settle(group) {
    const items = all(group, selectorOf(group));
    for (const item of items)
      if (!item.hasAttribute("tabindex") || item.tabIndex === 0) item.tabIndex = -1;
    const known = stops.get(group);
    const chosen = first(group, '[aria-pressed="true"]') ?? undefined;
    const stop = [known, chosen].find(isThere) ?? items.find(isThere);
    if (!stop) return;
    stops.set(group, stop);
    stop.tabIndex = 0;
  }
  const settleAll = () => groups().forEach(settle);

  page.on("shown", settleAll);
  page.listen("input", settleAll); // what is searched for hides some, and is no value
  page.form.addEventListener("toggle", settleAll, { capture: true, signal: page.signal }); // a fold
  page.listen("focusin", (event) => {
    const item = targetOf(event);
    const group = groupOf(item);
    if (!group) return;
    stops.set(group, item);
    settle(group);
  });
  page.listen("keydown", (event) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = /** @type {KeyboardEvent} */ (event);
    const move = shiftKey || ctrlKey || metaKey || altKey ? undefined : MOVES[key];
    const item = targetOf(event);
    const group = move && groupOf(item);
    if (!group) return;
    const next = move(all(group, selectorOf(group)).filter(isThere), item);
    if (!next) return;
    event.preventDefault(); // or the page would scroll as well
    next.focus();
  });
}
