"""Texts written into YAML so that the kit reads them again as they are, whoever wrote them."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any

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


_WIDTH = 100  # columns of a line


def normal(value: Any) -> Any:
    """Return a value as it is read again: texts on one line, nothing that is empty.

    >>> normal({"a": " x  y ", "b": "", "c": True, "d": []})
    {'a': 'x y', 'c': 'true'}
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        found = {key: normal(it) for key, it in value.items()}
        return {key: it for key, it in found.items() if it is not None} or None
    if isinstance(value, list | tuple):
        return [it for it in map(normal, value) if it is not None] or None
    return None if value is None else on_one_line(str(value)) or None


def as_fields(value: Any, indent: int) -> list[str]:
    r"""Return the lines of a mapping or a list, as `normal` returns them, each field on its own.

    >>> print("\n".join(as_fields({"name": "Ann", "passages": [{"fragment": "Yes"}]}, 0)))
    name: Ann
    passages:
      - fragment: Yes
    """
    margin = " " * indent
    if isinstance(value, dict):
        return [line for key, it in value.items() for line in _field(key, it, margin)]
    lines = []
    for item in value:
        if isinstance(item, dict):
            first, *more = as_fields(item, indent + 2)
            lines += [f"{margin}- {first[indent + 2 :]}", *more]
        else:
            lines.append(f"{margin}- {scalar(item)}")
    return lines


def _field(key: str, value: Any, margin: str) -> list[str]:
    if not isinstance(value, str):
        return [f"{margin}{key}:", *as_fields(value, len(margin) + 2)]
    line = f"{margin}{key}: {scalar(value)}"
    if len(line) <= _WIDTH:
        return [line]
    inner = f"{margin}  "
    wrapped = textwrap.wrap(
        value, _WIDTH - len(inner), break_long_words=False, break_on_hyphens=False
    )
    return [f"{margin}{key}: >-", *(inner + line for line in wrapped)]


def as_flow(value: Any) -> str:
    """Return a value on one line, as it stands inside of braces or brackets.

    >>> as_flow({"a": "x, y", "b": ["1", "2"]})
    '{a: "x, y", b: [1, 2]}'
    """
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {as_flow(it)}' for key, it in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(as_flow, value))}]"
    return scalar(value)
