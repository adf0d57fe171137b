// Drafts: what is written is also kept in this browser, as `keep` says, and told to Python.

import { copiesUnder, forgetCopy, isStoring, keepCopy, keepDraft } from "../kept.js";

/** @typedef {import("../types.d.ts").Values} Values */

/** @param {import("../page.js").Page} page */
export function attach(page) {
  const keep = () => page.model.get("keep");

  /** @type {(changes: Values) => string[]} */
  const keptAmong = (changes) => Object.keys(changes).filter((name) => keep().controls?.[name]);

  // `rev` grows with each change; Python is told it, so that both know the later of two states.
  page.on("choosing", (changes) => {
    if (keptAmong(changes).length > 0)
      changes.rev = Math.max(Number(page.values.rev ?? 0) + 1, Date.now());
  });
  page.on("chosen", (changes) => {
    for (const name of keptAmong(changes))
      if (!keepDraft(keep(), page.values, name)) page.tell({ kept: false });
  });
  page.on("message", ({ keep: key, text = "", forget = [] }) => {
    if (key) page.tell({ kept: keepCopy(key, text) });
    forget.forEach(forgetCopy);
  });
  page.on("opened", () => {
    const { prefix } = keep();
    if (prefix) page.tell({ copies: copiesUnder(prefix), kept: isStoring() });
  });
}
