// A copy of what was written, kept in this browser: it outlives the kernel and the server's disk.
// A copy is text, JSON of {items: {id: {responses: [record]}}}. A record keeps its own place: `by`
// and `n` say whose and which it is, `given` and a higher `rev` which of two states is the later.
// Stands before page.js, in one module with it.

// For browsers that refuse to store, or are full; outlives the kernel that this module came with.
const unstored = (globalThis.perspectiveKitUnstored ??= {});

function readCopy(key) {
  try {
    return unstored[key] ?? localStorage.getItem(key);
  } catch {
    return unstored[key] ?? null;
  }
}

function writeCopy(key, text) {
  try {
    localStorage.setItem(key, text);
    delete unstored[key];
  } catch {
    unstored[key] = text;
  }
}

function forgetCopy(key) {
  delete unstored[key];
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing is stored then
  }
}

function copiesUnder(prefix) {
  let keys = Object.keys(unstored);
  try {
    keys = [...keys, ...Object.keys(localStorage)];
  } catch {
    // only what is in memory then
  }
  keys = [...new Set(keys)].filter((key) => key.startsWith(prefix)).slice(0, 50);
  return Object.fromEntries(keys.map((key) => [key, readCopy(key)]));
}

function parsed(text) {
  try {
    const sheet = JSON.parse(text);
    return sheet?.items && typeof sheet.items === "object" ? sheet : null;
  } catch {
    return null;
  }
}

const isLater = (one, other) =>
  !other || (one.given === other.given ? one.rev > other.rev : one.given);

// A copy may be damaged: what is no record is passed over.
const isRecord = (r) => typeof r?.at === "string" && /^[0-8]\d{3}-/.test(r.at) && Date.parse(r.at);
const responsesOf = (answers) =>
  Array.isArray(answers?.responses) ? answers.responses.filter(isRecord) : [];

// Puts a record among an item's, in place of an earlier state of it.
function addRecord(sheet, item, record) {
  const known = responsesOf(sheet.items[item]);
  const isSame = (r) => r.by === record.by && r.n === record.n;
  if (!isLater(record, known.find(isSame))) return;
  const responses = [...known.filter((r) => !isSame(r)), record];
  sheet.items[item] = { ...sheet.items[item], responses };
}

// Keeps a copy that came from Python, with what was written here meanwhile.
function keepCopy(key, text) {
  const fresh = parsed(text);
  const known = parsed(readCopy(key));
  if (fresh && known)
    for (const [item, answers] of Object.entries(known.items))
      for (const record of responsesOf(answers)) addRecord(fresh, item, record);
  writeCopy(key, fresh ? JSON.stringify(fresh, null, 1) : text);
}

// Keeps what the controls of one record say now. `place` tells the copy's key, an empty sheet to
// begin with, and for each control the item, the record and the name of the field. `rev` grows
// with each change; Python is told it, so that both know the later of two states.
function keepDraft(place, values, control, rev) {
  const at = place.controls[control];
  const sheet = parsed(readCopy(place.key)) ?? structuredClone(place.sheet);
  const { item, field, ...record } = at;
  const last = responsesOf(sheet.items[item]).map((r) => r.at).sort().at(-1) ?? "";
  const now = new Date().toISOString();
  const fields = Object.entries(place.controls).filter(
    ([, other]) => other.item === item && other.n === record.n,
  );
  addRecord(sheet, item, {
    ...record,
    rev,
    // Clocks differ: what is written now is later than what was written before.
    at: now > last ? now : new Date(Date.parse(last) + 1).toISOString(),
    given: false,
    values: Object.fromEntries(fields.map(([name, other]) => [other.field, values[name] ?? ""])),
  });
  writeCopy(place.key, JSON.stringify(sheet, null, 1));
}

function download(name, text, type = "application/json") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
