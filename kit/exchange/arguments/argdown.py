"""A case's arguments in Argdown, for its editor, its maps and its exports."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from kit.case.model import CaseData
from kit.case.values import NO_STANCE
from kit.case.voice import Voice
from kit.exchange.arguments.structure import Reasoning, Statement, Structure, Use
from kit.text import printable

# What begins something else than a text; a dot and a colon do in the middle of a word.
_SIGNS = re.compile(r"[\\@#*_\[\]<>{}]|[.:](?=\S)|(?<![^\W_])/|/(?=[/*])|=(?==)|(?<==)=")
_OF_DATA = str.maketrans({"{": r"\u007b", "}": r"\u007d", "=": r"\u003d"})
_ARROWS = {"cites": "+>", "reinterprets": "+>", "disputes": "->", "concedes": "+>"}


def to_argdown(case: CaseData) -> bytes:
    """Return the arguments of a case as an Argdown document.

    A statement for each part of an argument and for each fact; an argument for each voice, with
    premises and conclusion, and for each use of a fact. Stances are tags.

    Examples
    --------
    >>> from kit import load_case
    >>> text = to_argdown(load_case("school-phones").data).decode()
    >>> "(3) [ruth-adeyemi/claim]: Lessons go better, and results rise" in text
    True
    """
    blocks = [_front(case), f"# {escaped(case.question)}", *_blocks(Structure(case))]
    return ("\n\n".join(blocks) + "\n").encode()


def _front(case: CaseData) -> str:
    said = {"title": case.title, "subTitle": case.question}
    if case.annotators:
        said["author"] = "; ".join(case.annotators)
    lines = [f"{name}: {_quoted(text)}" for name, text in said.items()]
    return "\n".join(("===", *lines, 'model: {"removeTagsFromText": true}', "==="))


def _blocks(structure: Structure) -> Iterator[str]:
    for fact in structure.facts.values():
        yield _stated(fact, _of_fact(structure, fact))
    for it in structure.reasonings:
        yield from _reasoned(it)
    for use in structure.uses:
        yield from _used(use)


def _of_fact(structure: Structure, fact: Statement) -> dict[str, Any]:
    item = structure.fact(fact)
    check = item.check
    found = {
        "kind": item.kind,
        "verdict": check and check.verdict,
        "finding": check and check.found,
    }
    return found | {"sources": [*check.sources] if check else None}


def _reasoned(it: Reasoning) -> Iterator[str]:
    """Yield a voice's argument, or its claim alone where no premise is annotated."""
    tag, about = _tag(it.voice), _of_voice(it.voice)
    if it.premises:
        yield f"<{it.voice.id}>: {escaped(it.voice.name)}{tag}"
        lines = [
            f"({n}) {_stated(premise, _of_premise(it.voice, premise))}"
            for n, premise in enumerate(it.premises, 1)
        ]
        claim = _stated(it.claim, about, tag)
        yield "\n".join((*lines, "----", f"({len(lines) + 1}) {claim}"))
    else:
        yield _stated(it.claim, about, tag)
    if it.backing:
        yield f"[{it.backed.id}]\n  + {_stated(it.backing)}"
    if it.rebuttal:
        yield f"[{it.claim.id}]\n  - {_stated(it.rebuttal)}"


def _used(use: Use) -> Iterator[str]:
    reading = escaped(use.citation.reading or use.voice.name)
    said: dict[str, Any] = {"use": use.citation.use, "paragraph": use.citation.paragraph}
    said |= {"weakens": use.citation.weakens, "because": use.citation.because}
    yield f"<{use.id}>: {reading}{_tag(use.voice)}{_data(said)}"
    arrow = _ARROWS[use.citation.use]
    if use.citation.use in {"disputes", "concedes"}:
        yield f"<{use.id}>\n  {arrow} [{use.fact.id}]"
        return
    yield f"[{use.fact.id}]\n  {arrow} <{use.id}>"
    if use.claim:
        yield f"<{use.id}>\n  {arrow} [{use.claim.id}]"


def _of_voice(voice: Voice) -> dict[str, Any]:
    place, argument = voice.affiliation, voice.argument
    said: dict[str, Any] = {"voice": voice.name, "organization": place.organization}
    said |= {"role": place.role}
    said |= {"confidence": voice.position.confidence, "reason": voice.position.reason}
    if argument:
        said["qualifier"] = argument.qualifier
        said |= {"hedges": [*argument.hedges], "boosters": [*argument.boosters]}
    return said


def _of_premise(voice: Voice, premise: Statement) -> dict[str, Any]:
    is_ours = premise.role == "warrant" and voice.argument and voice.argument.warrant_is_ours
    return {"ours": True} if is_ours else {}


def _stated(it: Statement, about: Mapping[str, Any] | None = None, tag: str = "") -> str:
    return f"[{it.id}]: {escaped(it.text)}{tag}{_data(about or {})}"


def _tag(voice: Voice) -> str:
    """Return the tag of a voice's stance; an id is a tag as it is."""
    stance = voice.position.stance
    return " #no-position" if stance == NO_STANCE else f" #{stance}"


def escaped(text: str) -> str:
    r"""Return a text that Argdown reads as it is.

    >>> print(escaped("[a] & <b>: #c, e.g. @d"))
    \[a\] & \<b\>: \#c, e\.g. \@d
    """
    return _SIGNS.sub(r"\\\g<0>", " ".join(map(printable, text.split())))


def _data(said: Mapping[str, Any]) -> str:
    """Return what is said besides, as YAML in braces; nothing of what is not said."""
    fields = [f"{key}: {_quoted(it)}" for key, it in said.items() if it not in (None, "", [])]
    return f" {{{', '.join(fields)}}}" if fields else ""


def _quoted(value: Any) -> str:
    """Return a value as JSON, which is YAML, in which no sign ends what is around it."""
    return json.dumps(value, ensure_ascii=False).translate(_OF_DATA)
