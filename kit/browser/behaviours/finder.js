// Long lists that are searched: what is typed narrows them. page.js says how they are written. Stands
// before page.js, in one module with it.

const FINDER = "[data-finds]";
// What is written in more than one way, and does not fall apart into a letter and its accent.
const ALIKE = { ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" };
Object.assign(ALIKE, { ي: "ی", ى: "ی", ك: "ک", ة: "ه" });
const alike = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Lm}\p{Cf}'’‘`]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (letter) => ALIKE[letter] ?? letter);

// The options of a list that can be found, each with its parent: also those that are out of it now.
const optionsOf = new WeakMap();
function optionsIn(list) {
  if (!optionsOf.has(list)) {
    const all = [...list.querySelectorAll("[data-sought]")];
    optionsOf.set(list, all.map((option) => [option, option.parentElement]));
  }
  return optionsOf.get(list);
}

// An option leaves the list, since Safari shows a hidden one; the chosen one never does.
function narrowList(list, isFound, chosen) {
  for (const [option, parent] of optionsIn(list))
    if (isFound(option) || asList(chosen).includes(option.value)) parent.append(option);
    else option.remove();
  for (const group of list.querySelectorAll("optgroup")) group.hidden = !group.children.length;
  write(list, chosen);
}

const listsOf = (field, form) =>
  [...form.querySelectorAll("select")].filter((s) => field.dataset.finds.split(" ").includes(s.name));

function narrow(field, form, values) {
  const words = alike(field.value).split(/\s+/).filter(Boolean);
  if (words.length === 0 && !("narrows" in field.dataset)) return;
  field.toggleAttribute("data-narrows", words.length > 0);
  const isFound = (item) => {
    const text = alike(`${item.label ?? ""} ${item.dataset.sought}`);
    return words.every((word) => text.includes(word));
  };
  const lists = listsOf(field, form);
  for (const list of lists) narrowList(list, isFound, values[list.name]);
  const rows = [...form.querySelectorAll(`[data-listed="${CSS.escape(field.dataset.finds)}"]`)];
  for (const row of rows) row.hidden = !isFound(row);
  const items = lists.length
    ? optionsIn(lists[0]).map(([option]) => option)
    : rows.filter((row) => !row.parentElement.closest("form [hidden]"));
  showFound(field, words.length > 0, items.filter(isFound).length, items.length);
}

function showFound(field, isNarrowed, n, all) {
  const place = field.closest("[data-finder]").querySelector("[data-found]");
  const text = n ? place.dataset.found : place.dataset.foundNone;
  place.textContent = isNarrowed ? text.replace("{n}", n).replace("{all}", all) : "";
  field.closest("[data-finder]").querySelector("[data-find-all]").hidden = !isNarrowed;
}

// What is typed is no value: Python does not hear of it, and nothing saves it.
function listenForFinding(form, valuesNow, announce) {
  const find = (field, text) => {
    field.value = text;
    narrow(field, form, valuesNow());
    announce(field.closest("[data-finder]").querySelector("[data-found]").textContent);
  };
  form.addEventListener("input", (e) => {
    if (e.target.matches(FINDER)) find(e.target, e.target.value);
  });
  form.addEventListener("keydown", (e) => {
    const isPlain = !e.shiftKey && !e.ctrlKey && !e.metaKey && !e.altKey && !e.isComposing;
    if (!isPlain || !e.target.matches(FINDER)) return;
    if (e.key === "Escape") find(e.target, "");
    if (e.key === "Enter" || e.key === "ArrowDown") {
      e.preventDefault(); // the list must not take the key too
      listsOf(e.target, form)[0]?.focus();
    }
  });
  form.addEventListener("click", (e) => {
    const finder = e.target.closest("[data-find-all]")?.closest("[data-finder]");
    if (!finder) return;
    find(finder.querySelector(FINDER), "");
    finder.querySelector(FINDER).focus();
  });
}
