from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Quotation:
    start: int
    end: int
    inner_start: int
    inner_end: int
    is_closed: bool = True
    continues: bool = False


def quotations(paragraphs: Sequence[str], language: str) -> list[list[Quotation]]:
    return [
        [
            Quotation(m.start(), m.end(), m.start() + 1, m.end() - 1)
            for m in re.finditer(r'["“][^"“”]*["”]|«[^»]*»', p)
        ]
        for p in paragraphs
    ]


def words_in(p, start, end, quotations):
    return sum(
        any(q.inner_start <= m.start() + (m[0][0] in '"“«') < q.inner_end for q in quotations)
        for m in re.finditer(r"\S+", p)
        if start <= m.start() < end
    )
