"""Words that were selected on a real page, with its menus and boxes, are found in the article."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from kit.case.case import load_case
from kit.counting.prose import Prose
from kit.exchange.hypothesis.anchoring import Anchoring
from kit.exchange.hypothesis.article import Article, squeezed
from kit.exchange.hypothesis.reading import _remark
from tests import npm
from tests.exchange.hypothesis.made import row
from tests.exchange.hypothesis.test_anchoring import SAME

SELECTS = ("dom-anchor-text-quote@4.0.2", "dom-anchor-text-position@5.0.0", "jsdom@24.1.3")


def page_of(paragraphs) -> str:
    """Return a page as newspapers have them, whose inline marks cut words' nodes."""
    parts = []
    for n, text in enumerate(paragraphs):
        words = html.escape(text).split(" ")
        for i in range(2, len(words), 5):
            words[i] = f"<b>{words[i]}</b>"
        parts.append(f"      <p class=lead>\n        {' '.join(words)}\n      </p>")
        if n % 3 == 1:
            parts.append("<aside><p>Advertisement</p><a href=/x>Read more stories</a></aside>")
    menu = "<nav><ul><li>Home</li><li>News 🙂</li></ul></nav><h1>A headline of its own</h1>"
    return f"<!doctype html><body>{menu}<article>{''.join(parts)}</article><footer>© 2026</footer>"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["school-phones", "moviles-en-clase", "copies"])
def test_what_a_client_stores_is_found_where_it_was_selected(name, tmp_path):
    paragraphs = SAME if name == "copies" else load_case(name).data.text
    npm.install(tmp_path, *SELECTS)
    (tmp_path / "page.html").write_text(page_of(paragraphs), encoding="utf-8")
    (tmp_path / "none.json").write_text("[]")
    select = npm_select(tmp_path)
    text = select("none.json")["text"]
    units = text.encode("utf-16-le")
    wanted = []
    for n, paragraph in enumerate(paragraphs, 1):
        at = nth_place(text, paragraph, paragraphs[: n - 1].count(paragraph))
        spans = [found.span() for found in re.finditer(r"\S+", paragraph)]
        chosen = [
            (0, len(spans) - 1),
            (1, min(3, len(spans) - 1)),
            (len(spans) // 2, len(spans) - 1),
        ]
        for first, last in chosen:
            start, end = spans[first][0], spans[last][1]
            begin, stop = (len(text[: at + it].encode("utf-16-le")) // 2 for it in (start, end))
            assert units[2 * begin : 2 * stop].decode("utf-16-le") == paragraph[start:end]
            wanted.append(({"start": begin, "end": stop}, n, start, end))
    (tmp_path / "all.json").write_text(json.dumps([it[0] for it in wanted]))
    anchoring = Anchoring(Article(Prose(tuple(paragraphs), "en")))
    n_found = 0
    for selectors, (_, n, start, end) in zip(select("all.json")["found"], wanted, strict=True):
        raw = row("x") | {"target": [{"selector": selectors}]}
        anchor = anchoring(_remark(raw))
        if anchor.at:
            n_found += 1
            assert anchor.at == (n, start, n, end), squeezed(paragraphs[n - 1][start:end])
            assert anchor.found_by in {"words", "context", "position"}
        else:
            assert anchor.why == "several places"
            assert n in anchor.near
    assert n_found == len(wanted) or name == "copies"
    assert n_found >= len(wanted) / 2


def npm_select(folder):
    script = Path(__file__).with_name("select.mjs")

    def select(file: str):
        page, places = folder / "page.html", folder / file
        return json.loads(npm.node(script, page, places, folder=folder))

    return select


def nth_place(text: str, paragraph: str, n: int) -> int:
    at = -1
    for _ in range(n + 1):
        at = text.index(paragraph, at + 1)
    return at
