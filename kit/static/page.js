// Shows a page of HTML, which is escaped before it gets here, with native controls in it. `packed` is
// the page, deflated. `values` holds what the named controls say, both ways; a part with data-when
// shows while its rule holds:
//   data-when="left=a|b right!=a left!=@right"   every part must hold; @ names another control
// An element with data-copy="claim {left}" shows <template data-part="claim a"> when left is a. A
// template may hold such elements in turn, so that what many places show is sent once.
// A button with data-swap="left right" exchanges two values; one with data-press="next" tells Python
// that it was pressed, by the value `pressed`; data-enter does the same for Enter in a text field. data-words-of="text" shows how many words a control
// holds. After a redraw, focus goes to what it was on, or to a new data-focus; data-announce is read
// out, and so is `status`, which stands in data-status. data-stalled shows when Python is silent.
// With `keep`, what is written is also kept in this browser (kept.js). Knows nothing of what it shows.

const CONTROLS = "input[name], select[name], textarea[name]";

// JupyterLab acts on cells when a key is pressed in a widget: "d d" deletes one. It leaves a key
// alone whose target carries this attribute. Shift+Enter and Ctrl or Cmd shortcuts stay Lab's, but
// for those that edit text: undo in a text field must not undo what was done to a cell.
const SHIELD = "data-lm-suppress-shortcuts";
const EDITING = /^[acvxyz]$/i;
const isForLab = (e) =>
  ((e.ctrlKey || e.metaKey) && !EDITING.test(e.key)) || (e.shiftKey && e.key === "Enter");

async function unpack(bytes) {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(plain).text();
}

const asList = (value) => (Array.isArray(value) ? value : [value]).map(String);

function holds(rule, values) {
  return rule.split(" ").every((part) => {
    const [, name, not, allowed] = part.match(/^([^!=]+)(!?)=(.*)$/);
    const options = allowed[0] === "@" ? asList(values[allowed.slice(1)]) : allowed.split("|");
    return asList(values[name]).some((value) => options.includes(value)) !== (not === "!");
  });
}

// A checkbox with a value is one of several and adds it to a list; one without is true or false.
const isOneOfSeveral = (control) => control.type === "checkbox" && control.hasAttribute("value");

function read(control, form) {
  if (isOneOfSeveral(control)) {
    const group = [...form.querySelectorAll("input[type=checkbox][value]")];
    return group.filter((box) => box.name === control.name && box.checked).map((box) => box.value);
  }
  if (control.type === "checkbox") return control.checked;
  if (control.type === "select-multiple") return [...control.selectedOptions].map((o) => o.value);
  return control.value;
}

function write(control, value) {
  if (value === undefined) return;
  if (control.type === "radio") control.checked = control.value === value;
  else if (isOneOfSeveral(control)) control.checked = asList(value).includes(control.value);
  else if (control.type === "checkbox") control.checked = value === true;
  else if (control.type === "select-multiple")
    for (const option of control.options) option.selected = asList(value).includes(option.value);
  // Assigning what a text field already says would move the caret to its end.
  else if (control.value !== value) control.value = value;
}

// What finds the focused element again after a redraw.
function addressOf(element) {
  const { name, value, type, dataset } = element;
  for (const what of ["swap", "press"])
    if (dataset[what]) return `[data-${what}="${CSS.escape(dataset[what])}"]`;
  if (!name) return null;
  const which = type === "radio" || isOneOfSeveral(element) ? `[value="${CSS.escape(value)}"]` : "";
  return `[name="${CSS.escape(name)}"]${which}`;
}

const COPY = "[data-copy]";
const DEEPEST = 5; // templates within templates; one that holds itself would never end

// The places right inside `parent`, without those inside another place.
const placesIn = (parent) =>
  [...parent.querySelectorAll(COPY)].filter((place) => {
    const around = place.parentElement.closest(COPY);
    return !around || around === parent;
  });

function fill(place, form, values, depth = 0) {
  const part = place.dataset.copy.replace(/\{([^}]+)\}/g, (_, name) => values[name]);
  if (place.dataset.shows !== part) {
    place.dataset.shows = part; // what shows already stays, so that what is open stays open
    const template = form.querySelector(`template[data-part="${CSS.escape(part)}"]`);
    place.replaceChildren(template?.content.cloneNode(true) ?? "");
  }
  if (depth < DEEPEST) for (const inner of placesIn(place)) fill(inner, form, values, depth + 1);
}

const LARGEST_FILE = 3_000_000; // bytes
const STALLED_AFTER = 4000; // milliseconds without an answer from Python
const countWords = (text) => String(text ?? "").split(/\s+/).filter(Boolean).length;

