"""Annotations as Hypothesis's API gives them, made of nobody's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zlib import crc32

PAGE = "https://www.example.org/a/"


def row(  # noqa: PLR0913  # fields of a record
    exact: str = "",
    prefix: str = "",
    suffix: str = "",
    *,
    start: int = 70_000,
    user: str = "ann",
    tags: tuple[str, ...] = (),
    id: str = "",  # noqa: A002  # as the API calls it
    **more: Any,
) -> dict[str, Any]:
    """Return one annotation; without words a note on the page."""
    target: dict[str, Any] = {"source": PAGE}
    if exact:
        container = {"startContainer": "/div[1]/p[2]", "endContainer": "/div[1]/p[2]"}
        target["selector"] = [
            {"type": "RangeSelector", "startOffset": 3, "endOffset": 9, **container},
            {"type": "TextPositionSelector", "start": start, "end": start + len(exact)},
            {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
        ]
    id_ = id or f"x{crc32(repr((exact, prefix, user, tags, more)).encode()):08x}"
    account = f"acct:{user}@hypothes.is"
    return {
        "id": id_,
        "created": "2026-03-02T09:00:00.000000+00:00",
        "updated": "2026-03-02T09:00:00.000000+00:00",
        "user": account,
        "uri": PAGE,
        "text": "",
        "tags": [*tags],
        "group": "aBcDeFgH",
        "permissions": {"read": ["group:aBcDeFgH"], "update": [account], "delete": [account]},
        "target": [target],
        "document": {"title": ["The bridge"]},
        "links": {"html": f"https://hypothes.is/a/{id_}", "incontext": f"https://hyp.is/{id_}/"},
        "user_info": {"display_name": None},
        "flagged": False,
        "hidden": False,
        "moderation_status": "APPROVED",
    } | more


def answer(*rows: dict[str, Any], replies: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    """Return an answer of the API, as `GET /api/search` gives it."""
    whole: dict[str, Any] = {"total": len(rows), "rows": [*rows]}
    return whole | ({"replies": [*replies]} if replies else {})


def exported(*rows: dict[str, Any]) -> dict[str, Any]:
    """Return what the client's Export tab writes."""
    return {
        "export_date": "2026-03-09T12:00:00.000Z",
        "export_userid": "acct:teacher@hypothes.is",
        "client_version": "1.1623.0",
        "annotations": [*rows],
    }


def written(whole: Any, to: Path, name: str = "class.json") -> Path:
    """Write a file, with half characters as they are."""
    path = to / name
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path
