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
  // The way to the kernel was lost, or is there again: whether Python answers is seen by asking.
  page.hear("comm_live_update", () => {
    if (!first(page.form, "[data-stalled]")) return;
    page.emit("asked");
    page.tell({ asked: true });
  });
  page.on("unheard", () => setStalled(true));
  page.on("message", () => setStalled(false));
  page.on("drawn", () => setStalled(false));
  return () => clearTimeout(waiting);
}
