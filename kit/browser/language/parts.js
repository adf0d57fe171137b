// What a page is made of in the browser: rules that say when a part shows, controls and what they say,
// copies of templates, and sums. page.js says how they are written; finding.js has what narrows lists.

const CONTROLS = "input[name], select[name], textarea[name]";
const countWords = (text) => String(text ?? "").split(/\s+/).filter(Boolean).length;
const asList = (value) => (Array.isArray(value) ? value : [value]).map(String);

// "left=a|b right!=@left" as [name, is it not, what is allowed], worked out once for each rule.
const rules = new Map();
function rulesIn(text) {
  if (!rules.has(text)) {
    const parts = text.split(" ").map((part) => part.match(/^([^!=]+)(!?)=(.*)$/).slice(1));
    rules.set(text, parts.map(([name, not, allowed]) => [name, not === "!", allowed.split("|")]));
  }
  return rules.get(text);
}

function holds(rule, values) {
  return rulesIn(rule).every(([name, not, allowed]) => {
    const options = allowed[0][0] === "@" ? asList(values[allowed[0].slice(1)]) : allowed;
    return asList(values[name]).some((value) => options.includes(value)) !== not;
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
  if (control.type === "radio") control.checked = control.value === String(value);
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
  for (const what of ["set", "swap", "press", "finds"])
    if (dataset[what]) return `[data-${what}="${CSS.escape(dataset[what])}"]`;
  if (!name) return null;
  const which = type === "radio" || isOneOfSeveral(element) ? `[value="${CSS.escape(value)}"]` : "";
  return `[name="${CSS.escape(name)}"]${which}`;
}

// What a button with data-set="name=value" chooses.
function settingOf(button) {
  const [, name, value] = button.dataset.set.match(/^([^=]+)=(.*)$/);
  return [name, value];
}

function isSet(button, values) {
  const [name, value] = settingOf(button);
  return String(values[name]) === value;
}

const COPY = "[data-copy]";
const DEEPEST = 5; // templates within templates; one that holds itself would never end

// The places right inside `parent`, without those inside another place.
const placesIn = (parent) =>
  [...parent.querySelectorAll(COPY)].filter((place) => {
    const around = place.parentElement.closest(COPY);
    return !around || around === parent;
  });

// The templates by name: the first of a name counts.
const templatesIn = (form) =>
  new Map([...form.querySelectorAll("template[data-part]")].reverse().map((t) => [t.dataset.part, t]));

function fill(place, templates, values, depth = 0) {
  // In a long page most places are in parts that do not show: they are filled when they do.
  if (place.parentElement.closest("form [hidden]")) return;
  const { copy, when } = place.dataset;
  const isWanted = !when || holds(when, values);
  const part = isWanted ? copy.replace(/\{([^}]+)\}/g, (_, name) => values[name]) : "";
  if (place.dataset.shows !== part) {
    place.dataset.shows = part; // what shows already stays, so that what is open stays open
    place.replaceChildren(templates.get(part)?.content.cloneNode(true) ?? "");
    showParts(place, values);
  }
  if (depth < DEEPEST) for (const inner of placesIn(place)) fill(inner, templates, values, depth + 1);
}

function showParts(parent, values) {
  for (const part of parent.querySelectorAll("[data-when]")) {
    const isHidden = !holds(part.dataset.when, values);
    if (part.hidden !== isHidden) part.hidden = isHidden; // to set it again would cost a new style
  }
}

// Makes a page show what `values` say.
function show(form, values) {
  showParts(form, values);
  const templates = templatesIn(form);
  for (const place of placesIn(form)) fill(place, templates, values);
  for (const field of form.querySelectorAll(FINDER)) narrow(field, form, values);
  for (const control of form.querySelectorAll(CONTROLS)) write(control, values[control.name]);
  for (const place of form.querySelectorAll("[data-sum]")) showSum(place, values);
  for (const button of form.querySelectorAll("[data-set]"))
    button.setAttribute("aria-pressed", isSet(button, values));
  for (const count of form.querySelectorAll("[data-words-of]"))
    count.textContent = countWords(values[count.dataset.wordsOf]);
}

// "111 loyola=yes; 32 who=a|b; 60": the sum of the numbers whose rules hold.
function sumOf(terms, values) {
  return terms.split(";").reduce((sum, term) => {
    const [number, ...rule] = term.trim().split(" ");
    return rule.length === 0 || holds(rule.join(" "), values) ? sum + Number(number) : sum;
  }, 0);
}

// Also as --sum, from which a bar can take its length.
function showSum(place, values) {
  const sum = sumOf(place.dataset.sum, values);
  place.textContent = sum;
  place.parentElement.style.setProperty("--sum", sum);
}
