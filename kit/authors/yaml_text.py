"""Texts written into YAML so that the kit reads them again as they are, whoever wrote them."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"[^\W_][\w ’“”«»'.;/()…–—¿¡-]*")
# What begins no comment and no field, in braces and out of them.
_SEEN_OTHERWISE = re.compile(r"\s#|:(\s|$)|[,\[\]{}#&*!|>%@`\"]|\s$")


def on_one_line(text: str) -> str:
    r"""Return a text without what cannot be seen, on one line: it may stand in a comment.

    >>> on_one_line("a\u00a0b\u202e\nc")
    'a b c'
    """
    seen = (char if char.isprintable() else " " if char.isspace() else "" for char in text)
    return " ".join("".join(seen).split())


def scalar(text: str) -> str:
    """Return a text as a value on one line, in quotation marks where it needs them.

    >>> scalar("Mira Holt"), scalar("Head: “no”")
    ('Mira Holt', '"Head: “no”"')
    """
    text = on_one_line(text)
    if _PLAIN.fullmatch(text) and not _SEEN_OTHERWISE.search(text):
        return text
    return json.dumps(text, ensure_ascii=False)
