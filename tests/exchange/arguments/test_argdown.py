"""Argdown's own parser reads all arguments of a case, whatever stands in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kit.exchange.arguments.argdown import escaped, to_argdown
from kit.exchange.arguments.structure import Structure
from tests import npm
from tests.exchange.arguments.told import HOSTILE, cases, relations

ARGDOWN = "@argdown/core@1.7.5"
READER = Path(__file__).with_name("argdown_reader.mjs")


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Return what Argdown's parser finds in each case."""
    folder = tmp_path_factory.mktemp("argdown")
    npm.install(folder, ARGDOWN)
    paths = []
    for name, case in cases().items():
        path = folder / f"{name}.argdown"
        path.write_bytes(to_argdown(case))
        paths.append(path)
    found = json.loads(npm.node(READER, *paths, folder=folder))
    return dict(zip(cases(), found, strict=True))


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.slow
def test_the_parser_finds_every_statement_argument_and_relation(read):
    for name, case in cases().items():
        found, structure = read[name], Structure(case)
        assert not found["errors"], (name, found["errors"][:2])
        assert found["front"]["title"] == case.title
        texts = {id_: it["text"] for id_, it in found["statements"].items()}
        expected = {id_: [plain(it.text)] for id_, it in structure.statements.items()}
        assert texts == expected, name
        reasoned = [it for it in structure.reasonings if it.premises]
        names = {it.voice.id: [plain(it.voice.name)] for it in reasoned}
        readings = {it.id: [plain(it.citation.reading or it.voice.name)] for it in structure.uses}
        assert {id_: it["text"] for id_, it in found["arguments"].items()} == names | readings, name
        assert relations(structure) == sorted(map(tuple, found["relations"])), name
        for it in reasoned:
            steps = [title for _, title in found["arguments"][it.voice.id]["pcs"]]
            assert steps == [*(premise.id for premise in it.premises), it.claim.id]
        for it in structure.reasonings:
            (tag,) = found["statements"][it.claim.id]["tags"]
            assert tag == {"none": "no-position"}.get(it.voice.position.stance, tag)
            assert tag in {"no-position", *(stance.id for stance in case.stances)}
            assert found["statements"][it.claim.id]["data"]["voice"] == it.voice.name


def test_a_document_has_both_stances_as_tags_and_no_words_of_the_article(article_case):
    data = article_case.data
    text = to_argdown(data).decode()
    assert all(f" #{stance.id}" in text for stance in data.stances)
    assert not any(passage.fragment in text for voice in data.voices for passage in voice.passages)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_on_one_line(text):
    assert "\n" not in escaped(text)
