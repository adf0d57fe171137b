(steps) => {
  const plain = (text) => text.replace(/\s+/g, " ").trim().toLowerCase();
  const has = (text, part) => plain(text).includes(plain(part));
  const within = (roots, css) =>
    [...new Set(roots.flatMap((root) => [...root.querySelectorAll(css)]))];
  const named = (element) => element.getAttribute("aria-label") ?? element.textContent;
  const roles = { button: "button, [role=button], summary", menuitem: "[role=menuitem]" };
  const kinds = {
    css: (roots, { css }) => within(roots, css),
    text: (roots, { text }) =>
      within(roots, "*").filter((it) =>
        !["SCRIPT", "STYLE", "TEMPLATE"].includes(it.tagName) && has(it.textContent, text)
        && ![...it.children].some((child) => has(child.textContent, text))),
    label: (roots, { label }) =>
      within(roots, "input, select, textarea").filter((it) =>
        [...(it.labels ?? []), it].some((of) => has(of === it ? named(it) : of.textContent, label))),
    role: (roots, { role, name, exact }) =>
      within(roots, roles[role]).filter((it) =>
        exact ? plain(named(it)) === plain(name) : has(named(it), name)),
    hasText: (found, { hasText }) => found.filter((it) => has(it.textContent, hasText)),
    nth: (found, { nth }) => found.slice(nth, nth + 1),
  };
  return steps.reduce(
    (found, step) => kinds[Object.keys(step).find((key) => key in kinds)](found, step),
    [document],
  );
}
