// Shows a page of HTML, which is escaped before it gets here, with native controls in it. `packed` is
// the page, deflated. `values` holds what the named controls say, both ways; a part with data-when
// shows while its rule holds:
//   data-when="left=a|b right!=a left!=@right"   every part must hold; @ names another control
// An element with data-copy="claim {left}" shows <template data-part="claim a"> when left is a. A
// template may hold such elements in turn, so that what many places show is sent once.
// data-sum="111 left=a; 32 right=a|b; 60" shows the sum of the numbers whose rules hold.
// A button with data-set="left=a" chooses a value, with data-hover also when it is pointed at or
// reached by keyboard, unless one was pressed; data-swap="left right" exchanges two values. What has
// data-near="left=a" comes into view when a control or button chooses that.
// What is typed into data-finds="left right" narrows these <select>s to the options whose label or
// data-sought has all its words, accents aside; with data-finds="cards" so do the elements with
// data-listed="cards". In the data-finder around it, data-found="{n} of {all}" says how many, and
// data-find-all shows all again. What has data-listed has no data-when, and no data-copy in it.
// A button with data-press="next" tells Python that it was pressed, by the value `pressed`;
// data-enter does the same for Enter in a text field. data-words-of="text" shows how many words a
// control holds. What is typed into data-unsaved goes to Python when a data-hand-over button is
// pressed; Python may lend templates. Neither is ever part of a saved notebook.
// After a redraw, focus goes to what it was on, or to a new data-focus; data-announce is read
// out, and so is `status`, which stands in data-status. data-stalled shows when Python is silent.
// With `keep`, what is written is also kept in this browser (kept.js). Knows nothing of what it shows.

// JupyterLab acts on cells when a key is pressed in a widget: "d d" deletes one. It leaves a key
// alone whose target carries this attribute. Shift+Enter and Ctrl or Cmd shortcuts stay Lab's, but
// for those that edit text: undo in a text field must not undo what was done to a cell.
const SHIELD = "data-lm-suppress-shortcuts";
const EDITING = /^[acvxyz]$/i;
const isForLab = (e) =>
  ((e.ctrlKey || e.metaKey) && !EDITING.test(e.key)) || (e.shiftKey && e.key === "Enter");

const LARGEST_FILE = 3_000_000; // bytes
const STALLED_AFTER = 4000; // milliseconds without an answer from Python

