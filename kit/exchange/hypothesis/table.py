"""`load_annotations`: what a class has marked in Hypothesis, as one tidy table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

from kit.case.calls import CallError, taught
from kit.case.case import Case
from kit.case.frames import frame
from kit.case.sides import positions
from kit.case.values import BOTH, NOT_YET
from kit.classroom.table.harmless import harmless
from kit.exchange.hypothesis.anchoring import FoundBy, Why
from kit.exchange.hypothesis.school_class import Annotated, Kind, Marked, Where, annotated

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    *("student", "annotation", "kind", "reply_to", "created"),
    *("paragraph", "start", "last_paragraph", "end", "words"),
    *("voice", "stance", "fact", "tags", "unknown_tags", "note"),
    *("found_by", "score", "near", "why_orphaned", "is_hidden"),
)
NAMES = ("account", "name", "id")  # what tells who a student is
_NUMBERS = ("annotation", "reply_to", "paragraph", "start", "last_paragraph", "end")


def load_annotations(
    where: Where, case: Case, *, without: Sequence[str] = (), names: bool = False
) -> pd.DataFrame:
    """Return what a class has marked in Hypothesis, as one tidy table.

    Parameters
    ----------
    where
        A file of Hypothesis, or several: an answer of its API, or what its client exports.
    case
        The case that was read, as `load_case` returns it, with the article's text beside it.
    without
        Accounts that are no student's, such as the teacher's own: `["ann"]`.
    names
        Whether to tell who is who, with account, name and Hypothesis's own id.

    Returns
    -------
    pandas.DataFrame
        One row for each remark and each voice, stance and fact that it is tagged with; so
        `drop_duplicates("annotation")` counts remarks. Columns: student (a code), annotation (its
        number, in the order of time), kind ("annotation", "page note" or "reply"), reply_to (the
        number of what it answers), created (UTC), paragraph, start, last_paragraph and end (where
        its words stand; start and end in code points of their paragraphs), words (at most twelve
        unless the article is a part of the case), voice and fact (ids), stance (its label), tags
        and unknown_tags (as typed), note, found_by ("position", "words", "context" or
        "approximate"), score (how alike the words are, to 1), near (paragraphs where an orphan
        might stand), why_orphaned, is_hidden (by a moderator).

    Raises
    ------
    CallError
        If a file cannot be read, or has no annotations of Hypothesis.

    Examples
    --------
    >>> import json, tempfile
    >>> from kit import load_case
    >>> remark = {"id": "x", "user": "acct:ann@hypothes.is", "uri": "https://example.org/a"}
    >>> quote = {"type": "TextQuoteSelector", "exact": "phones get in the way"}
    >>> remark |= {"target": [{"selector": [quote]}], "tags": ["Ruth Adeyemi", "phone-free"]}
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = f"{folder}/class.json"
    ...     with open(path, "w") as file:
    ...         json.dump({"total": 1, "rows": [remark]}, file)
    ...     table = load_annotations(path, load_case("school-phones"))
    >>> table.loc[0, ["voice", "stance", "words", "found_by"]].tolist()
    ['ruth-adeyemi', 'phone-free day', 'phones get in the way', 'words']
    """
    if not isinstance(case, Case):
        raise CallError("load_annotations(where, case) needs a case from load_case")
    return table_of(annotated(where, taught(case), without), names=names)


def table_of(found: Annotated, *, names: bool = False) -> pd.DataFrame:
    """Return the same of what is read already."""
    columns = (*COLUMNS, *(NAMES if names else ()))
    data = found.case.data
    labels = _labels(found.case)
    rows = [
        {name: row[name] for name in columns} for it in found.marked for row in _rows(it, labels)
    ]
    table = frame(
        rows,
        columns,
        student=sorted({it.student for it in found.marked}),
        kind=Kind,
        voice=[it.id for it in data.voices],
        stance=[*labels.values()],
        fact=[it.id for it in data.evidence],
        found_by=FoundBy,
        why_orphaned=Why,
    )
    table = table.astype(dict.fromkeys(_NUMBERS, "Int64")).astype({"score": "Float64"})
    table["created"] = _times(table["created"])
    return table


def csv_of(found: Annotated, *, names: bool = False) -> bytes:
    """Return the table as CSV, in which nothing is a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    columns = (*COLUMNS, *(NAMES if names else ()))
    writer.writerow(columns)
    labels = _labels(found.case)
    for it in found.marked:
        for row in _rows(it, labels):
            cells = ("" if row[name] is None else row[name] for name in columns)
            writer.writerow(harmless(it) if isinstance(it, str) else it for it in cells)
    return text.getvalue().encode("utf-8-sig")


def _rows(it: Marked, labels: dict[str, str]) -> Iterator[dict[str, Any]]:
    at, remark = it.anchor.at, it.remark
    place = at._asdict() if at else dict.fromkeys(("paragraph", "start", "last_paragraph", "end"))
    whole = {
        "student": it.student,
        "annotation": it.number,
        "kind": it.kind,
        "reply_to": it.reply_to,
        "created": remark.created,
        **place,
        "words": it.words,
        "tags": "; ".join(remark.tags),
        "unknown_tags": "; ".join(it.meaning.unknown),
        "note": remark.text,
        "found_by": it.anchor.found_by,
        "score": it.anchor.score,
        "near": ", ".join(map(str, it.anchor.near)),
        "why_orphaned": it.anchor.why,
        "is_hidden": remark.is_hidden,
        "account": remark.user,
        "name": remark.display_name,
        "id": remark.id,
    }
    meant = (it.meaning.voices, it.meaning.stances, it.meaning.facts)
    for voice, stance, fact in product(*(ids or (None,) for ids in meant)):
        label = labels[stance] if stance else None
        yield whole | {"voice": voice, "stance": label, "fact": fact}


def _labels(case: Case) -> dict[str, str]:
    """Return what the tables call each stance."""
    known = positions(case.data)
    return {id_: side.label for id_, side in known.items() if id_ != NOT_YET} | {BOTH: BOTH}


def _times(column: pd.Series[Any]) -> pd.Series[Any]:
    import pandas as pd  # noqa: PLC0415  # it takes long

    return pd.to_datetime(column, utc=True, errors="coerce", format="ISO8601")
