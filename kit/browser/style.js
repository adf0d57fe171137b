// Puts the style of all pages into the document, in place of what was there: less of it, or that of
// an earlier kernel.

const ID = "perspective-kit-style";

/** @param {string} css */
export function putStyle(css) {
  document.getElementById(ID)?.remove();
  document.head.append(Object.assign(document.createElement("style"), { id: ID, textContent: css }));
}
