// Parts of a page that show while a rule holds, and copies of templates.

import { all } from "../elements.js";
import { holds } from "./rules.js";

/** @typedef {import("./rules.js").Values} Values */
/** @typedef {Map<string | undefined, HTMLTemplateElement>} Templates by name */

const COPY = "[data-copy]";
const DEEPEST = 5; // templates within templates; one that holds itself would never end

/**
 * The places for copies right inside `parent`, without those inside another place.
 * @type {(parent: HTMLElement) => HTMLElement[]}
 */
export const placesIn = (parent) =>
  all(parent, COPY).filter((place) => {
    const outer = place.parentElement?.closest(COPY);
    return !outer || outer === parent;
  });

/**
 * The first template of a name counts.
 * @type {(form: HTMLFormElement) => Templates}
 */
function templatesIn(form) {
  const templates = /** @type {HTMLTemplateElement[]} */ (all(form, "template[data-part]"));
  return new Map(templates.reverse().map((template) => [template.dataset.part, template]));
}

/** @type {(parent: HTMLElement, values: Values) => void} */
function showParts(parent, values) {
  for (const part of all(parent, "[data-when]")) {
    const isHidden = !holds(part.dataset.when, values);
    if (part.hidden !== isHidden) part.hidden = isHidden; // to set it again would cost a new style
  }
}

/** @type {(place: HTMLElement, templates: Templates, values: Values, depth?: number) => void} */
function fill(place, templates, values, depth = 0) {
  // In a long page most places are in parts that do not show: they are filled when they do.
  if (place.parentElement?.closest("form [hidden]")) return;
  const isWanted = holds(place.dataset.when, values);
  const copied = isWanted ? (place.dataset.copy ?? "") : "";
  const part = copied.replace(/\{([^}]+)\}/g, (_, name) => String(values[name]));
  if (place.dataset.shows !== part) {
    place.dataset.shows = part; // what shows already stays, so that what is open stays open
    place.replaceChildren(templates.get(part)?.content.cloneNode(true) ?? "");
    showParts(place, values);
  }
  if (depth < DEEPEST) for (const inner of placesIn(place)) fill(inner, templates, values, depth + 1);
}

/** @type {(form: HTMLFormElement, values: Values) => void} */
export function showAndCopy(form, values) {
  showParts(form, values);
  const templates = templatesIn(form);
  for (const place of placesIn(form)) fill(place, templates, values);
}

/**
 * Has all copies made anew, since templates have changed.
 * @type {(form: HTMLFormElement) => void}
 */
export function forgetCopies(form) {
  for (const place of all(form, COPY)) delete place.dataset.shows;
}
