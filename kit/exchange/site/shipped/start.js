// Goes before JupyterLite's own scripts into each page that shows a notebook: says what is going on
// while it loads, runs the kit's own notebooks, and keeps a kernel from waiting for ever.
// `SITE` is what `pages.py` puts before it.

/** @typedef {{language: string, cells: string[][]}} Shipped a notebook as the site has it */

const path = new URLSearchParams(location.search).get("path") ?? "";
/** @type {Shipped | undefined} */
const shipped = SITE.notebooks[path];
const words = SITE.words[shipped?.language ?? "en"];
const SLOW = 60_000; // milliseconds

/** @type {(tag: string, text: string, more?: object) => HTMLElement} */
const made = (tag, text, more = {}) =>
  Object.assign(document.createElement(tag), { textContent: text, ...more });

// --- What is shown while a notebook loads ---

function curtain() {
  const box = made("section", "", { id: "kit-start", ariaLabel: words.loading });
  const steps = ["step_page", "step_python", "step_lesson"].map((name) => {
    const line = made("li", words[name]);
    line.append(made("span", ""));
    return line;
  });
  const list = made("ol", "");
  list.append(...steps);
  const more = made("p", words.patience, { role: "status" });
  box.append(made("h1", words.loading), list, more);
  document.body.prepend(box);
  step(0);

  /** @type {(number: number) => void} */
  function step(number) {
    steps.forEach((line, place) => {
      if (place === number) line.setAttribute("aria-current", "step");
      else line.removeAttribute("aria-current");
      line.lastElementChild.textContent = place < number ? ` (${words.done})` : "";
    });
  }

  /** @type {(line: string) => void} */
  function trouble(line) {
    if (!box.isConnected) return;
    more.textContent = line;
    if (!box.querySelector("button"))
      box.append(made("button", words.show, { onclick: () => box.remove() }));
  }
  return { step, trouble, open: () => box.remove() };
}

/** @type {(line: string, answers: Record<string, () => void>) => void} */
function ask(line, answers) {
  const bar = made("section", "", { id: "kit-bar", ariaLabel: line });
  bar.append(made("p", line));
  for (const [answer, then] of Object.entries(answers))
    bar.append(made("button", answer, { onclick: () => (bar.remove(), then()) }));
  document.body.append(bar);
  bar.querySelector("button").focus(); // what lies below is not to be walked through first
}

// --- A kernel and its files ---

// What Python asks of a file is answered by the page, and where the page fails (the file was deleted
// in the list, the browser is full), nobody answers: Python would wait for ever. It is told instead.
/** @type {(atFirst: () => void) => void} */
function answerForThePage(atFirst) {
  const GRACE = 300; // milliseconds: an answer may be on its way
  const channel = new BroadcastChannel("/sw-api.v1");
  const waiting = new Map();
  let own = "";
  const { postMessage } = BroadcastChannel.prototype;
  BroadcastChannel.prototype.postMessage = function (message) {
    if (message?.requestId) own = message.browsingContextId; // so this page's answers are marked
    return postMessage.call(this, message);
  };
  channel.addEventListener("message", ({ data }) => {
    const isQuestion = data?.pathname?.includes("/api/drive");
    if (isQuestion) waiting.set(data.requestId, data.browsingContextId);
    else if (waiting.delete(data?.requestId) && data.browsingContextId === own) atFirst();
  });
  addEventListener("unhandledrejection", () => {
    for (const [requestId, browsingContextId] of waiting)
      if (browsingContextId === own)
        setTimeout(() => {
          // JupyterLite's own listener has to take it for something that it knows: nothing is read.
          const pathname = "/api/stdin/";
          if (waiting.delete(requestId))
            postMessage.call(channel, { failed: true, browsingContextId, requestId, pathname });
        }, GRACE);
  });
}

// --- The notebook ---

/** @type {(check: () => any) => Promise<any>} */
async function until(check) {
  for (;;) {
    const found = check();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @type {(cells: any[]) => string[][]} */
const sourcesOf = (cells) =>
  cells.map(({ cell_type, source }) => [cell_type, [source].flat().join("")]);

/** @type {(cells: string[][]) => string} */
const codeOf = (cells) => JSON.stringify(cells.filter(([kind]) => kind === "code"));

// Which notebook of the site was seen last. A browser may refuse to remember, or be full.
/** @type {(fresh: string) => boolean} */
function wasSeen(fresh) {
  const key = `perspective-kit-notebook:${path}`;
  try {
    const isKnown = localStorage.getItem(key) === fresh;
    localStorage.setItem(key, fresh);
    return isKnown;
  } catch {
    return false;
  }
}

// A browser keeps the notebook that was opened in it, also when the site has a newer one.
/** @type {(context: any) => Promise<void>} */
async function offerNewer(context) {
  const fresh = JSON.stringify(shipped.cells);
  const isKnown = wasSeen(fresh);
  if (isKnown || JSON.stringify(sourcesOf(context.model.toJSON().cells)) === fresh) return;
  const isNewer = await new Promise((resolve) =>
    ask(words.newer, { [words.take]: () => resolve(true), [words.keep]: () => resolve(false) }),
  );
  if (!isNewer) return;
  const file = await fetch(new URL(`../files/${path}`, location.href));
  context.model.fromJSON(await file.json());
  await context.save();
}

/** Tells when the student is on the way. @type {() => AbortSignal} */
function onTheWay() {
  const begun = new AbortController();
  for (const sign of ["wheel", "touchstart", "pointerdown", "keydown"])
    addEventListener(sign, () => begun.abort(), { capture: true, signal: begun.signal });
  return begun.signal;
}

// Pages grow while they are drawn, and Lab scrolls along: the lesson begins at its top, unless the
// student is on the way already.
/** @type {(panel: any, moved: AbortSignal) => void} */
function stayAtTheTop({ content }, moved) {
  if (!moved.aborted) content.activeCellIndex = 0;
  const scrolled = content.node.querySelector(".jp-WindowedPanel-outer");
  const end = performance.now() + 2000;
  const again = () => {
    if (moved.aborted || performance.now() > end) return;
    scrolled.scrollTop = 0;
    requestAnimationFrame(again);
  };
  again();
}

/** @type {(panel: any) => boolean} */
const hasBegun = ({ content }) =>
  [...content.node.querySelectorAll(".jp-CodeCell .jp-OutputArea-output")].filter(
    (output) => output.offsetHeight > 40,
  ).length >= 2;

async function openLesson() {
  const shown = curtain();
  answerForThePage(() => shown.step(2));
  if (typeof WebAssembly !== "object") return shown.trouble(words.failed);
  setTimeout(() => shown.trouble(words.slow), SLOW);
  const app = await until(() => window.jupyterapp);
  await app.restored;
  const panel = await until(() => {
    const { currentWidget } = app.shell;
    return currentWidget?.sessionContext && currentWidget;
  });
  await panel.context.ready;
  shown.step(1);
  await panel.sessionContext.ready;
  if (!(await navigator.serviceWorker?.getRegistration())) ask(words.no_files, { OK() {} });
  if (!shipped) return shown.open();
  await offerNewer(panel.context);
  // What a stranger, or the student, has put in there is not run unasked.
  if (codeOf(sourcesOf(panel.context.model.toJSON().cells)) !== codeOf(shipped.cells))
    return shown.open();
  const ran = app.commands.execute("notebook:run-all-cells");
  await Promise.race([ran, until(() => hasBegun(panel))]);
  const moved = onTheWay();
  shown.open();
  await ran;
  stayAtTheTop(panel, moved);
}

if (path) openLesson();
