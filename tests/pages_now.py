"""What every page of a case is now: each lens, each question as it is asked and told, all on paper.

`python -m tests.pages_now FOLDER` writes them as files, to compare those of two states of the kit.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from ipywidgets import Output, Widget

import kit
from kit import Case
from kit.browser.page import Page
from kit.exercises.kinds.catalogue import KINDS, all_items, choose
from kit.exercises.played.bar import AnswersBar
from kit.exercises.played.gate import Gate
from kit.exercises.played.hand_in import hand_in_page
from kit.exercises.played.hands import HandsUp
from kit.exercises.played.player import Player
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.paper.handout import handout
from tests import made_up
from tests.conftest import LENSES
from tests.exercises.pressing import fill, press

CODE = "amber-heron-4827"
KNOWN = Path(__file__).with_name("pages_known.json")
CASES = ("iran-mexico-2009", *made_up.ALL)
_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?(Z|\+00:00| UTC)?")


def case_called(name: str) -> Case:
    """Return a made-up case, or one of the bundled ones."""
    return made_up.case_of(made_up.ALL[name]()) if name in made_up.ALL else kit.load_case(name)


def pages_of(case: Case) -> Iterator[tuple[str, str]]:
    """Yield a name and the HTML of each page of a case; times of day are struck out."""
    for name, lens in LENSES.items():
        yield from ((f"{name} {n}", html) for n, html in _shown(lens(case)))
    yield "handout", str(handout(case.data))
    yield "handout without key", str(handout(case.data, with_key=False))
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        yield from ((name, _TIME.sub("TIME", html)) for name, html in _asked(case, Path(folder)))


def _shown(widget: Widget) -> Iterator[tuple[int, str]]:
    """Yield the pages of a lens, the twins too, and its figures as they are sent."""
    for n, child in enumerate(widget.children):
        if isinstance(child, Page):
            yield n, f"{child.html}\n{json.dumps(child.values, sort_keys=True)}"
        elif isinstance(child, Output):
            yield n, json.dumps(child.outputs[0]["data"], sort_keys=True)
        else:
            yield from ((100 * (n + 1) + inner, html) for inner, html in _shown(child))


def _asked(case: Case, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each screen of each kind of question, before and after it is answered, and the rest."""
    sheet = AnswerSheet(case.story, folder / "answers", CODE)
    for kind in KINDS:
        items = choose(case.data, CODE, kinds=[kind], voices=4)
        player = Player(case, sheet, lambda _code, items=items: items, with_points=True)
        yield from _played(player, kind)
    yield (
        "hand-in",
        str(hand_in_page(case.data, sheet.data, [*all_items(case.data, CODE).values()])),
    )
    yield "bar", AnswersBar(case, sheet, with_name=True).page.html
    hands = HandsUp(case, sheet)
    yield from ((f"hands {n}", page.html) for n, page in enumerate(hands.children))
    few = choose(case.data, "jolly-otter-1234", kinds=["missing"])
    other = AnswerSheet(case.story, folder / "answers", "jolly-otter-1234")
    yield "gate", Gate(Player(case, other, lambda _code: few)).page.html


def _played(player: Player, kind: str) -> Iterator[tuple[str, str]]:
    for number, (item, step) in enumerate(player.screens.all):
        where = f"{kind}: {item.id} {step.id}"
        press(player, f"go {number}")
        yield where, player.page.html + "\n" + "\n".join(player._lines())
        fill(player, *map(_answer_to, step.fields))
        press(player, "save")
    for number, (item, step) in enumerate(player.screens.all):
        press(player, f"go {number}")
        yield f"{kind}: {item.id} {step.id} answered", player.page.html


def _answer_to(field) -> str | list[str]:
    """Return an answer that fits: the last option, so that few readings are the annotators'."""
    if field.options:
        last = field.options[-1].value
        return [last] if field.kind == "several" else last
    return "7" if field.kind == "number" else "Because of what <b>they</b> say there & nothing more"


def hashes_of(case: Case) -> dict[str, str]:
    """Return name → the beginning of the hash of each page, whatever its white space at tags."""
    settled = ((name, re.sub(r"\s*([<>])\s*", r"\1", html)) for name, html in pages_of(case))
    return {name: hashlib.sha256(html.encode()).hexdigest()[:12] for name, html in settled}


def write(folder: Path) -> None:
    """Write every page as a file, and the hashes of all."""
    known = {}
    for name in CASES:
        case = case_called(name)
        known[name] = hashes_of(case)
        (folder / name).mkdir(parents=True, exist_ok=True)
        for page, html in pages_of(case):
            text = html.replace("><", ">\n<")
            (folder / name / f"{re.sub('[^a-z0-9-]+', '-', page)}.html").write_text(text)
    KNOWN.write_text(json.dumps(known, indent=0, sort_keys=True) + "\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
