"""Argdown's own parser reads all arguments of a case, whatever stands in them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kit.case.case import list_cases, load_case
from kit.case.model import CaseData
from kit.exchange.arguments.argdown import escaped, to_argdown
from kit.exchange.arguments.structure import Structure
from tests import made_up
from tests.checkout import run
from tests.hostile import hostile_case

ARGDOWN = "@argdown/core@1.7.5"
READER = Path(__file__).with_name("argdown_reader.mjs")
HOSTILE = (
    "[a]: <b>: {c: d} #e #(f g) @[h] === i === // j /* k */ <!-- l --> :smile: .->. *m* **n**",
    "\\[x] (1) [y] 1. z -- w -----\n(2) v\n  + [u]\n  - <t>\n\n# s {r}} }, } a=b [q](p) \"'`",
    *("{", "}", "===", "[", "<", "\\", "/*", "//", "#", "@", "_o_ __p__ >< _> <_"),
    "😀 “à” نص עברית 中文 e.g. 3.5 at 12:30",
)


def hostile(text: str) -> CaseData:
    """Return a case with a text wherever it may stand, made longer where more is needed."""
    raw = made_up.two_reports().model_dump(mode="json", exclude_none=True)
    full = {part: f"{text} {part}" for part in ("grounds", "warrant", "backing", "rebuttal")}
    for voice in raw["voices"]:
        voice["argument"] = {"claim": text, "qualifier": text} | full
    raw["voices"][0]["citations"][0]["use"] = "disputes"
    raw["voices"][1]["citations"][0]["use"] = "concedes"
    found = hostile_case(raw)
    return found.model_copy(
        update={
            "title": text,
            "voices": tuple(it.model_copy(update={"name": text}) for it in found.voices),
        }
    )


def told() -> dict[str, CaseData]:
    return (
        {name: load_case(name).data for name in list_cases()}
        | {name: build().without_drafts for name, build in made_up.ALL.items() if name != "huge"}
        | {"huge": made_up.huge(voices=21, paragraphs=22).without_drafts}
        | {f"hostile {n}": hostile(text) for n, text in enumerate(HOSTILE)}
    )


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Return what Argdown's parser finds in each case."""
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("needs Node.js and npm, to install Argdown's parser")
    folder = tmp_path_factory.mktemp("argdown")
    (folder / "package.json").write_text("{}")
    install = ("install", "--no-audit", "--no-fund", "--ignore-scripts", ARGDOWN)
    done = run(npm, *install, folder=folder)
    if done.returncode:
        pytest.skip(f"needs the registry of npm: {done.stderr[-300:]}")
    paths = []
    for name, case in told().items():
        path = folder / f"{name}.argdown"
        path.write_bytes(to_argdown(case))
        paths.append(path)
    done = run("node", READER, folder / "package.json", *paths, folder=folder)
    assert done.returncode == 0, done.stderr
    return dict(zip(told(), json.loads(done.stdout), strict=True))


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.slow
def test_the_parser_finds_every_statement_argument_and_relation(read):
    for name, case in told().items():
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


def relations(structure: Structure) -> list[tuple[str, str, str]]:
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


def test_a_document_has_both_stances_as_tags_and_no_words_of_the_article(article_case):
    data = article_case.data
    text = to_argdown(data).decode()
    assert all(f" #{stance.id}" in text for stance in data.stances)
    assert not any(passage.fragment in text for voice in data.voices for passage in voice.passages)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_on_one_line(text):
    assert "\n" not in escaped(text)
