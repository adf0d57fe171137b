"""Sheets that came back, merged into a case by id: what changes in it, or what keeps it from that.

Nothing is deleted, and nothing that was changed in the case since the export is changed back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kit.exchange.into_case import Merged, NotTakenError
from kit.exchange.sheets.cells import Known
from kit.exchange.sheets.grids import format_of
from kit.exchange.sheets.layout import CASE, sheets
from kit.exchange.sheets.rows import SheetMerge
from kit.exchange.sheets.tables import Table
from kit.exchange.sheets.whole import merge_whole, not_this_case

# The kind of thing that a row of a sheet is, for cells that name one.
_KINDS = {"voices": "voice", "facts": "evidence", "sources": "reference"}
_KINDS |= {"stances": "stance", "exercises": "exercise"}


def merged(tables: Sequence[Table], raw: Mapping[str, Any], known: Known) -> Merged:
    """Return what sheets change in a case as it is written, of which something is known.

    Raises
    ------
    NotTakenError
        With a line for each thing that cannot be taken: nothing is to be changed then.
    """
    found, of_this = Merged(), sheets(format_of(raw))
    by_name = {it.name: it for it in tables}
    if not by_name:
        some = ", ".join(it.name for it in of_this[:4])
        message = f"there is no sheet of a case in it, such as {some}; export one and fill that in"
        raise NotTakenError([message])
    whole = by_name.get(CASE)
    parts = [SheetMerge(it, by_name[it.name], raw, known) for it in of_this if it.name in by_name]
    faults = [fault for it in tables for fault in it.faults]
    faults += [fault for part in parts for fault in part.missing_columns()]
    faults += not_this_case(whole, raw) if whole else ()
    if faults:
        raise NotTakenError(faults)
    ids = {kind: frozenset(it) for kind, it in known.ids.items()}
    for part in parts:
        if kind := _KINDS.get(part.sheet.name):
            ids[kind] = ids.get(kind, frozenset()) | part.new_ids()
    for part in parts:
        part.merge(found, Known(ids, known.paragraphs))
    if whole:
        merge_whole(whole, raw, Known(ids, known.paragraphs), found)
    if faults := [fault for it in tables for fault in it.faults]:
        raise NotTakenError(faults)
    if absent := [it.name for it in of_this if it.name not in by_name]:
        found.notes.append(f"not in the file, and left as they are: {', '.join(absent)}")
    return found
