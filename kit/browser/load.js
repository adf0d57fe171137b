// All that each page carries, so it is short: it loads what the pages of a notebook share. That comes
// from one model, deflated, so that a saved notebook holds it once.

const loaded = (globalThis.perspectiveKit ??= new Map());

async function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(plain).text();
}

async function load(code) {
  const text = await unpack(code);
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  return import(address).finally(() => URL.revokeObjectURL(address));
}

async function render({ model, el, host }) {
  const shared = model.get("shared");
  try {
    if (!loaded.has(shared)) loaded.set(shared, host.getModel(shared).then((it) => load(it.get("code"))));
    const page = (await loaded.get(shared)).default;
    return await page.render({ model: await host.getModel(model.get("content")), el, unpack });
  } catch (error) {
    loaded.delete(shared);
    el.textContent = "This page is damaged. Run all cells again.";
    throw error;
  }
}

export default { render };
