"""Cases of which almost nothing is annotated yet, read from what an author writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kit.case.filling import filled
from kit.case.model import CaseData
from kit.counting.prose import Prose

ARTICLE = """“Phones must go,” said Ana Ruiz, the head.

“Mine helps me learn,” said Ben. “I want to reach him,” said Cy, a parent.

Di, a doctor, said that pupils with phones sleep worse.
"""
_WHO = (
    ("ana", "Ana Ruiz", "head", "ban", "Phones must go.", "Phones must go"),
    ("ben", "Ben", "pupil", "keep", "Phones help.", "Mine helps me learn"),
    ("cy", "Cy", "parent", "keep", "I must reach my child.", "I want to reach him"),
    ("di", "Di", "doctor", "ban", "Sleep suffers.", "sleep worse"),
)


def smallest() -> CaseData:
    """Four voices with a role, a stance, a claim and a fragment: what a teacher writes first."""
    voices = [
        _voice(id_, name, stance, fragment)
        | {"affiliation": {"role": role}, "argument": {"claim": claim}}
        for id_, name, role, stance, claim, fragment in _WHO
    ]
    return _case("smallest", voices)


def left_out() -> CaseData:
    """Everything is left out that may be, of the voices and of the evidence that one points to."""
    voices = [_voice(id_, name, stance, words) for id_, name, _, stance, _, words in _WHO]
    voices[0]["citations"] = [{"evidence": "rule"}, {"evidence": "sleep"}]
    check = {"verdict": "partly", "finding": "Some schools do so."}
    facts = [
        {"id": "rule", "statement": "There is a rule.", "check": check},
        {"id": "sleep", "statement": "Pupils sleep less."},
        {"id": "unused", "statement": "Phones cost money."},
    ]
    silent = {"id": "ed", "name": "Ed Ito", "position": {"stance": "none"}, "mentioned_in": ["3"]}
    return _case("left-out", [*voices, silent], evidence=facts)


def _voice(id_: str, name: str, stance: str, fragment: str) -> dict[str, Any]:
    position, passages = {"stance": stance}, [{"fragment": fragment}]
    return {"id": id_, "name": name, "position": position, "passages": passages}


def _case(id_: str, voices: list[dict[str, Any]], **more: Any) -> CaseData:
    stances = [{"id": "ban", "label": "ban them"}, {"id": "keep", "label": "keep them"}]
    raw = {"id": id_, "title": "Phones", "question": "Should phones go?", "voices": voices}
    raw |= {"codebook": {"stances": stances}, "article": {"language": "en"}} | more
    full = filled(_as_read(raw), lambda _: Prose.of(ARTICLE, "en"))
    assert not full.problems
    return CaseData.model_validate(full.data)


def _as_read(part: Any) -> Any:
    """Return a part of a case as it comes from its files: lists are tuples."""
    if isinstance(part, Mapping):
        return {name: _as_read(value) for name, value in part.items()}
    return tuple(map(_as_read, part)) if isinstance(part, list) else part
