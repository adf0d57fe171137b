// What a page must keep to for every reader, asked of what a browser shows now. Each check returns
// lines about what breaks it.

(() => {
  const all = (selector) => [...document.querySelectorAll(`form ${selector}`)];
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  /** For ears alone, or drawn over what stands there, as what sticks to an edge is. */
  const isApart = (element) => {
    if (element === null) return false;
    const { clipPath, position } = getComputedStyle(element);
    return clipPath.startsWith("inset") || position === "sticky" || isApart(element.parentElement);
  };
  const isHidden = (element) => element.closest("[aria-hidden=true]") !== null || isApart(element);
  const told = (element) => {
    const { tagName, className, textContent } = element;
    const name = element.getAttribute("name") ?? element.getAttribute("aria-label");
    return `${tagName.toLowerCase()}.${className || "–"} “${(name || textContent).trim().slice(0, 40)}”`;
  };

  /** What has the focus: where it is, how it is seen, and whether anything lies over it. */
  function focused() {
    const element = document.activeElement;
    if (element === document.body) return null;
    // A control that cannot be seen itself is seen by its label.
    const isBare = getComputedStyle(element).opacity === "0";
    const shown = isBare ? element.closest("label") : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const { left, top, right, bottom } = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
    const points = [[left + 2, top + 2], [right - 2, bottom - 2], [(left + right) / 2, (top + bottom) / 2]];
    const isCovered = points.every(([x, y]) => {
      const above = document.elementFromPoint(x, y);
      return !above || !(shown.contains(above) || above.contains(shown));
    });
    return {
      told: told(element), isCovered,
      at: [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY],
      isInside: element.closest("form") !== null,
      isOutlined: outlineStyle === "auto" || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2),
    };
  }

  /** Nothing but the first heading may be more than one level deeper than the one before. */
  function headings() {
    const levels = all(":is(h1, h2, h3, h4, h5, h6)").filter((it) => isSeen(it));
    return levels.flatMap((it, n) => {
      const [level, before] = [it, levels[n - 1] ?? it].map((one) => Number(one.tagName[1]));
      return level > before + 1 ? [`h${before} → h${level}: ${told(it)}`] : [];
    });
  }

  /** Each table tells what its columns are, each cell stands in a row. */
  function tables() {
    return all("table").filter(isSeen).filter((it) => !it.querySelector("th[scope]")).map(told);
  }

  const CONTROLS = "a[href], button, input, select, textarea, summary, [role=button]";
  const FAR = 24; // CSS px, of WCAG 2.5.8

  /** Controls smaller than 24 px with another so near that a circle of that size meets it. */
  function targets() {
    const boxes = all(`:is(${CONTROLS})`)
      .filter((it) => isSeen(it) && !isHidden(it))
      .map((it) => {
        // What is pressed for a native control is its label too.
        const hit = it.matches("input[type=radio], input[type=checkbox]") ? (it.closest("label") ?? it) : it;
        return { it, hit, at: hit.getBoundingClientRect() };
      });
    const small = boxes.filter(({ at }) => at.width < FAR || at.height < FAR);
    const centre = ({ at }) => [(at.left + at.right) / 2, (at.top + at.bottom) / 2];
    return small
      .filter(({ it }) => getComputedStyle(it).display !== "inline") // within a line of text
      .filter((one) => {
        const [x, y] = centre(one);
        return boxes.some((other) => {
          if (other.hit === one.hit || other.hit.contains(one.hit) || one.hit.contains(other.hit)) return false;
          const [ox, oy] = centre(other);
          const isSmall = small.includes(other);
          const dx = isSmall ? Math.abs(x - ox) : Math.max(other.at.left - x, x - other.at.right, 0);
          const dy = isSmall ? Math.abs(y - oy) : Math.max(other.at.top - y, y - other.at.bottom, 0);
          return Math.hypot(dx, dy) < (isSmall ? FAR : FAR / 2);
        });
      })
      .map(({ it, at }) => `${Math.round(at.width)}×${Math.round(at.height)} ${told(it)}`);
  }

  /** Text that is cut off, or wider than its place. */
  function clipped() {
    return all("*")
      .filter((it) => isSeen(it) && !isHidden(it) && it.childElementCount === 0 && it.textContent.trim())
      .filter((it) => {
        const { overflowX, overflowY } = getComputedStyle(it);
        const isCut = (overflow) => overflow === "hidden" || overflow === "clip";
        return (
          (isCut(overflowX) && it.scrollWidth > it.clientWidth + 1) ||
          (isCut(overflowY) && it.scrollHeight > it.clientHeight + 1)
        );
      })
      .map(told);
  }

  /** Texts that lie over each other. */
  function overlaps() {
    const texts = document.createTreeWalker(document.querySelector("form"), NodeFilter.SHOW_TEXT);
    const boxes = [];
    for (let text; (text = texts.nextNode()); ) {
      const it = text.parentElement;
      if (!text.data.trim() || !isSeen(it) || isHidden(it)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const at of range.getClientRects()) if (at.width > 2) boxes.push({ it, at });
    }
    boxes.sort((a, b) => a.at.top - b.at.top);
    const found = [];
    for (const [n, one] of boxes.entries())
      for (const other of boxes.slice(n + 1)) {
        if (other.at.top > one.at.bottom) break;
        const wide = Math.min(one.at.right, other.at.right) - Math.max(one.at.left, other.at.left);
        const high = Math.min(one.at.bottom, other.at.bottom) - other.at.top;
        if (wide > 3 && high > 8) found.push(`${told(one.it)} over ${told(other.it)}`);
      }
    return found;
  }

  const CLEAR = "rgba(0, 0, 0, 0)";
  const groundOf = ({ backgroundColor, backgroundImage }) =>
    backgroundColor === CLEAR && backgroundImage === "none" ? "" : backgroundColor + backgroundImage;
  /** Whether an element shows by its ground or its edge, without a word in it. */
  function isDrawn(element, edge = true) {
    const style = getComputedStyle(element);
    let behind = element.parentElement;
    while (behind && !groundOf(getComputedStyle(behind))) behind = behind.parentElement;
    const ground = groundOf(style);
    const isEdged = style.outlineStyle !== "none" || parseFloat(style.borderTopWidth) > 0;
    return (ground !== "" && ground !== groundOf(getComputedStyle(behind))) || (edge && isEdged);
  }
  const drawn = () =>
    all("*").filter((it) => isSeen(it) && it.clientWidth > 0 && !it.textContent.trim() && !it.matches("option"));

  /** Marks what is said by its ground alone, for `lost`. */
  function note() {
    for (const it of drawn().filter((it) => isDrawn(it, false))) it.dataset.drawn = "";
  }
  /** What was noted and does not show any more. */
  const lost = () => all("[data-drawn]").filter((it) => !isDrawn(it)).map(told);

  /** Pressed buttons that look as others of their kind do. */
  function alike() {
    const look = (it) => {
      const { borderTopWidth, borderTopStyle, outlineStyle, fontWeight } = getComputedStyle(it);
      return [borderTopWidth, borderTopStyle, outlineStyle, fontWeight].join();
    };
    const others = all("[aria-pressed=false]").filter(isSeen);
    const isAlike = (it) => others.some((other) => other.className === it.className && look(other) === look(it));
    return all("[aria-pressed=true]").filter(isSeen).filter(isAlike).map(told);
  }

  const wide = () => (document.documentElement.scrollWidth > innerWidth + 1 ? ["the page"] : []);

  const reachable = () => all(`:is(${CONTROLS}, [tabindex])`).filter(isSeen);
  /** The places of one of each kind of control among all that take the focus. */
  function kinds() {
    const known = new Map();
    for (const [n, { tagName, className }] of reachable().entries())
      if (!known.has(tagName + className)) known.set(tagName + className, n);
    return [...known.values()];
  }
  /** Focuses one of them; returns what has the focus then. */
  function focusOn(n) {
    reachable()[n]?.focus();
    return focused()?.told ?? null;
  }

  const unfold = () => all("details").forEach((fold) => (fold.open = true));

  window.audit = { kinds, focusOn, unfold, focused, headings, tables, targets, clipped, overlaps, note, lost, alike, wide };
})();
