// An extension of JupyterLab's that draws figures with that of Plotly, and loads it, 5 MB, when the
// first figure is drawn: else each page would wait for it. It is what webpack would make of it, short
// enough to be written by hand.

const PLOTLY = "jupyterlab-plotly";
/** @type {any} */
let modules; // that all extensions share

/** @type {Promise<any> | undefined} */
let plotly;

/** @type {(name: string) => Promise<any>} */
async function shared(name) {
  const [found] = Object.values(modules[name]);
  return (await found.get())();
}

// `LOAD` is where Plotly's extension is, beside this one; `pages.py` puts it before this script.
async function loadPlotly() {
  await new Promise((resolve, reject) => {
    const [onload, onerror] = [resolve, reject];
    document.head.append(Object.assign(document.createElement("script"), { src: LOAD, onload, onerror }));
  });
  const container = window._JUPYTERLAB[PLOTLY];
  await container.init(modules);
  const [found] = [(await container.get("./mimeExtension"))().default].flat();
  return found.rendererFactory;
}

async function plugin() {
  const { Panel } = await shared("@lumino/widgets");

  class Figure extends Panel {
    /** @param {object} options as Plotly's own takes them */
    constructor(options) {
      super();
      this.options = options;
    }

    /** @param {object} model */
    async renderModel(model) {
      plotly ??= loadPlotly();
      const { options } = this;
      if (!this.widgets.length) this.addWidget((await plotly).createRenderer(options));
      await this.widgets[0].renderModel(model);
    }
  }

  return {
    id: "perspective-kit-figures:plugin",
    rendererFactory: {
      safe: true,
      mimeTypes: ["application/vnd.plotly.v1+json"],
      createRenderer: (/** @type {object} */ options) => new Figure(options),
    },
    dataType: "json",
    rank: 0,
  };
}

window._JUPYTERLAB["perspective-kit-figures"] = {
  init: (/** @type {any} */ scope) => void (modules = scope),
  get: async () => {
    const found = await plugin();
    return () => ({ __esModule: true, default: found });
  },
};