async function render({ model, el }) {
  // A form of its own keeps radio buttons apart from those of another page in the notebook.
  const form = document.createElement("form");
  form.noValidate = true;
  // Outside of what is redrawn: a reader of screens hears only what changes in a place that stays.
  const announcer = document.createElement("p");
  announcer.className = "pk-hidden";
  announcer.setAttribute("role", "status");
  el.append(form, announcer);

  let waiting;
  function setStalled(isStalled) {
    clearTimeout(waiting);
    for (const note of form.querySelectorAll("[data-stalled]")) note.hidden = !isStalled;
    if (isStalled) announcer.textContent = form.querySelector("[data-stalled]")?.textContent ?? "";
  }

  function showStatus() {
    const status = model.get("status");
    for (const place of form.querySelectorAll("[data-status]")) place.textContent = status;
    if (status) announcer.textContent = status;
  }

  function sync() {
    const values = model.get("values");
    for (const place of placesIn(form)) fill(place, form, values);
    for (const control of form.querySelectorAll(CONTROLS)) write(control, values[control.name]);
    for (const part of form.querySelectorAll("[data-when]"))
      part.hidden = !holds(part.dataset.when, values);
    for (const count of form.querySelectorAll("[data-words-of]"))
      count.textContent = countWords(values[count.dataset.wordsOf]);
  }

  let drawings = 0;
  let focusPoint;
  async function draw() {
    const mine = ++drawings;
    const html = await unpack(model.get("packed")).catch(() => null);
    if (mine !== drawings) return; // a newer page has come meanwhile
    if (html === null) {
      form.textContent = "This page is damaged. Run its cell again.";
      return;
    }
    const focused = form.contains(document.activeElement) ? document.activeElement : null;
    const address = focused && addressOf(focused);
    const caret = focused?.selectionStart;
    form.innerHTML = html;
    sync();
    showStatus();
    setStalled(false);
    const announced = form.querySelector("[data-announce]")?.textContent.trim();
    if (announced && drawings > 1) announcer.textContent = announced;
    const point = form.querySelector("[data-focus]");
    const isNew = point && point.dataset.focus !== focusPoint;
    focusPoint = point?.dataset.focus;
    if (focused && isNew) {
      point.focus();
      return;
    }
    const again = address && form.querySelector(address);
    again?.focus();
    if (again && typeof caret === "number") again.setSelectionRange(caret, caret);
  }

  function choose(changes) {
    model.set("values", { ...model.get("values"), ...changes });
    model.save_changes();
  }

  // Without a kernel there is nobody to tell, and nothing is lost by it.
  function tell(message) {
    try {
      model.send(message);
    } catch {
      setStalled(true);
    }
  }

  function press(what) {
    choose({ pressed: `${what} ${Date.now()}` });
    clearTimeout(waiting);
    waiting = setTimeout(() => setStalled(true), STALLED_AFTER);
  }

  const place = () => model.get("keep");
  const copyHere = () => readCopy(place().key) ?? JSON.stringify(place().sheet, null, 1);

  function hear(message) {
    setStalled(false);
    if (message.keep) keepCopy(message.keep, message.text);
    if (message.forget) forgetCopy(message.forget);
    if (message.download) download(message.download, message.text ?? copyHere(), message.type);
  }

  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("keydown", (e) => {
    const isPlain = e.key === "Enter" && !e.shiftKey && !e.isComposing;
    if (isPlain && e.target.dataset.enter) press(e.target.dataset.enter);
  });
  form.addEventListener("input", (e) => {
    if (!e.target.matches(CONTROLS)) return;
    const rev = Math.max((model.get("values").rev ?? 0) + 1, Date.now());
    choose({ [e.target.name]: read(e.target, form), rev });
    keepDraft(place(), model.get("values"), e.target.name, rev);
  });
  form.addEventListener("change", async (e) => {
    const file = e.target.matches("[data-pick-up]") && e.target.files[0];
    if (file) tell({ picked: await file.slice(0, LARGEST_FILE).text() });
  });
  form.addEventListener("click", (e) => {
    const [a, b] = e.target.closest("[data-swap]")?.dataset.swap.split(" ") ?? [];
    const values = model.get("values");
    if (a) choose({ [a]: values[b], [b]: values[a] });
    const pressed = e.target.closest("[data-press]")?.dataset.press;
    if (pressed) press(pressed);
    const name = e.target.closest("[data-download]")?.dataset.download;
    if (name) download(name, copyHere());
  });

  // On the window in the capture phase, so that both come before anything of Lab's. Inside a lens
  // the shield covers its ordinary widgets too.
  const covers = (target) => (el.closest(".pk-lens") ?? el).contains(target);
  function shieldKey(e) {
    if (covers(e.target)) e.target.toggleAttribute(SHIELD, !isForLab(e));
  }
  // Lab also cancels line breaks and undo of text anywhere in a cell, with a listener on the target.
  function shieldInput(e) {
    if (covers(e.target)) e.stopPropagation();
  }
  window.addEventListener("keydown", shieldKey, true);
  window.addEventListener("beforeinput", shieldInput, true);

  model.on("change:packed", draw);
  model.on("change:values", sync);
  model.on("change:status", showStatus);
  model.on("msg:custom", hear);
  await draw();
  tell({ shown: true });
  if (place().prefix) tell({ copies: copiesUnder(place().prefix) });
  return () => {
    tell({ gone: true });
    window.removeEventListener("keydown", shieldKey, true);
    window.removeEventListener("beforeinput", shieldInput, true);
    model.off("change:packed", draw);
    model.off("change:values", sync);
    model.off("change:status", showStatus);
    model.off("msg:custom", hear);
    clearTimeout(waiting);
  };
}

export default { render };
