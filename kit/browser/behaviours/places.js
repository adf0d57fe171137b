// Buttons that lead to a place on another page of the document, and the place where one begins.

import { around, first } from "../elements.js";

const SETTLING = 400; // milliseconds in which a front end draws what was out of view

/**
 * @param {HTMLElement} place
 * @param {ScrollLogicalPosition} block where in the window it comes
 */
function bring(place, block) {
  const show = () => place.scrollIntoView({ block });
  show();
  setTimeout(show, SETTLING);
}

/** @param {import("../page.js").Page} page */
export function attach(page) {
  page.listen("click", (event) => {
    const name = around(event, "[data-go]")?.dataset.go;
    if (!name) return;
    const place = first(document, `[data-place="${CSS.escape(name)}"]`);
    const missing = first(page.form, "[data-not-there]");
    if (missing) missing.hidden = place !== null;
    if (!place) return page.announce(missing?.textContent ?? "");
    bring(place, "start");
    place.focus({ preventScroll: true });
  });
  page.on("ready", (isRedrawn) => {
    const place = isRedrawn ? null : first(page.form, "[data-begins]");
    if (place) bring(place, "center");
  });
}
