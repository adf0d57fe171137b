"""Cases of which almost nothing is annotated yet, read from what an author writes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from kit.case.filling import filled
from kit.case.model import CaseData
from kit.counting.prose import Prose
from tests.smallest import TEXT, YAML


def smallest() -> CaseData:
    """Four voices with a role, a stance, a claim and a fragment: what a teacher writes first."""
    return _case("smallest", _voices())


def left_out() -> CaseData:
    """Everything is left out that may be, of the voices and of the evidence that one points to."""
    voices = _voices(without=("affiliation", "argument"))
    voices[0]["citations"] = [{"evidence": "rule"}, {"evidence": "sleep"}]
    check = {"verdict": "partly", "finding": "Some schools do so."}
    facts = [
        {"id": "rule", "statement": "There is a rule.", "check": check},
        {"id": "sleep", "statement": "Pupils sleep less."},
        {"id": "unused", "statement": "Phones cost money."},
    ]
    silent = {"id": "ed", "name": "Ed Ito", "position": {"stance": "none"}, "mentioned_in": ["3"]}
    return _case("left-out", [*voices, silent], evidence=facts)


def unfinished(text: str = "A guess.") -> CaseData:
    """A draft of each kind beside what is none, in each draft a text and little else."""
    voices = _voices(without=("affiliation",))
    for voice in voices:
        voice["citations"] = [{"evidence": "rule"}]
    draft = {"draft": "true"}
    voices[0]["citations"] += [{"evidence": "sleep", "reading": text} | draft]
    voices[1]["citations"] += [{"evidence": "guess", "reading": text}]
    voices[3]["passages"][0] |= draft
    voices[3]["name"] = voices[3]["argument"]["claim"] = text
    voices += [{"id": "guessed", "name": text} | draft]
    facts = [
        {"id": "rule", "statement": "There is a rule.", "check": {"finding": text} | draft},
        {"id": "sleep", "statement": "Pupils sleep less.", "check": draft},
        {"id": "guess", "statement": text} | draft,
    ]
    return _case("unfinished", voices, evidence=facts)


def _voices(without: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    voices = yaml.load(YAML, yaml.BaseLoader)["voices"]
    return [{k: it for k, it in voice.items() if k not in without} for voice in voices]


def _case(id_: str, voices: list[dict[str, Any]], **more: Any) -> CaseData:
    raw = yaml.load(YAML, yaml.BaseLoader) | {"id": id_, "voices": voices} | more
    full = filled(_as_read(raw), lambda _: Prose.of(TEXT, "en"))
    assert not full.problems
    return CaseData.model_validate(full.data)


def _as_read(part: Any) -> Any:
    """Return a part of a case as it comes from its files: lists are tuples."""
    if isinstance(part, Mapping):
        return {name: _as_read(value) for name, value in part.items()}
    return tuple(map(_as_read, part)) if isinstance(part, list) else part
