// Shows a page of HTML, which is escaped before it gets here, with native controls in it. `packed` is
// the page, deflated. `values` holds what the named controls say, both ways; a part with data-when
// shows while its rule holds:
//   data-when="left=a|b right!=a left!=@right"   every part must hold; @ names another control
// An element with data-copy="claim {left}" shows <template data-part="claim a"> when left is a. A
// template may hold such elements in turn, so that what many places show is sent once.
// A button with data-swap="left right" exchanges two values. Knows nothing of what it shows.

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
  if (dataset.swap) return `[data-swap="${CSS.escape(dataset.swap)}"]`;
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

async function render({ model, el }) {
  // A form of its own keeps radio buttons apart from those of another page in the notebook.
  const form = document.createElement("form");
  form.noValidate = true;
  el.append(form);

  function sync() {
    const values = model.get("values");
    for (const place of placesIn(form)) fill(place, form, values);
    for (const control of form.querySelectorAll(CONTROLS)) write(control, values[control.name]);
    for (const part of form.querySelectorAll("[data-when]"))
      part.hidden = !holds(part.dataset.when, values);
  }

  let drawings = 0;
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
    const again = address && form.querySelector(address);
    again?.focus();
    if (again && typeof caret === "number") again.setSelectionRange(caret, caret);
  }

  function choose(changes) {
    model.set("values", { ...model.get("values"), ...changes });
    model.save_changes();
  }

  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("input", (e) => {
    if (e.target.matches(CONTROLS)) choose({ [e.target.name]: read(e.target, form) });
  });
  form.addEventListener("click", (e) => {
    const [a, b] = e.target.closest("[data-swap]")?.dataset.swap.split(" ") ?? [];
    const values = model.get("values");
    if (a) choose({ [a]: values[b], [b]: values[a] });
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
  await draw();
  return () => {
    window.removeEventListener("keydown", shieldKey, true);
    window.removeEventListener("beforeinput", shieldInput, true);
    model.off("change:packed", draw);
    model.off("change:values", sync);
  };
}

export default { render };
