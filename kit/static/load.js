// All that each page carries and a notebook saves with it, so it is short: it starts what all pages
// of a notebook share.
async function render({ model, el, host }) {
  try {
    const shared = await host.getModel(model.get("shared"));
    const address = URL.createObjectURL(new Blob([shared.get("start")], { type: "text/javascript" }));
    const { start } = await import(address).finally(() => URL.revokeObjectURL(address));
    return await start({ model, el, host, shared });
  } catch (error) {
    el.textContent = "This page is damaged. Run all cells again.";
    throw error;
  }
}

export default { render };
