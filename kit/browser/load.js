// All that each page carries, so it is short: it loads what the pages of a notebook share, which is
// in one model, so that a saved notebook holds it once.

const linked = (globalThis.perspectiveKit ??= new Map());

/** @type {(shared: any) => Promise<Function>} */
async function link(shared) {
  const script = new Blob([shared.get("link")], { type: "text/javascript" });
  return (await import(URL.createObjectURL(script))).link(shared);
}

/** @param {{model: any, el: HTMLElement, host: any}} shown as anywidget calls it */
async function render({ model, el, host }) {
  const shared = model.get("shared");
  try {
    if (!linked.has(shared)) linked.set(shared, host.getModel(shared).then(link));
    const show = await linked.get(shared);
    return await show(await host.getModel(model.get("content")), el, model.get("damaged"));
  } catch (error) {
    linked.delete(shared);
    el.textContent = model.get("damaged");
    throw error;
  }
}

export default { render };
