// What a page is made of in the browser: rules that say when a part shows, controls and what they say,
// copies of templates, and sums. page.js says how they are written.

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
  for (const what of ["set", "swap", "press"])
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

function fill(place, form, values, depth = 0) {
  const { copy, when } = place.dataset;
  const isWanted = !when || holds(when, values);
  const part = isWanted ? copy.replace(/\{([^}]+)\}/g, (_, name) => values[name]) : "";
  if (place.dataset.shows !== part) {
    place.dataset.shows = part; // what shows already stays, so that what is open stays open
    const template = form.querySelector(`template[data-part="${CSS.escape(part)}"]`);
    place.replaceChildren(template?.content.cloneNode(true) ?? "");
  }
  if (depth < DEEPEST) for (const inner of placesIn(place)) fill(inner, form, values, depth + 1);
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
