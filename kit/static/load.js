// All that each page carries. The module and the style that the pages of a notebook share come from
// one model, deflated, so that a saved notebook holds them once.

const STYLE = "perspective-kit-style";
const loaded = (globalThis.perspectiveKit ??= new Map());

async function load(host, shared) {
  const text = (await host.getModel(shared)).get("code");
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const { style, module } = await new Response(plain).json();
  document.getElementById(STYLE)?.remove();
  const sheet = Object.assign(document.createElement("style"), { id: STYLE, textContent: style });
  document.head.append(sheet);
  const address = URL.createObjectURL(new Blob([module], { type: "text/javascript" }));
  return import(/* webpackIgnore: true */ address).finally(() => URL.revokeObjectURL(address));
}

async function render({ model, el, host }) {
  const shared = model.get("shared");
  try {
    if (!loaded.has(shared)) loaded.set(shared, load(host, shared));
    return (await loaded.get(shared)).default.render({ model, el });
  } catch (error) {
    loaded.delete(shared);
    el.textContent = "This page is damaged. Run all cells again.";
    throw error;
  }
}

export default { render };
