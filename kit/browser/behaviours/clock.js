// A clock that counts down once its button is pressed. It says how the time goes and locks nothing.

import { all, around, first } from "../elements.js";

const TICK = 250; // milliseconds

/** @param {import("../page.js").Page} page */
export function attach(page) {
  /**
   * When each clock that was started is over, and what it said last: a redraw leaves it running.
   * @type {Map<string, {end: number, said?: string}>}
   */
  const started = new Map();
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let ticking;

  /** @type {(clock: HTMLElement) => string} */
  const nameOf = (clock) => clock.dataset.clockName ?? "";

  /** @type {(run: {end: number}) => number} */
  const leftOf = ({ end }) => Math.max(0, Math.ceil((end - Date.now()) / 1000)); // seconds

  /** @type {(clock: HTMLElement, left: number) => void} */
  function showTime(clock, left) {
    const timer = first(clock, "[role=timer]");
    const told = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    if (timer && timer.textContent !== told) timer.textContent = told;
  }

  /** @type {(clock: HTMLElement) => void} */
  function show(clock) {
    const run = started.get(nameOf(clock));
    const left = run ? leftOf(run) : Number(clock.dataset.clock);
    showTime(clock, left);
    const moments = all(clock, "[data-clock-at]");
    const reached = moments.filter((moment) => run && Number(moment.dataset.clockAt) >= left);
    const now = reached.sort((a, b) => Number(a.dataset.clockAt) - Number(b.dataset.clockAt))[0];
    for (const moment of moments) moment.hidden = moment !== now;
    if (!run || !now || run.said === now.dataset.clockAt) return;
    run.said = now.dataset.clockAt;
    page.announce(now.textContent ?? "");
  }

  function tick() {
    for (const clock of all(page.form, "[data-clock]")) show(clock);
    if (![...started.values()].some(leftOf)) clearInterval(ticking);
  }

  page.on("drawn", tick);
  page.listen("click", (event) => {
    const clock = around(event, "[data-clock] button")?.closest("[data-clock]");
    if (!(clock instanceof HTMLElement)) return;
    started.set(nameOf(clock), { end: Date.now() + Number(clock.dataset.clock) * 1000 });
    clearInterval(ticking);
    ticking = setInterval(tick, TICK);
    tick();
  });
  return () => clearInterval(ticking);
}
