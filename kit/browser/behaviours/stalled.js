// Says so when Python does not answer.

import { all, first } from "../elements.js";

const PATIENCE = 4000; // milliseconds

/** @param {import("../page.js").Page} page */
export function attach(page) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** @type {(isStalled: boolean) => void} */
  function setStalled(isStalled) {
    clearTimeout(waiting);
    for (const note of all(page.form, "[data-stalled]")) note.hidden = !isStalled;
    if (isStalled) page.announce(first(page.form, "[data-stalled]")?.textContent ?? "");
  }

  page.on("asked", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => setStalled(true), PATIENCE);
  });
  page.on("unheard", () => setStalled(true));
  page.on("message", () => setStalled(false));
  page.on("drawn", () => setStalled(false));
  return () => clearTimeout(waiting);
}
