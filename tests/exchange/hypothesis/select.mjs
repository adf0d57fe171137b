// Selects words on a page as a reader does, and prints for each what annotation clients of this
// family store: quotation with 32 characters around, and position in the page's whole text.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(process.argv[2]);
const { JSDOM } = require("jsdom");
const { window } = new JSDOM(readFileSync(process.argv[3], "utf-8"));
Object.assign(globalThis, { window, document: window.document, Node: window.Node });
Object.assign(globalThis, { NodeFilter: window.NodeFilter, Range: window.Range });
const textQuote = require("dom-anchor-text-quote");
const textPosition = require("dom-anchor-text-position");

const body = window.document.body;
const found = [];
for (const { start, end } of JSON.parse(readFileSync(process.argv[4], "utf-8"))) {
  const range = textPosition.toRange(body, { start, end });
  found.push([
    { type: "TextPositionSelector", ...textPosition.fromRange(body, range) },
    { type: "TextQuoteSelector", ...textQuote.fromRange(body, range) },
  ]);
}
console.log(JSON.stringify({ text: body.textContent, found }));
