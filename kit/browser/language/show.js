// Makes a page show what its values say: each word of the language that is seen.

import { all } from "../elements.js";
import { controlsIn, write } from "./controls.js";
import { showAndCopy } from "./parts.js";
import { sumOf } from "./rules.js";

/** @typedef {import("./rules.js").Value} Value */
/** @typedef {import("./rules.js").Values} Values */

// Quotation marks that stand by themselves, and what touches them: no words in kit/text.py either.
const ONLY_MARKS =
  /^[.,;:!?…()[\]{}¿¡。、，！？：；（）]*["'“”„‘’‚«»‹›「」『』][.,;:!?…()[\]{}¿¡。、，！？：；（）"'“”„‘’‚«»‹›「」『』]*$/;

/** @type {(text: Value | undefined) => number} */
const countWords = (text) =>
  String(text ?? "")
    .split(/\s+/)
    .filter((word) => word && !ONLY_MARKS.test(word)).length;

/**
 * What a button with data-set="name=value" chooses.
 * @type {(button: HTMLElement) => [name: string, value: string]}
 */
export function settingOf(button) {
  const [name, ...value] = (button.dataset.set ?? "").split("=");
  return [name, value.join("=")];
}

/** @type {(button: HTMLElement, values: Values) => boolean} */
export function isSet(button, values) {
  const [name, value] = settingOf(button);
  return String(values[name]) === value;
}

/** @type {(form: HTMLFormElement, values: Values) => void} */
export function show(form, values) {
  showAndCopy(form, values);
  for (const control of controlsIn(form)) write(control, values[control.name]);
  for (const place of all(form, "[data-sum]")) {
    const sum = String(sumOf(place.dataset.sum ?? "", values));
    place.textContent = sum;
    place.parentElement?.style.setProperty("--sum", sum); // from which a bar can take its length
  }
  for (const button of all(form, "[data-set]"))
    button.setAttribute("aria-pressed", String(isSet(button, values)));
  for (const count of all(form, "[data-words-of]"))
    count.textContent = String(countWords(values[count.dataset.wordsOf ?? ""]));
}