async function render({ model, el, unpack }) {
  // A form of its own keeps radio buttons apart from those of another page in the notebook.
  const form = document.createElement("form");
  form.noValidate = true;
  form.className = "mathjax_ignore tex2jax_ignore"; // text between dollars is no formula
  // Outside of what is redrawn: a reader of screens hears only what changes in a place that stays.
  const announcer = document.createElement("p");
  announcer.className = "pk-hidden";
  announcer.setAttribute("role", "status");
  el.append(form, announcer);

  let waiting;
  function setStalled(isStalled) {
    clearTimeout(waiting);
    for (const note of form.querySelectorAll("[data-stalled]")) note.hidden = !isStalled;
    if (isStalled) announce(form.querySelector("[data-stalled]")?.textContent ?? "");
  }

  // Emptied first, so that the same words said again are heard again.
  function announce(text) {
    announcer.textContent = "";
    requestAnimationFrame(() => (announcer.textContent = text));
  }

  let said = ""; // a status that Python said and no notebook saves
  function showStatus() {
    const status = said || model.get("status");
    for (const place of form.querySelectorAll("[data-status]")) place.textContent = status;
    if (status) announce(status);
  }

  const sync = () => show(form, model.get("values"));

  // Templates that Python sends and no notebook saves: they outlast a redraw, not a reload.
  let lent = "";
  function lend(html) {
    lent = html;
    form.querySelector("[data-lent]")?.remove();
    // First, so that what is lent comes before a template of the same name.
    form.prepend(Object.assign(document.createElement("div"), { hidden: true, innerHTML: lent }));
    form.firstElementChild.dataset.lent = "";
    for (const place of form.querySelectorAll(COPY)) delete place.dataset.shows;
    sync();
  }

  // After a text was handed over, its first part comes into view and its box is emptied.
  let isHandedOver = false;
  function showLent() {
    isHandedOver = false;
    const box = form.querySelector("[data-unsaved]");
    box.value = "";
    box.closest("details")?.removeAttribute("open");
    const names = [...form.querySelectorAll("[data-lent] template")].map((t) => t.dataset.part);
    const first = placesIn(form).find((place) => names.includes(place.dataset.shows));
    first?.scrollIntoView({ block: "center" });
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
    const sought = focused?.matches(FINDER) ? focused.value : "";
    form.innerHTML = html;
    if (lent) lend(lent);
    else sync();
    showStatus();
    setStalled(false);
    const announced = form.querySelector("[data-announce]")?.textContent.trim();
    if (announced && drawings > 1) announce(announced);
    const point = form.querySelector("[data-focus]");
    const isNew = point && point.dataset.focus !== focusPoint;
    focusPoint = point?.dataset.focus;
    if (focused && isNew) {
      point.focus();
      return;
    }
    const again = address && form.querySelector(address);
    again?.focus();
    if (again && sought) {
      again.value = sought;
      narrow(again, form, model.get("values"));
    }
    if (again && typeof caret === "number") again.setSelectionRange(caret, caret);
  }

  // A figure has no text of its own: a page with data-alt names the one before it, which may take
  // its place later than the page.
  let naming;
  function nameFigure() {
    clearTimeout(naming);
    const alt = form.querySelector("[data-alt]")?.textContent.trim();
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
  const laidOut = new ResizeObserver(nameFigure); // only then is it beside its figure
  laidOut.observe(el);

  // Plotly draws as wide as it likes while nobody sees its cell; told that the window has changed, it
  // looks again. It may come to draw long after its place came into view.
  const inView = new IntersectionObserver(async ([{ isIntersecting, target }]) => {
    for (let tries = 0; isIntersecting && tries < 40; tries++) {
      const drawing = target.querySelector(".main-svg");
      if (drawing && Math.abs(drawing.clientWidth - target.clientWidth) > 2)
        window.dispatchEvent(new Event("resize"));
      else if (drawing) return;
      await new Promise((done) => setTimeout(done, 150));
    }
  });

  function choose(changes) {
    model.set("values", { ...model.get("values"), ...changes });
    model.save_changes();
  }

  function showNear(changes) {
    for (const [name, value] of Object.entries(changes)) {
      const near = `[data-near="${CSS.escape(name)}=${CSS.escape(value)}"]`;
      form.querySelector(near)?.scrollIntoView({ block: "nearest" });
    }
  }

  function setBy(button) {
    const [name, value] = settingOf(button);
    if (isSet(button, model.get("values"))) return;
    choose({ [name]: value });
    showNear({ [name]: value });
  }

  // Pointing previews; pressing holds on to what was pressed, until it is pressed again.
  let held = null;
  function hold(button) {
    const isHeld = held === button.dataset.set;
    held = "hover" in button.dataset && !isHeld ? button.dataset.set : null;
    setBy(button);
  }

  // Without a kernel there is nobody to tell, and nothing is lost by it.
  function tell(message) {
    try {
      model.send(message);
    } catch {
      setStalled(true);
    }
  }

  function waitForAnswer() {
    clearTimeout(waiting);
    waiting = setTimeout(() => setStalled(true), STALLED_AFTER);
  }

  function press(what) {
    choose({ pressed: `${what} ${Date.now()}` });
    waitForAnswer();
  }

  function handOver() {
    isHandedOver = true;
    tell({ handed: form.querySelector("[data-unsaved]").value.slice(0, LARGEST_FILE) });
    waitForAnswer();
  }

  const place = () => model.get("keep");
  const copyHere = () => readCopy(place().key) ?? JSON.stringify(place().sheet, null, 1);

  function hear(message) {
    setStalled(false);
    if (message.keep) keepCopy(message.keep, message.text);
    for (const key of message.forget ?? []) forgetCopy(key);
    if (message.lend !== undefined) lend(message.lend);
    if (message.lend && isHandedOver) showLent();
    if (message.say !== undefined) {
      said = message.say;
      showStatus();
    }
    if (message.download) download(message.download, message.text ?? copyHere(), message.type);
  }

  listenForFinding(form, () => model.get("values"), announce);
  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("keydown", (e) => {
    const isPlain = e.key === "Enter" && !e.shiftKey && !e.isComposing;
    if (isPlain && e.target.dataset.enter) press(e.target.dataset.enter);
  });
  form.addEventListener("input", (e) => {
    if (!e.target.matches(CONTROLS)) return;
    const changes = { [e.target.name]: read(e.target, form) };
    const isKept = place().controls?.[e.target.name];
    if (isKept) changes.rev = Math.max((model.get("values").rev ?? 0) + 1, Date.now());
    choose(changes);
    showNear({ [e.target.name]: e.target.value });
    if (isKept) keepDraft(place(), model.get("values"), e.target.name, changes.rev);
  });
  form.addEventListener("change", async (e) => {
    const file = e.target.matches("[data-pick-up]") && e.target.files[0];
    if (file) tell({ picked: await file.slice(0, LARGEST_FILE).text() });
  });
  for (const how of ["focusin", "mouseover"])
    form.addEventListener(how, (e) => {
      const setter = e.target.closest("[data-set][data-hover]");
      if (setter && held === null) setBy(setter);
    });
  form.addEventListener("click", (e) => {
    const [a, b] = e.target.closest("[data-swap]")?.dataset.swap.split(" ") ?? [];
    const values = model.get("values");
    if (a) choose({ [a]: values[b], [b]: values[a] });
    const setter = e.target.closest("[data-set]");
    if (setter) hold(setter);
    if (e.target.closest("[data-hand-over]")) handOver();
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
    laidOut.disconnect();
    inView.disconnect();
    clearTimeout(waiting);
    clearTimeout(naming);
  };
}

export default { render };
