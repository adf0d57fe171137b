// Times by the reader's own clock: Python, which may run elsewhere, says them in UTC.

import { all } from "../elements.js";

/** @param {import("../page.js").Page} page */
export function attach(page) {
  page.on("drawn", () => {
    for (const time of all(page.form, "time")) {
      const at = new Date(time.getAttribute("datetime") ?? "");
      if (Number.isNaN(at.getTime())) continue;
      const lang = time.closest("[lang]")?.getAttribute("lang") ?? undefined;
      time.textContent = at.toLocaleString(lang, { dateStyle: "medium", timeStyle: "short" });
    }
  });
}
