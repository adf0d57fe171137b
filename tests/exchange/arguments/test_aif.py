"""arguebuf reads all arguments of a case as a graph of AIF."""

from __future__ import annotations

import json
import sys
from collections import Counter

import pytest

from kit.exchange.arguments.aif import to_aif
from kit.exchange.arguments.structure import Structure
from tests.checkout import run, uv
from tests.exchange.arguments.told import cases, relations

ARGUEBUF = "arguebuf==2.7.2"
READER = """
import json
import logging
import sys

import arguebuf

logging.disable()  # it warns of each locution, for which it has no kind of node
found = []
for name in sys.argv[1:]:
    graph = arguebuf.load.file(name)
    found.append(
        {
            "atoms": {id_: node.plain_text for id_, node in graph.atom_nodes.items()},
            "schemes": {
                id_: type(node.scheme).__name__ for id_, node in graph.scheme_nodes.items()
            },
            "edges": [(edge.source.id, edge.target.id) for edge in graph.edges.values()],
        }
    )
print(json.dumps(found))
"""
KINDS = {"Support": "support", "Attack": "attack"}


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Return what arguebuf finds in each case, in an environment of its own."""
    folder = tmp_path_factory.mktemp("aif")
    uv("venv", "--python", sys.executable, folder / "environment", folder=folder)
    python = next(it for it in (folder / "environment").rglob("python*") if it.stem == "python")
    uv("pip", "install", "--python", python, ARGUEBUF, folder=folder)
    paths = []
    for name, case in cases().items():
        paths.append(folder / f"{name}.json")
        paths[-1].write_bytes(to_aif(case))
    done = run(python, "-c", READER, *paths, folder=folder)
    assert done.returncode == 0, done.stderr
    return dict(zip(cases(), json.loads(done.stdout), strict=True))


@pytest.mark.slow
def test_arguebuf_finds_every_statement_and_what_holds_between_them(read):
    for name, case in cases().items():
        found, structure = read[name], Structure(case)
        texts = [it.text for it in structure.statements.values()]
        texts += [it.citation.reading or it.voice.name for it in structure.uses]
        assert sorted(found["atoms"].values()) == sorted(texts), name
        assert joined(found) == expected(structure), name


def joined(found: dict) -> Counter:
    """Return each inference and conflict: of which kind, from which texts to which."""
    atoms = found["atoms"]
    return Counter(
        (
            KINDS[kind],
            tuple(sorted(atoms[source] for source, it in found["edges"] if it == id_)),
            *(atoms[target] for it, target in found["edges"] if it == id_),
        )
        for id_, kind in found["schemes"].items()
    )


def expected(structure: Structure) -> Counter:
    texts = {it.id: it.text for it in structure.statements.values()}
    texts |= {it.id: it.citation.reading or it.voice.name for it in structure.uses}
    steps = [
        ("support", tuple(sorted(premise.text for premise in it.premises)), it.claim.text)
        for it in structure.reasonings
        if it.premises
    ]
    others = [(kind, (texts[one],), texts[other]) for kind, one, other in relations(structure)]
    return Counter(steps + others)


def test_who_says_it_is_a_locution(case):
    graph = json.loads(to_aif(case.data))
    nodes = {it["nodeID"]: it for it in graph["nodes"]}
    people = {it["participantID"]: it["firstname"] for it in graph["participants"]}
    assert len(nodes) == len(graph["nodes"])
    assert len({it["edgeID"] for it in graph["edges"]}) == len(graph["edges"])
    structure = Structure(case.data)
    assert len(graph["locutions"]) == len(structure.reasonings) + len(structure.uses)
    for locution in graph["locutions"]:
        (join,) = [it["toID"] for it in graph["edges"] if it["fromID"] == locution["nodeID"]]
        (said,) = [it["toID"] for it in graph["edges"] if it["fromID"] == join]
        assert nodes[join]["type"] == "YA"
        name = people[locution["personID"]]
        assert nodes[locution["nodeID"]]["text"] == f"{name} : {nodes[said]['text']}"
        assert locution["source"] == case.data.article.address
