// Long tables that come in the order that a control chooses. The elements themselves move, so that
// who reads by keyboard or ear meets them in this order, too.

import { all } from "../elements.js";
import { asList } from "../language/rules.js";

/** @type {(row: HTMLElement, order: string) => number} */
function placeOf(row, order) {
  const places = (row.dataset.orders ?? "").split(" ").map((place) => place.split("="));
  return Number(places.find(([name]) => name === order)?.[1] ?? 0);
}

/** @param {import("../page.js").Page} page */
export function attach(page) {
  page.on("shown", () => {
    for (const parent of all(page.form, "[data-order-by]")) {
      const [order] = asList(page.values[parent.dataset.orderBy ?? ""]);
      const rows = all(parent, ":scope > [data-orders]");
      const places = new Map(rows.map((row) => [row, placeOf(row, order)]));
      const sorted = [...rows].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
      if (sorted.every((row, n) => row === rows[n])) continue;
      const focused = document.activeElement; // which is lost by what moves
      parent.append(...sorted);
      if (focused instanceof HTMLElement && parent.contains(focused)) focused.focus();
    }
  });
}
