// Words that are selected in a text: which paragraph they are in, and where in it.

import { around } from "../elements.js";

const NAME = "selected";

/**
 * The number of code points before a place in an element, as Python counts them.
 * @type {(element: Node, node: Node, offset: number) => number}
 */
function pointsBefore(element, node, offset) {
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return [...before.toString()].length;
}

/** @param {import("../page.js").Page} page */
export function attach(page) {
  /** What is selected in one of the page's texts, or nothing. */
  function selected() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return "";
    const range = selection.getRangeAt(0);
    const text = range.startContainer.parentElement?.closest("[data-selectable]");
    if (!(text instanceof HTMLElement) || !page.form.contains(text)) return "";
    if (!text.contains(range.endContainer)) return ""; // it goes on in another paragraph
    const start = pointsBefore(text, range.startContainer, range.startOffset);
    const end = pointsBefore(text, range.endContainer, range.endOffset);
    return start < end ? `${text.dataset.selectable} ${start} ${end}` : "";
  }

  function tell() {
    const now = selected();
    if (page.values[NAME] !== undefined && page.values[NAME] !== now) page.choose({ [NAME]: now });
  }

  // Not while it grows; and what is pressed then may be about the words, so they stay.
  page.listen("pointerup", (event) => {
    if (!around(event, "[data-press]") || selected()) setTimeout(tell);
  });
  page.listen("keyup", () => {
    if (selected()) tell();
  });
}
