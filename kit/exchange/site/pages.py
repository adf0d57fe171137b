"""What the kit adds to a site of JupyterLite: its first page, and a start that needs no button."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from kit.case.case import Case
from kit.exchange.site.changing import replace_once
from kit.exchange.site.contents import Notebook, is_lesson
from kit.exchange.site.lite import APPS, PLOTLY
from kit.exchange.site.words import SiteWords
from kit.language import ENGLISH, LANGUAGES
from kit.lenses.common.render import fill_in

_SHIPPED: Final = Path(__file__).with_name("shipped")
_FIGURES: Final = "perspective-kit-figures"
_TEMPLATE: Final = "exchange/site/index.html"


def add_pages(site: Path, notebooks: Sequence[Notebook]) -> None:
    """Add to a built site what is the kit's.

    Raises
    ------
    kit.exchange.site.changing.NotBuiltError
        If a page of JupyterLite is not as it was when this was written.
    """
    for name in ("fresh.js", "start.css", "serve.py", "README.txt"):
        shutil.copyfile(_SHIPPED / name, site / name)
    (site / "start.js").write_text(_start(notebooks), encoding="utf-8")
    (site / ".nojekyll").touch()  # GitHub's own builder leaves out some files
    (site / "index.html").write_text(first_page(notebooks), encoding="utf-8")
    ours = '<link rel="stylesheet" href="../start.css"><script src="../start.js"></script>'
    for app in APPS:
        page = site / app / "index.html"
        replace_once(page, r"<head>", r'\g<0><script src="../fresh.js"></script>')
        replace_once(page, r"<body[^>]*>", rf"\g<0>{ours}")
    _load_plotly_late(site)
    # What is not cached there comes sooner without it.
    worker = site / "service-worker.js"
    replace_once(worker, r"shouldDrop\(\w,\w\)\|\|(?=\()", r"\g<0>!enableCache||")
    # Where the page cannot answer a kernel, see `start.js`.
    replace_once(
        worker,
        r"new Response\(JSON\.stringify\((?P<data>\w)\.response\)\)",
        r'\g<data>.failed?new Response("",{status:500}):\g<0>',
    )


def _load_plotly_late(site: Path) -> None:
    """Put an extension of our own in place of Plotly's, which it loads for the first figure."""
    settings = site / "jupyter-lite.json"
    told = json.loads(settings.read_text(encoding="utf-8"))
    found = told["jupyter-config-data"]["federated_extensions"]
    plotly = next(it for it in found if it["name"] == PLOTLY)
    script = (_SHIPPED / "figures.js").read_text(encoding="utf-8")
    at = f'new URL("../{PLOTLY}/{plotly["load"]}", document.currentScript.src).href'
    text = f"(() => {{\nconst LOAD = {at};\n{script}}})();\n"
    name = f"figures.{hashlib.sha256(text.encode()).hexdigest()[:12]}.js"
    ours = site / "extensions" / _FIGURES / name
    ours.parent.mkdir()
    ours.write_text(text, encoding="utf-8")
    plotly |= {"name": _FIGURES, "load": name}
    settings.write_text(json.dumps(told, indent=2), encoding="utf-8")


def first_page(notebooks: Sequence[Notebook]) -> str:
    """Return the page that a site opens with: a card for each lesson, then the other notebooks."""
    spoken = {it.language for it in notebooks if is_lesson(it)}
    language = LANGUAGES[spoken.pop()] if len(spoken) == 1 else ENGLISH
    lessons = [_card(it.path, it.case) for it in notebooks if it.case and is_lesson(it)]
    say = language.words(SiteWords)
    titles = {"controversy.ipynb": say.controversy}  # its heading is the lesson's
    more = [
        {"path": it.path, "title": titles.get(it.path, it.title)}
        for it in notebooks
        if not is_lesson(it)
    ]
    return str(fill_in(_TEMPLATE, language, say=say, lessons=lessons, more=more))


def _card(path: str, case: Case) -> dict[str, str]:
    language = case.data.language
    return {
        "path": path,
        "language": language.code,
        "title": case.title,
        "question": case.question,
        "open": language.words(SiteWords).open_lesson,
    }


def _start(notebooks: Sequence[Notebook]) -> str:
    """Return the script that each page begins with, with all that it has to know."""
    known = {
        "words": {code: asdict(it.words(SiteWords)) for code, it in LANGUAGES.items()},
        "notebooks": {it.path: {"language": it.language, "cells": it.cells} for it in notebooks},
    }
    script = (_SHIPPED / "start.js").read_text(encoding="utf-8")
    return f"(() => {{\nconst SITE = {json.dumps(known)};\n{script}}})();\n"
