// What native controls say, and how they are made to say it.

import { all } from "../elements.js";
import { asList } from "./rules.js";

/** @typedef {import("./rules.js").Value} Value */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

const CONTROLS = "input[name], select[name], textarea[name]";

/** @type {(element: Element) => element is Control} */
export const isControl = (element) => element.matches(CONTROLS);

/** @type {(form: HTMLFormElement) => Control[]} */
export const controlsIn = (form) => all(form, CONTROLS).filter(isControl);

/**
 * A checkbox with a value is one of several and adds it to a list; one without is true or false.
 * @type {(control: Element) => control is HTMLInputElement}
 */
export const isOneOfSeveral = (control) => control.matches("input[type=checkbox][value]");

/** @type {(control: Control, form: HTMLFormElement) => Value} */
export function read(control, form) {
  if (isOneOfSeveral(control)) {
    const group = controlsIn(form).filter(isOneOfSeveral);
    return group.filter((box) => box.name === control.name && box.checked).map((box) => box.value);
  }
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked;
  if (control instanceof HTMLSelectElement && control.multiple)
    return [...control.selectedOptions].map((option) => option.value);
  return control.value;
}

/** @type {(control: Control, value: Value | undefined) => void} */
export function write(control, value) {
  if (value === undefined) return;
  if (isOneOfSeveral(control)) control.checked = asList(value).includes(control.value);
  else if (control instanceof HTMLInputElement && control.type === "radio")
    control.checked = control.value === String(value);
  else if (control instanceof HTMLInputElement && control.type === "checkbox")
    control.checked = value === true;
  else if (control instanceof HTMLSelectElement && control.multiple)
    for (const option of control.options) option.selected = asList(value).includes(option.value);
  // Assigning what a text field already says would move the caret to its end.
  else if (control.value !== value) control.value = String(value);
}
