// Texts that no notebook saves: what a student hands over, and templates that Python lends. What is
// lent outlasts a redraw, not a reload.

import { all, around, first } from "../elements.js";
import { forgetCopies, placesIn } from "../language/parts.js";
import { LARGEST } from "../page.js";

/** @param {import("../page.js").Page} page */
export function attach(page) {
  const { form } = page;
  let lent = "";
  let isHandedOver = false;

  /** @type {() => HTMLTextAreaElement | null} */
  const box = () => form.querySelector("textarea[data-unsaved]");

  // First, so that what is lent comes before a template of the same name.
  function put() {
    const place = Object.assign(document.createElement("div"), { hidden: true, innerHTML: lent });
    place.dataset.lent = "";
    form.prepend(place);
  }

  // After a text was handed over, its first part comes into view and its box is emptied.
  function showLent() {
    isHandedOver = false;
    const emptied = box();
    if (emptied) emptied.value = "";
    emptied?.closest("details")?.removeAttribute("open");
    const names = all(form, "[data-lent] template").map((template) => template.dataset.part);
    const shown = placesIn(form).find((place) => names.includes(place.dataset.shows));
    shown?.scrollIntoView({ block: "center" });
  }

  page.on("drawn", () => {
    if (lent) put();
  });
  page.on("message", ({ lend }) => {
    if (lend === undefined) return;
    page.emit("replacing");
    lent = lend;
    first(form, "[data-lent]")?.remove();
    put();
    forgetCopies(form);
    page.show();
    if (lend && isHandedOver) showLent();
    page.emit("replaced");
  });
  page.listen("click", (event) => {
    if (!around(event, "[data-hand-over]")) return;
    isHandedOver = true;
    page.tell({ handed: (box()?.value ?? "").slice(0, LARGEST) });
    page.emit("asked");
  });
}
