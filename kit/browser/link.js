// Links the modules of pages, once for all pages of a kernel.

/** @type {(packed: string) => Promise<string>} */
async function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(plain).text();
}

/**
 * Returns what shows a page.
 * @param {string} packed the name and text of each module, after those that it imports, so that
 *   their addresses are known
 */
export async function link(packed) {
  /** @type {Map<string, string>} */
  const addresses = new Map();
  for (const [name, text] of JSON.parse(await unpack(packed))) {
    const linked = text.replace(
      / from "[^"]*?([\w-]+\.js)";$/gm,
      (/** @type {string} */ _, /** @type {string} */ imported) => ` from "${addresses.get(imported)}";`,
    );
    const script = new Blob([linked], { type: "text/javascript" });
    addresses.set(name, URL.createObjectURL(script));
  }
  const { render } = await import(addresses.get("render.js") ?? "");
  return (/** @type {object} */ model, /** @type {HTMLElement} */ el) => render(model, el, unpack);
}
