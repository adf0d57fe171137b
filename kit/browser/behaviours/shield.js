// Keeps keys that are pressed in a page from JupyterLab, which acts on cells: "d d" deletes one. It
// leaves a key alone whose target carries the attribute below. Shift+Enter and Ctrl or Cmd shortcuts
// stay Lab's, but for those that edit text: undo in a text field must not undo what was done to a
// cell. The listeners are on the window in the capture phase, so that they come before Lab's.

import { targetOf } from "../elements.js";

const SHIELD = "data-lm-suppress-shortcuts";
const EDITING = /^[acvxyz]$/i;

/** @type {(event: KeyboardEvent) => boolean} */
const isForLab = (event) =>
  ((event.ctrlKey || event.metaKey) && !EDITING.test(event.key)) ||
  (event.shiftKey && event.key === "Enter");

/** @param {import("../page.js").Page} page */
export function attach({ el, signal }) {
  /**
   * Inside a lens the shield covers its ordinary widgets too.
   * @type {(event: Event) => boolean}
   */
  const covers = (event) => (el.closest(".pk-lens") ?? el).contains(targetOf(event));
  const first = { capture: true, signal };

  window.addEventListener(
    "keydown",
    (event) => {
      if (covers(event)) targetOf(event).toggleAttribute(SHIELD, !isForLab(event));
    },
    first,
  );
  // Lab also cancels line breaks and undo of text anywhere in a cell, with a listener on the target.
  window.addEventListener(
    "beforeinput",
    (event) => {
      if (covers(event)) event.stopPropagation();
    },
    first,
  );
}
