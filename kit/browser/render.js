// Shows a page, with all that pages can do.

import { attach as announce } from "./behaviours/announcements.js";
import { attach as keepTime } from "./behaviours/clock.js";
import { attach as keepDrafts } from "./behaviours/drafts.js";
import { attach as nameFigure } from "./behaviours/figure.js";
import { attach as carryFiles } from "./behaviours/files.js";
import { attach as find } from "./behaviours/finder.js";
import { attach as keepFolds } from "./behaviours/folds.js";
import { attach as keepFocus } from "./behaviours/focus.js";
import { attach as borrow } from "./behaviours/lent.js";
import { attach as lead } from "./behaviours/places.js";
import { attach as rove } from "./behaviours/roving.js";
import { attach as shield } from "./behaviours/shield.js";
import { attach as hearSelection } from "./behaviours/selection.js";
import { attach as sort } from "./behaviours/sorting.js";
import { attach as noteSilence } from "./behaviours/stalled.js";
import { attach as explain } from "./behaviours/terms.js";
import { attach as tellTimes } from "./behaviours/times.js";
import { attach as act } from "./language/act.js";
import { Page } from "./page.js";

/** Each adds something to a page; what does not end with the page's signal, its cleanup ends.
 * @type {((page: Page) => (() => void) | void)[]} */
const BEHAVIOURS = [
  ...[find, act, keepDrafts, borrow, carryFiles, lead],
  ...[announce, noteSilence, keepFocus, nameFigure, shield, tellTimes, explain, keepTime],
  ...[hearSelection, keepFolds, sort, rove],
];

/**
 * @param {import("./types.d.ts").Model} model
 * @param {HTMLElement} el
 * @param {string} damaged what it says when it cannot be shown
 * @param {(packed: string) => Promise<string>} unpack
 */
export async function render(model, el, damaged, unpack) {
  const page = new Page(model, el, damaged, unpack);
  const cleanups = BEHAVIOURS.map((attach) => attach(page));
  await page.draw();
  page.tell({ shown: true });
  page.emit("opened");
  return () => {
    page.tell({ gone: true });
    page.end();
    for (const cleanup of cleanups) cleanup?.();
  };
}
