// Finds the words of annotations in an article's text with Apache Annotator, by quotation and by
// position, and prints them as JSON.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const require = createRequire(process.argv[2]);
const { JSDOM } = require("jsdom");
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

const found = [];
for (let n = 3; n < process.argv.length; n += 2) {
  const { window } = new JSDOM("<!doctype html><pre></pre>");
  Object.assign(globalThis, { window, document: window.document, Node: window.Node });
  Object.assign(globalThis, { NodeFilter: window.NodeFilter, Range: window.Range });
  const dom = await load("@apache-annotator/dom");
  const scope = window.document.querySelector("pre");
  scope.textContent = readFileSync(process.argv[n + 1], "utf-8");
  const matchers = {
    TextQuoteSelector: dom.createTextQuoteSelectorMatcher,
    TextPositionSelector: dom.createTextPositionSelectorMatcher,
  };
  const collection = JSON.parse(readFileSync(process.argv[n], "utf-8"));
  const texts = [];
  for (const annotation of collection.first.items) {
    const one = [];
    for (const selector of annotation.target.selector) {
      const matched = [];
      for await (const range of matchers[selector.type](selector)(scope)) matched.push(range.toString());
      one.push([selector.type, matched]);
    }
    texts.push(one);
  }
  found.push(texts);
}
console.log(JSON.stringify(found));
