"""Cases of which some parts are drafts, each with a text that nothing else has."""

from __future__ import annotations

import random
from typing import Any

from kit.case.model import CaseData
from tests import made_up
from tests.unannotated import unfinished

SECRET = "Zz-secret"  # stands in every text of a draft, and nowhere else
Raw = dict[str, Any]


def unlabelled() -> CaseData:
    """The smallest case with a draft of each kind, of which as much is left out as can be."""
    return unfinished(SECRET)


def with_drafts(chance: random.Random) -> CaseData:
    """Return a case with some of its parts made drafts by lot, some of them unfinished, too."""
    raw = made_up.huge(voices=21, paragraphs=22).model_dump()
    for voice in raw["voices"]:
        _draft_voice(voice, chance)
    for item in raw["evidence"]:
        _draft_fact(item, chance)
    gone = {item["id"] for item in raw["evidence"] if item["draft"]}
    for use in (use for voice in raw["voices"] for use in voice["citations"]):
        if use["evidence"] in gone:
            use["reading"] = SECRET
    return CaseData.model_validate(raw)


def _draft_voice(voice: Raw, chance: random.Random) -> None:
    if _is_one(voice, chance):
        voice |= {"name": SECRET, "argument": voice["argument"] and {"claim": SECRET}}
        if chance.random() < 0.5:
            del voice["position"]
    for field, parts in (("fragment", voice["passages"]), ("reading", voice["citations"])):
        for part in parts:
            if _is_one(part, chance) or voice["draft"]:
                part[field] = SECRET


def _draft_fact(item: Raw, chance: random.Random) -> None:
    if _is_one(item, chance):
        item["statement"] = SECRET
    check = item["check"]
    if check and (_is_one(check, chance) or item["draft"]):
        check["finding"] = SECRET
    if check and check["draft"] and chance.random() < 0.5:
        del check["verdict"]


def _is_one(part: Raw, chance: random.Random) -> bool:
    part["draft"] = chance.random() < 0.3
    return bool(part["draft"])


def ids_in(part: Any) -> set[str]:
    """Return every text that a case holds as a whole, ids among them."""
    if isinstance(part, dict):
        return set().union(*map(ids_in, part.values()))
    if isinstance(part, list | tuple):
        return set().union(*map(ids_in, part))
    return {part} if isinstance(part, str) else set()
