// Gives a figure its text for screen readers: a page with data-alt names the figure before it, which
// may take its place later than the page. And has a figure drawn as wide as its place.

import { first } from "../elements.js";

/** @param {import("../page.js").Page} page */
export function attach({ el, form, signal }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let naming;

  function nameFigure() {
    clearTimeout(naming);
    const alt = first(form, "[data-alt]")?.textContent?.trim();
    const figure = el.previousElementSibling;
    if (!alt || !el.isConnected) return;
    if (!figure?.matches(".pk-figure")) {
      naming = setTimeout(nameFigure, 200);
      return;
    }
    figure.setAttribute("role", "img");
    figure.setAttribute("aria-label", alt);
    inView.observe(figure);
  }

  // Plotly draws as wide as it likes while nobody sees its cell; told that the window has changed, it
  // looks again. It may come to draw long after its place came into view.
  const inView = new IntersectionObserver(async ([{ isIntersecting, target }]) => {
    for (let tries = 0; isIntersecting && tries < 40 && !signal.aborted; tries++) {
      const drawing = target.querySelector(".main-svg");
      if (drawing && Math.abs(drawing.clientWidth - target.clientWidth) > 2)
        window.dispatchEvent(new Event("resize"));
      else if (drawing) return;
      await new Promise((done) => setTimeout(done, 150));
    }
  });
  const laidOut = new ResizeObserver(nameFigure); // only then is it beside its figure
  laidOut.observe(el);

  return () => {
    laidOut.disconnect();
    inView.disconnect();
    clearTimeout(naming);
  };
}
