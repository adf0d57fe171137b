// Files that a student downloads or picks up.

import { around, targetOf } from "../elements.js";
import { copyHere } from "../kept.js";
import { LARGEST } from "../page.js";

/** @type {(name: string, text: string, type?: string) => void} */
function download(name, text, type = "application/json") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * What is in a file: in UTF-8, or as a text editor under Windows may have saved it.
 * @type {(file: Blob) => Promise<string>}
 */
async function textOf(file) {
  const bytes = await file.slice(0, LARGEST).arrayBuffer();
  const mark = new Uint8Array(bytes.slice(0, 2)).join(" ");
  const encoding = { "255 254": "utf-16le", "254 255": "utf-16be" }[mark];
  return new TextDecoder(encoding).decode(bytes);
}

/** @param {import("../page.js").Page} page */
export function attach(page) {
  page.listen("click", (event) => {
    const name = around(event, "[data-download]")?.dataset.download;
    if (name) download(name, copyHere(page.model.get("keep")));
  });
  page.listen("change", async (event) => {
    const field = targetOf(event);
    const file = field.matches("[data-pick-up]") && /** @type {HTMLInputElement} */ (field).files?.[0];
    if (file) page.tell({ picked: await textOf(file) });
  });
  page.on("message", ({ download: name, text, type }) => {
    if (name) download(name, text ?? copyHere(page.model.get("keep")), type);
  });
}
