// Words that are explained where they stand: pressed, a word shows what it means, and hides it again.

import { all, around } from "../elements.js";

/** @param {import("../page.js").Page} page */
export function attach(page) {
  /** @param {HTMLElement} word */
  function toggle(word) {
    const isOpen = word.ariaExpanded === "true";
    word.ariaExpanded = String(!isOpen);
    if (isOpen) return word.nextElementSibling?.remove();
    const meaning = Object.assign(document.createElement("span"), { className: "pk-meaning" });
    meaning.textContent = ` (${word.title})`;
    word.after(meaning);
    page.announce(word.title);
  }

  page.on("shown", () => {
    for (const word of all(page.form, "[data-term]:not([role])")) {
      Object.assign(word, { role: "button", tabIndex: 0, ariaExpanded: "false" });
    }
  });
  page.listen("click", (event) => {
    const word = around(event, "[data-term]");
    if (!word) return;
    event.preventDefault(); // or the label that it stands in would choose its answer
    toggle(word);
  });
  page.listen("keydown", (event) => {
    const { key, shiftKey } = /** @type {KeyboardEvent} */ (event);
    const word = around(event, "[data-term]");
    if (!word || shiftKey || (key !== "Enter" && key !== " ")) return;
    event.preventDefault();
    toggle(word);
  });
}
