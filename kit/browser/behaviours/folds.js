// What is folded out stays so when Python lends the same page anew.

import { all } from "../elements.js";

/** @param {import("../page.js").Page} page */
export function attach(page) {
  /** @type {Map<string | undefined, boolean>} */
  let known = new Map();
  const folds = () =>
    all(page.form, "details[data-fold]").filter((it) => it instanceof HTMLDetailsElement);

  page.on("replacing", () => {
    known = new Map(folds().map((fold) => [fold.dataset.fold, fold.open]));
  });
  page.on("replaced", () => {
    for (const fold of folds()) fold.open = known.get(fold.dataset.fold) ?? fold.open;
  });
}
