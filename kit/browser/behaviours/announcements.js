// What is read out and noted: `status`, and what a redrawn page has to say.

import { all, first } from "../elements.js";

/** @param {import("../page.js").Page} page */
export function attach(page) {
  let said = ""; // a status that Python said and no notebook saves

  function showStatus() {
    const status = said || page.model.get("status");
    for (const place of all(page.form, "[data-status]")) place.textContent = status;
    if (status) page.announce(status);
  }

  page.hear("change:status", showStatus);
  page.on("message", ({ say }) => {
    if (say === undefined) return;
    said = say;
    showStatus();
  });
  page.on("ready", (isRedrawn) => {
    showStatus();
    const text = first(page.form, "[data-announce]")?.textContent?.trim();
    const isSilent = !text && !said && !page.model.get("status");
    if (isRedrawn && (text || isSilent)) page.announce(text ?? ""); // or what was said before stays
  });
}
