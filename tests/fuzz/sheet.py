"""Fuzz answer sheets: any bytes, from a file, a stranger or a browser, are taken or refused.

    pip install atheris==3.0.0 -r requirements-dev.txt
    python -m tests.fuzz.sheet -max_total_time=180 [FOLDER FOR WHAT IS FOUND]

A crash is any exception, a run of over a second, or more than 1 GB. In 2026, three minutes:
127,374 sheets, 321 edges of `kit`, nothing found; since sheets know their story and are looked at
again under the lock, six minutes: 28,926 sheets, 377 edges, nothing found; most of the time is the
disk's.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["kit"]):
    from kit import load_case
    from kit.exercises.kinds.catalogue import all_items
    from kit.exercises.played.hand_in import hand_in_page
    from kit.exercises.sheet.open_sheet import AnswerSheet
    from tests.conftest import small_case_text

CODE = "amber-heron-4827"
HOSTILE = (
    *(None, True, 0, -1, 1.5, 2**53, 10**400, float("nan"), "", "x", "x" * 20_001, "\0", "\ud800"),
    *([], {}, [[]], ["x"] * 201, {"": ""}, "2026-03-01T09:00:00.000Z", "9999-99-99T99:99:99.999Z"),
)


def places_in(raw: Any) -> list[tuple[Any, Any]]:
    """Return every (container, key) of nested data."""
    if not isinstance(raw, dict | list):
        return []
    pairs = raw.items() if isinstance(raw, dict) else enumerate(raw)
    found = [((raw, key), value) for key, value in pairs]
    return [x for place, value in found for x in (place, *places_in(value))]


def mutate(data: bytes, size: int, seed: int) -> bytes:
    """Change a value, or any bytes: most damage that bytes alone do is not JSON any more."""
    chance = random.Random(seed)
    try:
        raw = json.loads(data)
        holder, key = chance.choice(places_in(raw))
        other, its_key = chance.choice(places_in(raw))
    except (ValueError, IndexError, RecursionError):
        return bytes(atheris.Mutate(data, size))
    match chance.randrange(5):
        case 0:
            del holder[key]
        case 1:
            holder[key] = chance.choice(HOSTILE)
        case 2:
            holder[key] = json.loads(json.dumps(other[its_key]))
        case 3 if isinstance(holder, dict):
            holder[str(chance.choice(HOSTILE))] = holder.pop(key)
        case _:
            return bytes(atheris.Mutate(data, size))
    return json.dumps(raw).encode()[:size]


def main() -> None:
    """Run until told to stop; the corpus begins with a sheet that answers everything."""
    with tempfile.TemporaryDirectory() as name:
        story, corpus = Path(name, "bus-lane"), Path(name, "corpus")
        story.mkdir()
        corpus.mkdir()
        (story / "case.yaml").write_text(small_case_text(), encoding="utf-8")
        case = load_case(story)
        items = list(all_items(case.data, CODE).values())
        (corpus / "full").write_text(
            _full(AnswerSheet(case.story, Path(name, "full"), CODE), items)
        )
        folder = Path(name, "answers")

        def once(data: bytes) -> None:
            for path in folder.glob("*"):
                path.unlink()
            for path in folder.glob(".*"):
                path.unlink()
            folder.mkdir(exist_ok=True)
            (folder / f"bus-lane--{CODE}.json").write_bytes(data)
            sheet = AnswerSheet(case.story, folder, CODE)
            sheet.take(data)
            sheet.switch("another")
            sheet.hear_copies({"key": data.decode("utf-8", "surrogateescape")})
            for found in (sheet.data, *sheet.copies.offers.values()):
                assert hand_in_page(case.data, found, items)
            sheet.edit(sheet.new_slot("view", "opinion"), {"text": "mine"})
            assert not sheet.problem, sheet.problem

        options = ["-timeout=1", "-rss_limit_mb=1024", "-max_len=100000", "-len_control=0"]
        atheris.Setup([*sys.argv, *options, str(corpus)], once, custom_mutator=mutate)
        atheris.Fuzz()


def _full(sheet: AnswerSheet, items: list[Any]) -> str:
    """Return a sheet with an answer to every field of every item."""
    for item in items:
        for step in item.steps:
            values = {f.name: f.options[0].value if f.options else "x" for f in step.fields}
            slot = sheet.new_slot(item.id, step.id, step.stamp(sheet.story.version))
            sheet.give(slot, values, "kept", finished=True)
    return sheet.data.to_json()


if __name__ == "__main__":
    main()
