// Puts the style of all pages into the document; that of an earlier kernel leaves.

import css from "./css.js";

const ID = "perspective-kit-style";

export function putStyle() {
  document.getElementById(ID)?.remove();
  document.head.append(Object.assign(document.createElement("style"), { id: ID, textContent: css }));
}
