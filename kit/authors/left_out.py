"""placeholder"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class LeftOut:
    reason: str
    before: int | None
    text: str


def read(text: str) -> list[LeftOut]:
    return [
        LeftOut(m[1], None, m[2]) for m in re.finditer(r"^\[([^\]]*)\] (.*)$", text, re.MULTILINE)
    ]


def written(lines) -> str:
    return "".join(f"[{it.reason}] {it.text}\n" for it in lines)
