// Clocks that are announced and lock nothing. They run in the browser alone, also without Python.

import { all, around, first } from "../elements.js";

/**
 * `ends` is 0 while it stands still, `last` how long the last stretch is; all in milliseconds.
 * @typedef {{whole: number, last: number, left: number, ends: number, state: string}} Clock
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const TICK = 250;

/** @type {(clock: Clock) => string} */
function stateOf({ whole, last, left, ends }) {
  if (left === 0) return "over";
  if (!ends) return "still";
  return left <= last && whole > last ? "last" : "running";
}

/** @type {(place: HTMLElement) => HTMLInputElement | null} */
const fieldIn = (place) => place.querySelector("input");

/** @type {(place: HTMLElement, fallback: number) => number} */
function minutesIn(place, fallback) {
  const minutes = Number(fieldIn(place)?.value);
  return minutes > 0 && minutes < 100 ? minutes * MINUTE : fallback;
}

/** @type {(left: number) => string} */
function told(left) {
  const seconds = Math.ceil(left / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** @param {import("../page.js").Page} page */
export function attach(page) {
  /** @type {Map<string | undefined, Clock>} by name, so that they outlast a redraw */
  const clocks = new Map();
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let ticking;

  /** @type {(place: HTMLElement) => Clock} */
  function clockOf(place) {
    const whole = minutesIn(place, Number(place.dataset.clockSeconds ?? 60) * SECOND);
    const last = Number(place.dataset.clockLast ?? 60) * SECOND;
    const begun = clocks.get(place.dataset.clock);
    const clock = begun ?? { whole, last, left: whole, ends: 0, state: "still" };
    clocks.set(place.dataset.clock, clock);
    return clock;
  }

  /** @type {(place: HTMLElement, clock: Clock) => void} */
  function draw(place, clock) {
    const time = first(place, "[role=timer]");
    if (time) time.textContent = told(clock.left);
    place.style.setProperty("--left", String(clock.left / clock.whole));
    for (const part of all(place, "[data-clock-when]"))
      part.hidden = !part.dataset.clockWhen?.split(" ").includes(clock.state);
  }

  /**
   * Works out what time is left, and says so when that is something new.
   * @type {(place: HTMLElement) => void}
   */
  function update(place) {
    const clock = clockOf(place);
    if (clock.ends) clock.left = Math.max(0, clock.ends - Date.now());
    const before = clock.state;
    clock.state = stateOf(clock);
    if (clock.state === "over") clock.ends = 0;
    draw(place, clock);
    const isSeen = place.closest("form [hidden]") === null;
    const said = first(place, "p:not([hidden])")?.textContent?.trim();
    if (clock.state !== before && said && isSeen) page.announce(said);
  }

  function tick() {
    for (const place of all(page.form, "[data-clock]")) update(place);
    clearInterval(ticking);
    if ([...clocks.values()].some((clock) => clock.ends)) ticking = setInterval(tick, TICK);
  }

  /**
   * Starts a clock, or stops it; one at a time runs.
   * @type {(clock: Clock) => void}
   */
  function press(clock) {
    const starts = !clock.ends;
    for (const other of clocks.values()) other.ends = 0;
    if (clock.left === 0) clock.left = clock.whole;
    if (starts) clock.ends = Date.now() + clock.left;
  }

  page.on("drawn", () => {
    for (const place of all(page.form, "[data-clock]")) {
      const field = fieldIn(place);
      const known = clocks.get(place.dataset.clock);
      if (field && known) field.value = String(known.whole / MINUTE);
    }
    tick();
  });
  page.listen("click", (event) => {
    const place = around(event, "[data-clock] button")?.closest("[data-clock]");
    if (!(place instanceof HTMLElement)) return;
    press(clockOf(place));
    tick();
  });
  page.listen("change", (event) => {
    const place = around(event, "[data-clock]");
    if (!place) return;
    const clock = clockOf(place);
    clock.whole = clock.left = minutesIn(place, clock.whole);
    if (clock.ends) clock.ends = Date.now() + clock.left;
    tick();
  });
  return () => clearInterval(ticking);
}
