"""Sheets of students who chose by lot, and what they chose."""

from __future__ import annotations

import random
from collections.abc import Iterator

from kit.case.lesson import PartId
from kit.case.model import CaseData
from kit.exercises.asked.items import Item, Step
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.sheet.data import Response, SheetData
from kit.lesson.codes.layout import layouts
from kit.lesson.codes.reading import CodesRead

PARTS = ("sort", "compare", "check", "room")
AT = "2026-03-01T09:00:00.{:03}Z"


def blank(case: CaseData, code: str = "amber-heron-4827", n: int = 0) -> SheetData:
    return SheetData(kit="1", case=case.id, case_version="1", code=code, started=AT.format(n))


def answer(sheet: SheetData, item: Item, step: Step, values: dict, **more) -> SheetData:
    """Return the sheet with an answer that was given to a step as it is asked today."""
    n = sum(len(answers.responses) for answers in sheet.items.values())
    made = {"by": "a", "n": n, "at": AT.format(n), "step": step.id, "given": True}
    made |= {"values": values, "version": step.version, "with_name": step.with_name}
    return sheet.with_response(item.id, Response(**made | more))


def student(case: CaseData, seed: int, *, is_whole: bool = False) -> SheetData:
    """Return the sheet of a student who chose by lot and left some out, or none if `is_whole`."""
    lot = random.Random(seed)
    sheet = blank(case, f"amber-heron-{seed}", seed % 1000)
    items = all_items(case, sheet.code)
    held = {packing.item for layout in layouts(case).values() for packing in layout.packings}
    for item in (items[id_] for id_ in sorted(held) if id_ in items):
        for step in item.steps:
            values = dict(_chosen(lot, step, is_whole=is_whole))
            if (is_whole or lot.random() < 0.8) and values:
                sheet = answer(sheet, item, step, values)
    return sheet


def _chosen(lot: random.Random, step: Step, *, is_whole: bool) -> Iterator[tuple[str, str]]:
    most = 100
    for field in step.fields:
        if field.kind == "number":
            yield field.name, str(guess := lot.randint(0, most))
            most -= guess
        elif is_whole or field.required or lot.random() < 0.7:
            is_choice = field.kind == "choice"
            yield field.name, lot.choice(field.options).value if is_choice else "Some words."


def rows(sheet: SheetData) -> set[tuple]:
    """Return what a sheet has, as a code tells it: item, step, field, value, with name."""
    return {
        (id_, response.step, field, value, response.with_name)
        for id_, answers in sheet.items.items()
        for response in answers.responses
        for field, value in response.values.items()
    }


def of_part(read: CodesRead) -> list[tuple[PartId, str, int]]:
    """Return the right codes as part, code and how many students have it."""
    return [(one.part, one.code.replace(" ", ""), one.times) for one in read.good]
