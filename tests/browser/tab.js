// The front end that widgets need, in a tab with nothing else: no server, no kernel, no Jupyter.
// Python stands at the other end of `window.python`, called with what a comm would carry; its answer
// is what Python says meanwhile. Knows as many kinds of widget as the kit shows.

const models = new Map(); // id → promise of a model
let isAlive = true;

class Model {
  constructor(id, state) {
    Object.assign(this, { id, state, changed: {}, listeners: new Map() });
  }
  get(name) {
    return this.state[name];
  }
  set(name, value) {
    this.changed[name] = value;
    this.take({ [name]: value });
  }
  take(state) {
    const names = Object.keys(state).filter((n) => JSON.stringify(state[n]) !== JSON.stringify(this.state[n]));
    Object.assign(this.state, state);
    for (const name of names) this.call(`change:${name}`);
  }
  save_changes() {
    const state = this.changed;
    this.changed = {};
    if (isAlive) tellPython({ to: this.id, method: "update", state });
  }
  send(content) {
    if (!isAlive) throw new Error("no kernel");
    tellPython({ to: this.id, method: "custom", content });
  }
  call(event, ...args) {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(...args);
  }
  on(event, listener) {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }
  off(event, listener) {
    const kept = (this.listeners.get(event) ?? []).filter((one) => listener && one !== listener);
    this.listeners.set(event, kept);
  }
}

// One after the other, as a comm carries them.
let told = Promise.resolve();
function tellPython(message) {
  told = told.then(() => window.python(message)).then(takeAll).catch((error) => console.error(error));
}

// Done when Python has heard all that was said, and what it answered has been taken.
async function settled() {
  for (let last; last !== told; ) {
    last = told;
    await last;
  }
}

// What Python says, in its order: changes of state and messages, to models that were asked for.
async function takeAll(said) {
  for (const { to, state, content } of said) {
    const model = await models.get(to);
    if (state) model?.take(state);
    else model?.call("msg:custom", content);
  }
}

function getModel(ref) {
  const id = ref.split(/[:_]/).at(-1);
  if (!models.has(id)) models.set(id, window.python({ ask: id }).then((state) => new Model(id, state)));
  return models.get(id);
}

const modules = new Map();
function imported(code) {
  if (!modules.has(code)) modules.set(code, import(URL.createObjectURL(new Blob([code], { type: "text/javascript" }))));
  return modules.get(code);
}

const views = {
  async AnyView(model, el) {
    const { default: widget } = await imported(model.get("_esm"));
    return widget.render({ model, el, host: { getModel } });
  },
  // A child that stays keeps its view, as in Jupyter.
  async VBoxView(model, el) {
    el.classList.add("widget-box", "widget-vbox");
    const shown = new Map();
    const show = async () => {
      const refs = model.get("children");
      for (const [ref, child] of [...shown])
        if (!refs.includes(ref)) {
          child.remove();
          shown.delete(ref);
        }
      for (const [n, ref] of refs.entries()) {
        const known = shown.get(ref);
        if (!known) shown.set(ref, document.createElement("div"));
        const place = shown.get(ref);
        if (el.children[n] !== place) el.insertBefore(place, el.children[n] ?? null); // focus stays
        if (!known) await view(ref, shown.get(ref));
      }
    };
    let showing = show();
    model.on("change:children", () => (showing = showing.then(show)));
    await showing;
  },
  OutputView(model, el) {
    for (const { data } of model.get("outputs")) {
      const figure = data["application/vnd.plotly.v1+json"];
      el.insertAdjacentHTML("beforeend", figure ? "<div class='js-plotly-plot'></div>" : (data["text/html"] ?? ""));
    }
  },
};

async function view(ref, el) {
  const model = await getModel(ref);
  el.classList.add("jupyter-widgets", ...model.get("_dom_classes"));
  const draw = views[model.get("_view_name")];
  if (!draw) throw new Error(`${model.get("_view_name")} is not known in a bare tab`);
  await draw(model, el);
}

// A cell and its output, as wide as the window leaves it; returns the output's selector.
async function showCell(ref) {
  const id = `cell-${document.querySelectorAll(".jp-Cell").length}`;
  document.querySelector(".jp-Notebook").insertAdjacentHTML(
    "beforeend",
    `<div class="jp-Cell" id="${id}"><div class="jp-OutputArea"><div class="jp-OutputArea-child">
      <div class="jp-OutputArea-output"><div></div></div></div></div></div>`,
  );
  await view(ref, document.querySelector(`#${id} .jp-OutputArea-output > div`));
  return `#${id} .jp-OutputArea`;
}

/** As JupyterLab does: each model hears that its way to the kernel is lost. */
async function killKernel() {
  isAlive = false;
  for (const model of await Promise.all(models.values())) model?.call("comm_live_update");
}

window.bare = { showCell, takeAll, settled, killKernel };
