"""Texts written into YAML so that the kit reads them again as they are, whoever wrote them."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any

from kit.case.values import TURNS_TEXT

WIDTH = 100  # columns of a line

# What no file of a case may hold, and what has no width; the joiners of scripts and emoji stay.
_UNSEEN = re.compile(
    rf"[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]|{TURNS_TEXT}"
)
# What begins no comment and no field, in braces and out of them.
_PLAIN = re.compile(r"[^\W_](?:[\w ’“”«»'.;/()…–—¿¡-]*[\w’“”«»'.;/()…–—¿¡-])?")
_PLAIN_OUT_OF_BRACES = re.compile(r"(?:[^\W_]|[“‘«‹„¿¡(…–—\u2190-\u2bff])(?!.*(?:\s#|:(?:\s|$))).*")


def on_one_line(text: str) -> str:
    r"""Return a text without what cannot be seen, on one line: it may stand in a comment.

    >>> on_one_line("a\u00a0b\u202e\nc")
    'a b c'
    """
    return " ".join(_UNSEEN.sub("", text).split())


def scalar(text: str, *, in_braces: bool = True) -> str:
    """Return a text as a value on one line, in quotation marks where it needs them.

    More texts do in braces and brackets, so what needs none there needs none elsewhere.

    >>> scalar("Mira Holt"), scalar("Head: “no”")
    ('Mira Holt', '"Head: “no”"')
    >>> scalar("Why, then?"), scalar("Why, then?", in_braces=False)
    ('"Why, then?"', 'Why, then?')
    """
    text = on_one_line(text)
    needs_none = _PLAIN if in_braces else _PLAIN_OUT_OF_BRACES
    return text if needs_none.fullmatch(text) else quoted(text)


def quoted(text: str) -> str:
    """Return a text on one line in quotation marks, behind which a comment may stand."""
    return json.dumps(on_one_line(text), ensure_ascii=False)


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
    r"""Return the lines of a mapping or a list, each field and item on its own.

    Texts wider than a line are wrapped; lists of a few short texts stand on one line.

    >>> print("\n".join(as_fields({"name": "Ann", "passages": [{"fragment": "Yes"}]}, 0)))
    name: Ann
    passages:
      - fragment: Yes
    >>> as_fields({"hedges": ["perhaps", "it seems"]}, 2)
    ['  hedges: [perhaps, it seems]']
    """
    margin = " " * indent
    if isinstance(value, dict):
        return [line for key, it in value.items() for line in _field(f"{margin}{key}:", it, indent)]
    return [line for it in value for line in _item(f"{margin}-", it, indent)]


def _field(name: str, value: Any, indent: int) -> list[str]:
    if not value or isinstance(value, str):
        return _text(name, value, indent)
    if isinstance(value, list) and all(
        isinstance(it, str) and _PLAIN.fullmatch(it) for it in value
    ):
        line = f"{name} {as_flow(value)}"
        if len(line) <= WIDTH:
            return [line]
    return [name, *as_fields(value, indent + 2)]


def _item(dash: str, value: Any, indent: int) -> list[str]:
    if value and isinstance(value, dict):
        first, *more = as_fields(value, indent + 2)
        return [f"{dash} {first.lstrip()}", *more]
    return _text(dash, value, indent)


def _text(lead: str, value: Any, indent: int) -> list[str]:
    """Return the lines of a text, or of what takes no line of its own, behind a name or a dash."""
    if value is None:
        return [lead]
    is_text = isinstance(value, str)
    line = f"{lead} {scalar(value, in_braces=False) if is_text else as_flow(value)}"
    if len(line) <= WIDTH or not is_text:
        return [line]
    margin = " " * (indent + 2)
    wrapped = textwrap.wrap(
        value, WIDTH - len(margin), break_long_words=False, break_on_hyphens=False
    )
    return [f"{lead} >-", *(margin + line for line in wrapped)]


def as_flow(value: Any) -> str:
    """Return a value on one line, as it stands inside of braces or brackets.

    >>> as_flow({"a": "x, y", "b": ["1", "2"]})
    '{a: "x, y", b: [1, 2]}'
    """
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {as_flow(it)}' for key, it in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(as_flow, value))}]"
    return "" if value is None else scalar(value)
