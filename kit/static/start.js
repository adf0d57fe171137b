// Unpacks the code that the pages of a notebook share, once, and shows a page's content with it.

const DIGITS =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
const loaded = (globalThis.perspectiveKit ??= new Map());

// Base 85 as Python writes it: five digits for each four bytes, a last group cut short.
function bytesOf(text) {
  const missing = (5 - (text.length % 5)) % 5;
  const digits = Array.from(text.padEnd(text.length + missing, "~"), (c) => DIGITS.indexOf(c));
  const bytes = new DataView(new ArrayBuffer((digits.length / 5) * 4));
  for (let at = 0; at < bytes.byteLength; at += 4) {
    const group = digits.slice((at / 4) * 5, (at / 4) * 5 + 5);
    bytes.setUint32(at, group.reduce((sum, digit) => sum * 85 + digit, 0));
  }
  return bytes.buffer.slice(0, bytes.byteLength - missing);
}

async function unpack(text) {
  const packed = new Blob([bytesOf(text)]).stream();
  return new Response(packed.pipeThrough(new DecompressionStream("deflate"))).text();
}

async function load(code) {
  const text = await unpack(code);
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  return import(address).finally(() => URL.revokeObjectURL(address));
}

export async function start({ model, el, host, shared }) {
  const key = model.get("shared");
  if (!loaded.has(key)) loaded.set(key, load(shared.get("code")));
  try {
    const page = (await loaded.get(key)).default;
    return await page.render({ model: await host.getModel(model.get("content")), el, unpack });
  } catch (error) {
    loaded.delete(key);
    throw error;
  }
}
