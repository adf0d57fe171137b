// One page in the browser: HTML that Python has escaped, what its controls say, and the way to
// Python and back. CONTRIBUTING.md says what its data-… words mean; language/ makes them work.

import { show } from "./language/show.js";
import { Listening } from "./listening.js";
import { releasing } from "./press.js";

/** @typedef {import("./types.d.ts").Values} Values */

export const LARGEST = 3_000_000; // characters or bytes of a text that Python is told

/** What a behaviour is attached to; behaviours know nothing of each other. */
export class Page extends Listening {
  #announcer = Object.assign(document.createElement("p"), { className: "pk-hidden" });
  #drawings = 0;
  #released = releasing(this);

  /**
   * @param {import("./types.d.ts").Model} model
   * @param {HTMLElement} el where the front end shows the page
   * @param {string} damaged what it says when it cannot be shown
   * @param {(packed: string) => Promise<string>} unpack
   */
  constructor(model, el, damaged, unpack) {
    super(model);
    this.el = el;
    this.damaged = damaged;
    this.unpack = unpack;
    this.form.className = "mathjax_ignore tex2jax_ignore"; // text between dollars is no formula
    this.#announcer.setAttribute("role", "status");
    // Outside of what is redrawn: a reader of screens hears only what changes in a place that stays.
    el.append(this.form, this.#announcer);
    this.hear("change:packed", () => this.draw());
    this.hear("change:values", () => this.show());
    this.hear("msg:custom", (message) => this.emit("message", message));
  }

  /** @returns {Values} what the controls say now; only `choose` changes it */
  get values() {
    return this.model.get("values");
  }

  /**
   * Changes what controls say, here and in Python.
   * @param {Values} changes
   */
  choose(changes) {
    this.emit("choosing", changes);
    this.model.set("values", { ...this.values, ...changes });
    this.model.save_changes();
    this.emit("chosen", changes);
  }

  /**
   * Tells Python something. Without a kernel nobody hears it, and nothing is lost by that.
   * @param {object} message
   */
  tell(message) {
    try {
      this.model.send(message);
    } catch {
      this.emit("unheard");
    }
  }

  /**
   * Has screen readers say a text. Emptied first, so that the same words are heard again.
   * @param {string} text
   */
  announce(text) {
    this.#announcer.textContent = "";
    requestAnimationFrame(() => (this.#announcer.textContent = text));
  }

  /** Makes the page show what the values say. */
  show() {
    this.emit("showing");
    show(this.form, this.values);
    this.emit("shown");
  }

  /** Draws what Python sent last, unless something newer comes or somebody presses meanwhile. */
  async draw() {
    const mine = ++this.#drawings;
    const html = await this.unpack(this.model.get("packed")).catch(() => null);
    await this.#released();
    if (mine !== this.#drawings || this.signal.aborted) return;
    if (html === null) {
      this.form.textContent = this.damaged;
      return;
    }
    this.emit("leaving");
    this.form.innerHTML = html;
    this.emit("drawn");
    this.show();
    this.emit("ready", mine > 1);
  }
}
