"""What takes each entrance longest, as far as we know, in any size.

`test_growth.py` tests how the time grows, and `tests.bench.growth` measures it.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kit.anchoring import compare_with_source
from kit.attaching import NotTheArticle, find_text
from kit.case import load_case
from kit.exercises.catalogue import all_items
from kit.exercises.codes import code_from
from kit.exercises.handout import handout
from kit.fairness import fairness, loaded_words_used
from kit.fields import nearest
from kit.loading import CaseError
from kit.model import CaseData
from kit.omissions import omissions
from kit.safe_yaml import RefusedError, parse
from tests import made_up


@dataclass(frozen=True)
class Worst:
    """Something made in a size, in a folder of its own, and what is done with it.

    Up to four times `n` is tried; that is about the most that is let in.
    """

    entrance: str
    n: int
    make: Callable[[int, Path], Any]
    run: Callable[[Any], object]


def _parsed(text: str) -> None:
    with contextlib.suppress(RefusedError):
        parse(text)


def _loaded(folder: Path) -> None:
    with contextlib.suppress(CaseError):
        load_case(folder)


def _attached(given: tuple[CaseData, str]) -> None:
    with contextlib.suppress(NotTheArticle):
        find_text(*given)


def _compared(given: tuple[CaseData, str]) -> None:
    list(compare_with_source(*given))


def _judged(case: CaseData) -> None:
    fairness(case)
    loaded_words_used(case)
    omissions(case)


def small() -> dict[str, Any]:
    """Return a case that has everything, small, as plain data."""
    raw: dict[str, Any] = json.loads(made_up.one_each().model_dump_json(exclude_none=True))
    return raw


def claiming(n: int, claim: str) -> CaseData:
    """Return a case in which n voices claim the same."""
    raw = small()
    raw["voices"] = [
        raw["voices"][0] | {"id": f"v-{i}", "argument": {"claim": claim}} for i in range(n)
    ]
    for voice in raw["voices"]:
        voice["passages"] = []
    return CaseData.model_validate(raw)


ALIKE = "ab" * 27  # an id that has many pairs of equal letters with another


def _dangling(n: int, folder: Path) -> Path:
    """Write a case in which some ids are not there that are much like all that are."""
    there = "\n".join(
        f"- {{id: {ALIKE}{i}, title: t, publisher: p, address: 'https://e.org'}}" for i in range(n)
    )
    gone = ", ".join(f"{ALIKE[::-1]}{i}" for i in range(20))
    return _case_in(
        folder,
        f"references:\n{there}\ntimeline: [{{date: 2020, event: e, references: [{gone}]}}]\n",
    )


def _case_in(folder: Path, text: str) -> Path:
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    return folder


def _text_of(unit: str) -> Callable[[int, Path], str]:
    return lambda n, _: unit * n


def _with_source(unit: str) -> Callable[[int, Path], tuple[CaseData, str]]:
    return lambda n, _: (made_up.one_each(), unit * n)


def _many_voices(n: int, _: Path) -> CaseData:
    return made_up.huge(n)


WORST = {
    '": " in quotes between braces': Worst(
        "a file", 10_000, lambda n, _: f'a: {{b: "{": " * n}" x\n', _parsed
    ),
    "entries on one line with a long comment": Worst(
        "a file", 20_000, lambda n, _: f'a: [{"x, " * n}"{"y" * 40 * n} #"]\n', _parsed
    ),
    "an id like 500 others": Worst(
        "a file",
        125,
        lambda n, _: [f"{ALIKE}{i}" for i in range(n)],
        lambda ids: nearest(ALIKE[::-1], ids),
    ),
    "20 ids that nothing has": Worst("load_case", 125, _dangling, _loaded),
    "accents, to compare": Worst("check --source", 20_000, _with_source("\u0301\u0323"), _compared),
    "accents, to attach": Worst("attach", 100_000, _with_source("\u0301\u0323"), _attached),
    "accents in a code": Worst("a code", 20_000, _text_of("\u0301\u0323"), code_from),
    "voices whose claim is stops": Worst(
        "fairness", 100, lambda n, _: claiming(n, "." * 1_999 + "x"), _judged
    ),
    "voices whose claim opens quotations": Worst(
        "fairness", 100, lambda n, _: claiming(n, "“" * 2_000), _judged
    ),
    "voices in fairness": Worst("fairness", 150, _many_voices, _judged),
    "voices in exercises": Worst(
        "all_items", 100, _many_voices, lambda case: all_items(case, "code")
    ),
    "voices on paper": Worst("handout", 100, _many_voices, handout),
}
