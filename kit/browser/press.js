// A click is one only if what was pressed is still there when it is let go.

const LONGEST = 2_000; // milliseconds: somebody may let go where nobody is told of it

/**
 * Returns what waits until nothing in a page's form is held down, by a pointer or by Space.
 * @type {(page: import("./listening.js").Listening) => () => Promise<void>}
 */
export function releasing(page) {
  let release = () => {};
  let released = Promise.resolve();

  function press() {
    released = new Promise((resolve) => (release = resolve));
    setTimeout(release, LONGEST);
  }

  for (const end of ["pointerup", "pointercancel", "keyup"]) {
    const after = () => setTimeout(release); // the click that it makes
    window.addEventListener(end, after, { capture: true, signal: page.signal });
  }
  page.listen("pointerdown", press);
  page.listen("keydown", (event) => {
    if (event.key === " " && !event.repeat) press();
  });
  return () => released;
}
