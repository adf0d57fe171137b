"""Cases of which the arguments are written: the kit's, made-up ones, and ones with hostile text."""

from __future__ import annotations

from kit.case.case import list_cases, load_case
from kit.case.model import CaseData
from kit.exchange.arguments.structure import Structure
from tests import made_up
from tests.hostile import hostile_case

HOSTILE = (
    "[a]: <b>: {c: d} #e #(f g) @[h] === i === // j /* k */ <!-- l --> :smile: .->. *m* **n**",
    "\\[x] (1) [y] 1. z -- w -----\n(2) v\n  + [u]\n  - <t>\n\n# s {r}} }, } a=b [q](p) \"'`",
    *("{", "}", "===", "[", "<", "\\", "/*", "//", "#", "@", "_o_ __p__ >< _> <_"),
    "😀 “à” نص עברית 中文 e.g. 3.5 at 12:30",
)


def hostile(text: str) -> CaseData:
    """Return a case with a text wherever it may stand in an argument."""
    raw = made_up.two_reports().model_dump(mode="json", exclude_none=True)
    full = {part: f"{text} {part}" for part in ("grounds", "warrant", "backing", "rebuttal")}
    for voice in raw["voices"]:
        voice["argument"] = {"claim": text, "qualifier": text} | full
    raw["voices"][0]["citations"][0]["use"] = "disputes"
    raw["voices"][1]["citations"][0]["use"] = "concedes"
    found = hostile_case(raw)
    voices = tuple(it.model_copy(update={"name": text}) for it in found.voices)
    return found.model_copy(update={"title": text, "voices": voices})


def cases() -> dict[str, CaseData]:
    """Return them by their names."""
    return (
        {name: load_case(name).data for name in list_cases()}
        | {name: build().without_drafts for name, build in made_up.ALL.items() if name != "huge"}
        | {"huge": made_up.huge(voices=21, paragraphs=22).without_drafts}
        | {f"hostile {n}": hostile(text) for n, text in enumerate(HOSTILE)}
    )


def relations(structure: Structure) -> list[tuple[str, str, str]]:
    """Return what supports and attacks what, beside the steps from premises to conclusions."""
    found = []
    for it in structure.reasonings:
        found += [("support", it.backing.id, it.backed.id)] if it.backing else []
        found += [("attack", it.rebuttal.id, it.claim.id)] if it.rebuttal else []
    for it in structure.uses:
        if it.citation.use in {"disputes", "concedes"}:
            kind = "attack" if it.citation.use == "disputes" else "support"
            found.append((kind, it.id, it.fact.id))
            continue
        found.append(("support", it.fact.id, it.id))
        found += [("support", it.id, it.claim.id)] if it.claim else []
    return sorted(found)
