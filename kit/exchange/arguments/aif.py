"""A case's arguments in the Argument Interchange Format, as JSON in the shape that AIFdb has.

Information nodes (I) are what is said, nodes of inference (RA) and conflict (CA) what holds between
them; who says it is a locution (L), joined to it by an illocution (YA).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Literal

from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.exchange.arguments.structure import Reasoning, Structure, Use

_SCHEMES = {"RA": "Default Inference", "CA": "Default Conflict", "YA": "Asserting"}
Scheme = Literal["RA", "CA", "YA"]


def to_aif(case: CaseData) -> bytes:
    """Return the arguments of a case as a graph of AIF, always the same for the same case.

    Examples
    --------
    >>> from kit import load_case
    >>> graph = json.loads(to_aif(load_case("school-phones").data))
    >>> sum(node["type"] == "I" for node in graph["nodes"])
    61
    """
    graph, structure = _Graph(case), Structure(case)
    for statement in structure.statements.values():
        graph.named(statement.id, statement.text)
    for it in structure.reasonings:
        _put_reasoning(graph, it)
    for use in structure.uses:
        _put_use(graph, use)
    return (json.dumps(graph.whole, ensure_ascii=False, indent=1) + "\n").encode()


class _Graph:
    """Nodes and edges as they are numbered."""

    def __init__(self, case: CaseData) -> None:
        self.source = case.article.address
        published = case.article.published or ""
        self.at = {"timestamp": f"{published} 00:00:00"} if len(published) == 10 else {}
        self.nodes: list[dict[str, Any]] = []
        self.edges: list[dict[str, Any]] = []
        self.locutions: list[dict[str, Any]] = []
        self.people: dict[str, dict[str, Any]] = {}
        self._ids: dict[str, str] = {}

    @property
    def whole(self) -> dict[str, Any]:
        return {
            "nodes": self.nodes,
            "edges": self.edges,
            "locutions": self.locutions,
            "participants": [*self.people.values()],
            "schemefulfillments": [],
        }

    def node(self, kind: str, text: str) -> str:
        id_ = str(len(self.nodes) + 1)
        self.nodes.append({"nodeID": id_, "text": text, "type": kind, **self.at})
        return id_

    def named(self, name: str, text: str = "") -> str:
        """Return the node of a statement, which is made where it is not there yet."""
        if name not in self._ids:
            self._ids[name] = self.node("I", text)
        return self._ids[name]

    def join(self, kind: Scheme, sources: Sequence[str], target: str) -> None:
        """Let something follow from, or conflict with, or be asserted by something else."""
        scheme = self.node(kind, _SCHEMES[kind])
        for source, goal in (*((it, scheme) for it in sources), (scheme, target)):
            id_ = str(len(self.edges) + 1)
            edge = {"edgeID": id_, "fromID": source, "toID": goal, "formEdgeID": None}
            self.edges.append(edge)

    def say(self, voice: Voice, text: str, target: str) -> None:
        """Note who says what a node has."""
        known = {"participantID": str(len(self.people) + 1), "firstname": voice.name, "surname": ""}
        person = self.people.setdefault(voice.id, known)["participantID"]
        locution = self.node("L", f"{voice.name} : {text}")
        more = {"start": None, "end": None, "source": self.source}
        self.locutions.append({"nodeID": locution, "personID": person, **self.at, **more})
        self.join("YA", [locution], target)


def _put_reasoning(graph: _Graph, it: Reasoning) -> None:
    claim = graph.named(it.claim.id)
    graph.say(it.voice, it.claim.text, claim)
    if it.premises:
        graph.join("RA", [graph.named(premise.id) for premise in it.premises], claim)
    if it.backing:
        graph.join("RA", [graph.named(it.backing.id)], graph.named(it.backed.id))
    if it.rebuttal:
        graph.join("CA", [graph.named(it.rebuttal.id)], claim)


def _put_use(graph: _Graph, use: Use) -> None:
    said = use.citation.reading or use.voice.name
    reading, fact = graph.named(use.id, said), graph.named(use.fact.id)
    graph.say(use.voice, said, reading)
    if use.citation.use == "disputes":
        graph.join("CA", [reading], fact)
    elif use.citation.use == "concedes":
        graph.join("RA", [reading], fact)
    else:
        graph.join("RA", [fact], reading)
        if use.claim:
            graph.join("RA", [reading], graph.named(use.claim.id))


def left_out(_: CaseData) -> list[str]:
    """Return what, beside what arguments leave out, AIF has no place for."""
    return ["stances, how sure, outcomes of checks, qualifiers"]
