"""Hand-ins to test with: made-up students' sheets, changed where a test wants it."""

from __future__ import annotations

from pathlib import Path

from kit import Case, simulate_class
from kit.exercises.sheet.data import HAND_IN, Place, Response, SheetData

LATER = "2999-01-01T10:00:00.000Z"


def sheet_of(case: Case, code: str, seed: int = 1) -> SheetData:
    """Return a whole sheet under a code; its answers are made up."""
    (sheet,) = simulate_class(case, students=1, seed=seed)
    return sheet.model_copy(update={"code": code})


def handed_in(sheet: SheetData, at: str = LATER) -> SheetData:
    place = Place(at=at, item=HAND_IN, step=HAND_IN)
    return sheet.model_copy(update={"places": {**sheet.places, HAND_IN: place}})


def not_handed_in(sheet: SheetData) -> SheetData:
    places = {name: place for name, place in sheet.places.items() if name != HAND_IN}
    return sheet.model_copy(update={"places": places})


def with_answer(sheet: SheetData, item: str, step: str, at: str, **values: str) -> SheetData:
    """Return the sheet with another given answer, of today's wording as its others are."""
    known = [r for r in sheet.items[item].responses if r.step == step][-1]
    stamp = {"version": known.version, "case_version": known.case_version}
    n = 1 + max(r.n for it in sheet.items.values() for r in it.responses)
    new = Response(by="ff", n=n, at=at, step=step, given=True, values=values, **stamp)
    return sheet.with_response(item, new.model_copy(update={"with_name": known.with_name}))


def write(folder: Path, sheet: SheetData, name: str = "") -> Path:
    path = folder / (name or f"{sheet.case}--{sheet.code}.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(sheet.to_json(), encoding="utf-8")
    return path
