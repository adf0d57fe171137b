"""The smallest case that can be taught, and how it grows, rung by rung. Nobody in it is real."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from kit import Case, load_case

TEXT = """“Phones must go,” said Ana Ruiz, the head.

“Mine helps me learn,” said Ben. “I want to reach him,” said Cy, a parent.

Di, a doctor, said that pupils with phones sleep worse.
"""
YAML = """id: phones
title: Phones
question: Should phones go?
codebook:
  stances:
    - {id: ban, label: ban them}
    - {id: keep, label: keep them}
article: {language: en}
voices:
  - id: ana
    name: Ana Ruiz
    affiliation: {role: head}
    position: {stance: ban}
    argument: {claim: Phones must go.}
    passages: [{fragment: Phones must go}]
  - id: ben
    name: Ben
    affiliation: {role: pupil}
    position: {stance: keep}
    argument: {claim: Phones help.}
    passages: [{fragment: Mine helps me learn}]
  - id: cy
    name: Cy
    affiliation: {role: parent}
    position: {stance: keep}
    argument: {claim: I must reach my child.}
    passages: [{fragment: I want to reach him}]
  - id: di
    name: Di
    affiliation: {role: doctor}
    position: {stance: ban}
    argument: {claim: Sleep suffers.}
    passages: [{fragment: sleep worse}]
"""
Raw = dict[str, Any]


def _facts(raw: Raw) -> None:
    raw["evidence"] = [
        {"id": "test", "statement": "Marks went up at one school."},
        {"id": "sleep", "statement": "Half of the pupils sleep badly."},
    ]


def _citations(raw: Raw) -> None:
    ana, ben, _, di = raw["voices"]
    ana["citations"], ben["citations"] = [{"evidence": "test"}], [{"evidence": "test"}]
    di["citations"] = [{"evidence": "sleep"}]


def _readings(raw: Raw) -> None:
    ana, ben, *_ = raw["voices"]
    ana["citations"] = [{"evidence": "test", "reading": "Without phones pupils learn."}]
    ben["citations"] = [{"evidence": "test", "use": "disputes", "reading": "One is too few."}]


def _steps(raw: Raw) -> None:
    ana, ben, *_ = raw["voices"]
    ana["argument"] |= {"grounds": "Marks went up.", "warrant": "What helps one helps all."}
    ben["argument"] |= {"grounds": "He looks words up.", "warrant": "Tools for work may stay."}


def _checks(raw: Raw) -> None:
    for fact in raw["evidence"]:
        fact["check"] = {"verdict": "agrees", "finding": "The school's own report says so."}


def _weakened(raw: Raw) -> None:
    for fact, weakens in zip(raw["evidence"], ("the argument", "a detail"), strict=True):
        fact["check"] |= {"verdict": "partly", "weakens": weakens}


def _looks(raw: Raw) -> None:
    address = "https://example.org/report"
    raw["references"] = [{"id": "r", "title": "A report", "publisher": "S", "address": address}]
    path = {"query": "phones marks", "open": [{"reference": "r", "why": "It counts."}]}
    raw["evidence"][0]["check"] |= {"supported_by": ["r"], "look_elsewhere": path}


def _missing(raw: Raw) -> None:
    raw["missing_voices"] = [{"who": "A teacher", "why": "They see both."}]


def _labels(raw: Raw) -> None:
    for voice in raw["voices"]:
        voice |= {"kind": "person", "identification": "named"}
        voice["position"] |= {"confidence": 0.8, "reason": "The words say so."}
    for stance in raw["codebook"]["stances"]:
        stance["gloss"] = f"They should {stance['label']}."


def _digests(raw: Raw) -> None:
    raw["paragraphs"] = [{"digest": f"What happens in part {n}."} for n in (1, 2, 3)]


def _article(raw: Raw) -> None:
    raw["article"] |= {"headline": "Phones?", "outlet": "The Lantern", "published": "2024-05-06"}
    raw["article"] |= {"address": "https://example.org/phones"}


# What each rung adds to all those before it.
LADDER: dict[str, Callable[[Raw], None]] = {
    "smallest": lambda _raw: None,
    "facts": _facts,
    "citations": _citations,
    "readings": _readings,
    "steps": _steps,
    "checks": _checks,
    "weakened": _weakened,
    "looks": _looks,
    "missing": _missing,
    "labels": _labels,
    "digests": _digests,
    "article": _article,
}


def smallest(
    folder: Path, rung: str = "smallest", change: Callable[[Raw], None] | None = None
) -> tuple[str, str, Case]:
    """Return the YAML, the article's text, and the case that was loaded of both from a folder.

    It has all up to and with a rung of the ladder, and then a change of one's own.
    """
    raw = yaml.safe_load(YAML)
    for name, grow in LADDER.items():
        grow(raw)
        if name == rung:
            break
    if change:
        change(raw)
    is_as_written = rung == "smallest" and not change
    text = YAML if is_as_written else yaml.safe_dump(raw, allow_unicode=True, sort_keys=False)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    (folder / "article.txt").write_text(TEXT, encoding="utf-8")
    return text, TEXT, load_case(folder)
