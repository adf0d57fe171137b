"""What a file is by its first bytes, where its name does not tell."""

from __future__ import annotations

import json

from kit.classroom.collecting.names import Kind

ENOUGH = 4_096  # bytes to look at: what stands first in a sheet is far shorter
_KEYS = '"format"', '"case"', '"code"'
_OF_OUR_PAGES = "pk-quiet"  # a class in the style of every page that is handed in
_MAGIC: dict[bytes, Kind] = {
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"7z\xbc\xaf\x27\x1c": "packed",
    b"Rar!": "packed",
    b"\x1f\x8b": "packed",
    b"BZh": "packed",
    b"\xfd7zXZ": "packed",
}


def look(start: bytes) -> Kind:
    """Return what a file that begins so is; "other" if it is nothing of ours.

    >>> look(b'{"format": 2, "case": "x", "code": "amber-heron-1"'), look(b'{"cells": []')
    ('sheet', 'other')
    """
    if not start:
        return "empty"
    for magic, kind in _MAGIC.items():
        if start.startswith(magic):
            return kind
    if start[257:262] == b"ustar":
        return "packed"
    # As `json.loads` will: a sheet that went through an editor may be in UTF-16, or have a mark.
    text = start.decode(json.detect_encoding(start), "replace").lstrip("\ufeff \t\r\n")
    if text.startswith("{") and all(key in text for key in _KEYS):
        return "sheet"
    return "page" if text.startswith("<") and _OF_OUR_PAGES in text else "other"
