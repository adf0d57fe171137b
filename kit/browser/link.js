// Links the modules of pages and puts their style there, once for all pages of a kernel.

const STYLE = "perspective-kit-style";

/** @type {(packed: string) => Promise<string>} */
async function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(plain).text();
}

/**
 * Returns what shows a page.
 * @param {any} shared the model with `code`, the name and text of each module after those that it
 *   imports, so that their addresses are known; and with `style`, which grows
 */
export async function link(shared) {
  /** @type {Record<string, string>} */
  const addresses = {};
  for (const [name, text] of JSON.parse(await unpack(shared.get("code")))) {
    const linked = text.replace(
      / from "[^"]*?([\w-]+\.js)";$/gm,
      (/** @type {string} */ _, /** @type {string} */ imported) => ` from "${addresses[imported]}";`,
    );
    const script = new Blob([linked], { type: "text/javascript" });
    addresses[name] = URL.createObjectURL(script);
  }
  const { render } = await import(addresses["render.js"]);
  for (const address of Object.values(addresses)) URL.revokeObjectURL(address); // all are loaded
  async function dress() {
    const packed = shared.get("style");
    const css = await unpack(packed);
    if (packed !== shared.get("style")) return;
    document.getElementById(STYLE)?.remove(); // less of it, or that of an earlier kernel
    const style = Object.assign(document.createElement("style"), { id: STYLE, textContent: css });
    document.head.append(style);
  }
  shared.on("change:style", dress);
  await dress();
  return (/** @type {object} */ model, /** @type {HTMLElement} */ el, /** @type {string} */ damaged) =>
    render(model, el, damaged, unpack);
}
