// What the modules of pages hand each other, for `tsc` and for who reads them. No browser gets it.

import type { Values } from "./language/rules.js";

export type { Value, Values } from "./language/rules.js";

/** A `Content` of Python, as anywidget hands it over. */
export interface Model {
  get(name: "values"): Values;
  get(name: "packed" | "status"): string;
  get(name: "keep"): Keep;
  set(name: "values", values: Values): void;
  save_changes(): void;
  send(message: object): void;
  on(event: string, listener: (...args: any[]) => void): void;
  off(event: string, listener: (...args: any[]) => void): void;
}

/** What Python says past what a notebook saves; each behaviour takes its own part of it. */
export interface Message {
  keep?: string; // the key of a copy, whose text is to be kept
  text?: string; // of the copy, or of the file
  forget?: string[]; // keys of copies
  lend?: string; // templates
  say?: string; // a status
  download?: string; // the name of a file
  type?: string; // of the file
}

/** What happens to a page, in this order when it is drawn, and what listeners are told of it. */
export interface Events {
  leaving: []; // what was drawn is about to be replaced
  drawn: []; // new HTML stands there, and nothing in it shows what the values say
  showing: []; // it is made to show them
  shown: []; // it does now; also after each change of the values
  replacing: []; // what Python lent is about to be replaced
  replaced: []; // by what it lends now
  ready: [isRedrawn: boolean]; // the drawing is complete
  opened: []; // Python has been told that the page shows
  choosing: [changes: Values]; // about to be made; a listener may add to them
  chosen: [changes: Values];
  message: [message: Message];
  asked: []; // Python should answer now
  unheard: []; // Python could not be told something
}

/** Where the browser keeps a copy of what is written. Empty when nothing is kept. */
export interface Keep {
  key: string;
  sheet: Sheet; // to begin a copy with
  controls?: Record<string, Place>;
  prefix?: string; // of the keys of all copies that Python wants to hear of
}

/** What a record answers, as Python showed it: of this, the browser only keeps a copy. */
export interface Stamp {
  version?: string;
  case_version?: string;
  with_name?: boolean;
}

/** Where a sheet holds what one control says. */
export interface Place extends Stamp {
  item: string;
  step: string;
  field: string;
  by: string;
  n: number;
}

/** A sheet of answers as far as the browser knows it. */
export interface Sheet {
  items: Record<string, { responses: Response[] }>;
}

/** What was written in one go: `by` and `n` say whose and which, `rev` which state of it. */
export interface Response extends Stamp {
  by: string;
  n: number;
  step: string;
  rev: number;
  at: string;
  given: boolean;
  values: Record<string, unknown>;
}

declare global {
  /** What shows a page, by the model it came from. */
  var perspectiveKit: Map<string, Promise<any>>;
  /** Copies that the browser would not store. */
  var perspectiveKitUnstored: Record<string, string>;
}
