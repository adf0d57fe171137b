// A copy of what was written, kept in this browser: it outlives the kernel and the server's disk.
// A copy is text, JSON of {items: {id: {responses: [record]}}}. A record keeps its own place: `by`
// and `n` say whose and which it is, `given` and a higher `rev` which of two states is the later.

/** @typedef {import("./types.d.ts").Keep} Keep */
/** @typedef {import("./types.d.ts").Response} Response */
/** @typedef {import("./types.d.ts").Sheet} Sheet */

// For browsers that refuse to store, or are full; outlives the kernel that this module came with.
const unstored = (globalThis.perspectiveKitUnstored ??= {});

/** @type {(key: string) => string | null} */
function readCopy(key) {
  try {
    return unstored[key] ?? localStorage.getItem(key);
  } catch {
    return unstored[key] ?? null;
  }
}

/**
 * Returns whether the browser stores it; if not, it is kept until the page is left.
 * @type {(key: string, text: string) => boolean}
 */
function writeCopy(key, text) {
  try {
    localStorage.setItem(key, text);
    delete unstored[key];
    return true;
  } catch {
    unstored[key] = text;
    return false;
  }
}

/** Whether the browser stores anything, as far as can be seen before there is something to keep. */
export function isStoring() {
  const key = "perspective-kit-trial";
  const isStored = writeCopy(key, "x");
  forgetCopy(key);
  return isStored;
}

/** @type {(key: string) => void} */
export function forgetCopy(key) {
  delete unstored[key];
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing is stored then
  }
}

/** @type {(prefix: string) => Record<string, string | null>} */
export function copiesUnder(prefix) {
  let keys = Object.keys(unstored);
  try {
    keys = [...keys, ...Object.keys(localStorage)];
  } catch {
    // only what is in memory then
  }
  keys = [...new Set(keys)].filter((key) => key.startsWith(prefix)).slice(0, 50);
  return Object.fromEntries(keys.map((key) => [key, readCopy(key)]));
}

/** @type {(text: string | null) => Sheet | null} */
function parsed(text) {
  try {
    const sheet = JSON.parse(text ?? "");
    return sheet?.items && typeof sheet.items === "object" ? sheet : null;
  } catch {
    return null;
  }
}

/** @type {(one: Response, other: Response | undefined) => boolean} */
const isLater = (one, other) =>
  !other || (one.given === other.given ? one.rev > other.rev : one.given);

/**
 * A copy may be damaged: what is no record is passed over.
 * @type {(found: any) => boolean}
 */
const isRecord = (found) =>
  typeof found?.at === "string" && /^[0-8]\d{3}-/.test(found.at) && Date.parse(found.at) > 0;

/** @type {(answers: Sheet["items"][string] | undefined) => Response[]} */
const responsesOf = (answers) =>
  Array.isArray(answers?.responses) ? answers.responses.filter(isRecord) : [];

/**
 * Puts a record among an item's, in place of an earlier state of it.
 * @type {(sheet: Sheet, item: string, record: Response) => void}
 */
function addRecord(sheet, item, record) {
  const known = responsesOf(sheet.items[item]);
  /** @type {(other: Response) => boolean} */
  const isSame = (other) => other.by === record.by && other.n === record.n;
  if (!isLater(record, known.find(isSame))) return;
  const responses = [...known.filter((other) => !isSame(other)), record];
  sheet.items[item] = { ...sheet.items[item], responses };
}

/**
 * Keeps a copy that came from Python, with what was written here meanwhile; returns whether the
 * browser stores it.
 * @type {(key: string, text: string) => boolean}
 */
export function keepCopy(key, text) {
  const fresh = parsed(text);
  const known = parsed(readCopy(key));
  if (fresh && known)
    for (const [item, answers] of Object.entries(known.items))
      for (const record of responsesOf(answers)) addRecord(fresh, item, record);
  return writeCopy(key, fresh ? JSON.stringify(fresh, null, 1) : text);
}

/** @type {(keep: Keep) => string} */
export const copyHere = ({ key, sheet }) => readCopy(key) ?? JSON.stringify(sheet, null, 1);

/**
 * Keeps what the controls of one record say now: of all that `keep` places where `control` is.
 * Returns whether the browser stores it.
 * @param {Keep} keep
 * @param {import("./types.d.ts").Values} values
 * @param {string} control
 */
export function keepDraft({ key, sheet: empty, controls = {} }, values, control) {
  const { item, field: _, ...record } = controls[control];
  const sheet = parsed(readCopy(key)) ?? structuredClone(empty);
  const last = responsesOf(sheet.items[item]).map((other) => other.at).sort().at(-1) ?? "";
  const now = new Date().toISOString();
  const fields = Object.entries(controls).filter(
    ([, other]) => other.item === item && other.n === record.n,
  );
  addRecord(sheet, item, {
    ...record,
    rev: Number(values.rev),
    // Clocks differ: what is written now is later than what was written before.
    at: now > last ? now : new Date(Date.parse(last) + 1).toISOString(),
    given: false,
    values: Object.fromEntries(fields.map(([name, other]) => [other.field, values[name] ?? ""])),
  });
  return writeCopy(key, JSON.stringify(sheet, null, 1));
}
