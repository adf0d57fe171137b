// Long lists that are searched: what is typed narrows them. It is no value: Python does not hear of
// it, and nothing saves it.

import { all, around, targetOf } from "../elements.js";
import { write } from "../language/controls.js";
import { asList } from "../language/rules.js";

/** @typedef {import("../types.d.ts").Value} Value */
/** @typedef {(element: HTMLElement) => boolean} IsFound */
/** @typedef {import("../types.d.ts").Values} Values */

const FIELD = "[data-finds]";
/**
 * What is written in more than one way, and does not fall apart into a letter and its accent.
 * @type {Record<string, string>}
 */
const ALIKE = { ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" };
Object.assign(ALIKE, { ي: "ی", ى: "ی", ك: "ک", ة: "ه" });
/** @type {(text: string) => string} */
const alike = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Lm}\p{Cf}'’‘`]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (letter) => ALIKE[letter] ?? letter);

/**
 * The options of a list that can be found, each with its parent: also those that are out of it now.
 * @type {WeakMap<HTMLSelectElement, [HTMLOptionElement, HTMLElement][]>}
 */
const optionsOf = new WeakMap();
/** @type {(list: HTMLSelectElement) => [HTMLOptionElement, HTMLElement][]} */
function optionsIn(list) {
  const known = optionsOf.get(list);
  if (known) return known;
  const options = /** @type {HTMLOptionElement[]} */ (all(list, "[data-sought]"));
  /** @type {[HTMLOptionElement, HTMLElement][]} */
  const fresh = options.map((option) => [option, option.parentElement ?? list]);
  optionsOf.set(list, fresh);
  return fresh;
}

/**
 * An option leaves the list, since Safari shows a hidden one; the chosen one never does.
 * @type {(list: HTMLSelectElement, isFound: IsFound, chosen: Value) => void}
 */
function narrowList(list, isFound, chosen) {
  for (const [option, parent] of optionsIn(list))
    if (isFound(option) || asList(chosen).includes(option.value)) parent.append(option);
    else option.remove();
  for (const group of all(list, "optgroup")) group.hidden = group.children.length === 0;
  write(list, chosen);
}

/** @type {(field: HTMLElement, form: HTMLFormElement) => HTMLSelectElement[]} */
function listsOf(field, form) {
  const names = (field.dataset.finds ?? "").split(" ");
  return [...form.querySelectorAll("select")].filter((list) => names.includes(list.name));
}

/** @type {(field: HTMLElement, selector: string) => HTMLElement | null | undefined} */
const beside = (field, selector) => field.closest("[data-finder]")?.querySelector(selector);

/** @type {(field: HTMLInputElement, form: HTMLFormElement, values: Values) => void} */
function narrow(field, form, values) {
  const words = alike(field.value).split(/\s+/).filter(Boolean);
  if (words.length === 0 && !field.matches("[data-narrows]")) return;
  field.toggleAttribute("data-narrows", words.length > 0);
  /** @type {IsFound} */
  const isFound = (item) => {
    const label = item instanceof HTMLOptionElement ? item.label : "";
    const text = alike(`${label} ${item.dataset.sought}`);
    return words.every((word) => text.includes(word));
  };
  const lists = listsOf(field, form);
  for (const list of lists) narrowList(list, isFound, values[list.name]);
  const rows = all(form, `[data-listed="${CSS.escape(field.dataset.finds ?? "")}"]`);
  for (const row of rows) row.hidden = !isFound(row);
  const items = lists.length
    ? optionsIn(lists[0]).map(([option]) => option)
    : rows.filter((row) => !row.parentElement?.closest("form [hidden]"));
  showFound(field, words.length > 0, items.filter(isFound).length, items.length);
}

/** @type {(field: HTMLElement, isNarrowed: boolean, found: number, of: number) => void} */
function showFound(field, isNarrowed, found, of) {
  const place = beside(field, "[data-found]");
  const text = (found ? place?.dataset.found : place?.dataset.foundNone) ?? "";
  const says = isNarrowed ? text.replace("{n}", String(found)).replace("{all}", String(of)) : "";
  if (place) place.textContent = says;
  const button = beside(field, "[data-find-all]");
  if (button) button.hidden = !isNarrowed;
}

/** @param {import("../page.js").Page} page */
export function attach(page) {
  const { form } = page;
  const fields = () => /** @type {HTMLInputElement[]} */ (all(form, FIELD));
  /** @type {(event: Event) => HTMLInputElement | null} */
  const fieldOf = (event) => {
    const target = targetOf(event);
    return target instanceof HTMLInputElement && target.matches(FIELD) ? target : null;
  };

  /** @type {(field: HTMLInputElement, text: string) => void} */
  function find(field, text) {
    field.value = text;
    narrow(field, form, page.values);
    page.announce(beside(field, "[data-found]")?.textContent ?? "");
  }

  /** @type {Map<string | undefined, string>} */
  let typed = new Map();
  page.on("leaving", () => {
    typed = new Map(fields().map((field) => [field.dataset.finds, field.value]));
  });
  page.on("drawn", () => {
    for (const field of fields()) field.value = typed.get(field.dataset.finds) ?? "";
  });
  page.on("shown", () => {
    for (const field of fields()) narrow(field, form, page.values);
  });
  page.listen("input", (event) => {
    const field = fieldOf(event);
    if (field) find(field, field.value);
  });
  page.listen("keydown", (event) => {
    const field = fieldOf(event);
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!field || !isPlain || event.isComposing) return;
    if (event.key === "Escape") find(field, "");
    if (event.key === "Enter" || event.key === "ArrowDown") {
      event.preventDefault(); // the list must not take the key too
      listsOf(field, form)[0]?.focus();
    }
  });
  page.listen("click", (event) => {
    const button = around(event, "[data-find-all]");
    const field = button && /** @type {HTMLInputElement | null} */ (beside(button, FIELD));
    if (!field) return;
    find(field, "");
    field.focus();
  });
}
