// Who listens to a page, to its form and to its model: all of it ends when the page goes.

/** @typedef {import("./types.d.ts").Events} Events */

export class Listening {
  /** @type {{[name: string]: Function[]}} */
  #listeners = {};
  #end = new AbortController();
  signal = this.#end.signal;
  /** Of its own, so that radio buttons are apart from those of another page in the notebook. */
  form = Object.assign(document.createElement("form"), { noValidate: true });

  /** @param {import("./types.d.ts").Model} model what Python calls the page's content */
  constructor(model) {
    this.model = model;
  }

  /**
   * Listens to what happens to the page.
   * @template {keyof Events} Name
   * @param {Name} name
   * @param {(...args: Events[Name]) => void} listener
   */
  on(name, listener) {
    (this.#listeners[name] ??= []).push(listener);
  }

  /**
   * Tells it to who listens.
   * @template {keyof Events} Name
   * @param {Name} name
   * @param {Events[Name]} args
   */
  emit(name, ...args) {
    for (const listener of this.#listeners[name] ?? []) listener(...args);
  }

  /**
   * Listens to the form, which stays when its content is drawn anew.
   * @template {keyof HTMLElementEventMap} Type
   * @param {Type} type
   * @param {(event: HTMLElementEventMap[Type]) => void} listener
   */
  listen(type, listener) {
    this.form.addEventListener(type, listener, { signal: this.signal });
  }

  /**
   * Listens to Python.
   * @param {string} event "change:" and the name of a trait, or "msg:custom"
   * @param {(...args: any[]) => void} listener
   */
  hear(event, listener) {
    this.model.on(event, listener);
    this.signal.addEventListener("abort", () => this.model.off(event, listener));
  }

  end() {
    this.#end.abort();
  }
}
