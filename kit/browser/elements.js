// Elements by selector: all that a page holds are elements of HTML.

/** @type {(parent: ParentNode, selector: string) => HTMLElement[]} */
export const all = (parent, selector) =>
  /** @type {HTMLElement[]} */ ([...parent.querySelectorAll(selector)]);

/** @type {(parent: ParentNode, selector: string) => HTMLElement | null} */
export const first = (parent, selector) => parent.querySelector(selector);

/** @type {(event: Event) => HTMLElement} */
export const targetOf = (event) => /** @type {HTMLElement} */ (event.target);

/** @type {(event: Event, selector: string) => HTMLElement | null} */
export const around = (event, selector) => targetOf(event).closest(selector);
