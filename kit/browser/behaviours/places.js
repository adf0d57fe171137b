// Buttons that lead to a place on another page of the document.

import { around, first } from "../elements.js";

const SETTLING = 400; // milliseconds in which a front end draws what was out of view

/** @param {import("../page.js").Page} page */
export function attach(page) {
  page.listen("click", (event) => {
    const name = around(event, "[data-go]")?.dataset.go;
    const place = name ? first(document, `[data-place="${CSS.escape(name)}"]`) : null;
    if (!place) return;
    const show = () => place.scrollIntoView({ block: "start" });
    show();
    place.focus({ preventScroll: true });
    setTimeout(show, SETTLING);
  });
}
