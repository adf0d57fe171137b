"""Web Annotations of a case: valid, found again by another tool, and read back as they went out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from kit.__main__ import main
from kit.case.case import Case, list_cases, load_case
from kit.case.model import CaseData
from kit.case.written import Written
from kit.counting.prose import Prose
from kit.exchange.annotations.merging import import_annotations, merged
from kit.exchange.annotations.reading import read_annotations
from kit.exchange.annotations.text import prose_of, text_of
from kit.exchange.annotations.writing import to_annotations
from kit.exchange.into_case import NotTakenError
from kit.tokens import count_words
from tests import made_up, npm
from tests.conftest import STORY
from tests.exchange.folders import bytes_of, copied, written

NAME = "school-phones"
READER = Path(__file__).with_name("reader.mjs")
ANNOTATOR = ("@apache-annotator/dom@0.2.0", "@apache-annotator/selector@0.2.0", "jsdom@24.1.3")
EMOJI = "👩‍🏫"  # of three code points, and five code units

# What the Web Annotation Data Model asks for of what the kit writes.
IRI = {"type": "string", "pattern": r"^(urn:|https?://)[^\s<>\"]+$"}
BODY = {
    "type": "object",
    "required": ["type", "value"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "TextualBody"},
        "value": {"type": "string", "minLength": 1},
        "purpose": {"enum": ["tagging", "commenting"]},
        "format": {"const": "text/plain"},
        "language": {"type": "string", "pattern": "^[a-z]{2,3}$"},
    },
}
QUOTE = {
    "required": ["exact"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        "exact": {"type": "string", "minLength": 1},
        "prefix": {"type": "string"},
        "suffix": {"type": "string"},
    },
}
POSITION = {
    "required": ["start", "end"],
    "additionalProperties": False,
    "properties": {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 1},
    },
}
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "body", "target"],
    "additionalProperties": False,
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"const": "classifying"},
        "body": {"type": "array", "items": BODY, "minItems": 1},
        "creator": {"type": "array", "items": {"required": ["name"]}},
        "rights": IRI,
        "target": {
            "type": "object",
            "required": ["source", "selector"],
            "additionalProperties": False,
            "properties": {
                "source": IRI,
                "selector": {"type": "array", "items": {"oneOf": [QUOTE, POSITION]}, "minItems": 1},
            },
        },
    },
}
COLLECTION = {
    "type": "object",
    "required": ["@context", "id", "type", "total", "first"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "total": {"type": "integer"},
        "first": {
            "type": "object",
            "required": ["id", "type", "items"],
            "properties": {
                "id": IRI,
                "type": {"const": "AnnotationPage"},
                "startIndex": {"const": 0},
                "items": {"type": "array", "items": ANNOTATION},
            },
        },
    },
}


def of(case: Case) -> dict:
    return json.loads(to_annotations(case))


def exported(folder: Path, to: Path, change=None) -> Path:
    """Write the annotations of a case, as somebody has changed them."""
    whole = of(load_case(folder))
    if change:
        change(whole["first"]["items"])
    path = to / "out.jsonld"
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def all_cases() -> dict[str, Case]:
    bundled = {name: load_case(name) for name in list_cases()}
    return bundled | {name: Case(build().without_drafts) for name, build in made_up.ALL.items()}


def test_what_goes_out_is_valid_and_has_each_passage_once():
    for name, case in all_cases().items():
        whole = of(case)
        jsonschema.validate(whole, COLLECTION)
        items = whole["first"]["items"]
        data = case.data
        told = [it for voice in data.voices for it in voice.citations if it.fragment]
        passages = [it for voice in data.voices for it in voice.passages]
        assert whole["total"] == len(items) == len(passages) + len(told), name
        assert len({it["id"] for it in items}) == len(items) or name == "huge"
        for it in items:
            quote = it["target"]["selector"][0]
            assert count_words(quote["exact"]) <= 12
            assert ("prefix" in quote) == bool(data.text)
            tags = [body["value"] for body in it["body"] if body["purpose"] == "tagging"]
            assert [tag.partition(":")[0] for tag in tags[:2]] == ["voice", "stance"]


def test_of_a_text_that_is_not_ours_nothing_goes_out_but_fragments(tmp_path):
    folder = tmp_path / "story"
    shutil.copytree(STORY, folder)
    shutil.copy(folder / "story.txt", folder / "article.txt")
    case = load_case(folder)
    assert not case.data.text
    text = to_annotations(case).decode()
    for it in json.loads(text)["first"]["items"]:
        quote, position = it["target"]["selector"]
        assert quote.keys() == {"type", "exact"}
        assert position["end"] - position["start"] == len(quote["exact"])
    words = " ".join(prose_of(case.data, folder).paragraphs).split()
    runs = {" ".join(words[n : n + 13]) for n in range(len(words) - 12)}
    assert not any(run in text for run in runs)


def with_emoji(folder: Path) -> Path:
    """Put signs before each quotation that some programs count twice or more."""
    article = folder / "article.txt"
    text = article.read_text(encoding="utf-8")
    article.write_text(EMOJI + " " + text.replace("\n\n", f"\n\n{EMOJI}𝔘 "), encoding="utf-8")
    assert main(["check", str(folder), "--fix"]) == 0
    return folder


@pytest.mark.slow
def test_apache_annotator_finds_each_quotation_at_its_place(tmp_path):
    npm.install(tmp_path, *ANNOTATOR)
    folders = [copied(name, tmp_path) for name in list_cases()[1:]]
    folders.append(with_emoji(copied(NAME, tmp_path / "emoji")))
    files = []
    for n, folder in enumerate(folders):
        files += [tmp_path / f"{n}.jsonld", tmp_path / f"{n}.txt"]
        files[-2].write_bytes(to_annotations(load_case(folder)))
        files[-1].write_text(text_of(Written.in_folder(folder).prose().paragraphs), "utf-8")
    read = json.loads(npm.node(READER, *files, folder=tmp_path))
    assert len(read) == 3
    for found, path in zip(read, files[::2], strict=True):
        items = json.loads(path.read_text("utf-8"))["first"]["items"]
        assert items
        for one, it in zip(found, items, strict=True):
            exact = it["target"]["selector"][0]["exact"]
            assert one == [["TextQuoteSelector", [exact]], ["TextPositionSelector", [exact]]]


def test_what_comes_back_as_it_went_out_changes_no_byte(tmp_path):
    for name in list_cases():
        folder = copied(name, tmp_path)
        before = bytes_of(folder)
        found = import_annotations(exported(folder, tmp_path), folder)
        assert (found.told, found.notes, found.files) == ((), (), ())
        assert bytes_of(folder) == before


def test_changed_and_new_annotations_are_merged_by_id(tmp_path, capsys):
    folder = with_emoji(copied(NAME, tmp_path))
    whole = text_of(Written.in_folder(folder).prose().paragraphs)
    title = "the pouches are for"

    def change(items):
        one = next(it for it in items if it["target"]["selector"][0]["exact"].endswith(title))
        quote, position = one["target"]["selector"]
        start = whole.index(title)
        quote |= {"exact": title, "prefix": "", "suffix": ""}
        position |= {"start": start, "end": start + len(title)}
        new = json.loads(json.dumps(one)) | {"id": "https://annotations.example.org/1"}
        new["body"][0]["value"] = "voice:karim-haddad"
        new["body"][1]["value"] = "stance:phone-free"
        words = "Under the plan"
        start = whole.index(words)
        new["target"]["selector"] = [
            {"type": "TextPositionSelector", "start": start, "end": start + len(words)},
            {"type": "TextQuoteSelector", "exact": words},
        ]
        items += [new, new]

    path = exported(folder, tmp_path, change)
    assert main(["import", str(path), "--into", str(folder)]) in {0, 1}
    out = capsys.readouterr().out.splitlines()
    assert sum("passages, " in line for line in out) == 2
    assert any(
        "karim-haddad: some say 'phone-free', the case says 'with-rules'" in it for it in out
    )
    voices = Written.in_folder(folder).data["voices"]
    heard = {str(it["id"]): it["passages"] for it in voices if it.get("passages")}
    fragments = {id_: [said["fragment"] for said in it] for id_, it in heard.items()}
    assert fragments["parents-group"][-1] == title
    assert fragments["karim-haddad"][-1] == "Under the plan"


def annotation(exact="", source="https://example.org/a", tags=("voice:ona",), **more) -> dict:
    selector = [{"type": "TextQuoteSelector", "exact": exact, **more.pop("quote", {})}]
    if place := more.pop("position", None):
        selector.append({"type": "TextPositionSelector", "start": place[0], "end": place[1]})
    body = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags]
    target = {"source": source, "selector": selector}
    return {"id": "urn:x:1", "type": "Annotation", "body": body, "target": target} | more


ARTICLE = (
    f"{EMOJI} “The bridge,” says Ona, “never waits.” It never waits for fog.",
    "The ferry never waits. Ona says: one two three four five six seven eight nine ten eleven"
    " twelve thirteen fourteen.",
)
WHOLE = text_of(ARTICLE)
TAKEN = {
    "once": (annotation("for fog"), {"fragment": "for fog"}),
    "with other marks": (annotation('"never waits."'), {"fragment": "“never waits.”"}),
    "by its position": (
        annotation("never waits", position=(WHOLE.index("never waits. Ona"), WHOLE.index(". Ona"))),
        {"fragment": "never waits"},
    ),
    "by what stands around": (
        annotation("never waits", quote={"prefix": "The ferry ", "suffix": ". Ona"}),
        {"fragment": "never waits"},
    ),
    "by a paragraph": (
        annotation("never waits", tags=("voice:ona", "paragraph:2")),
        {"fragment": "never waits"},
    ),
    "part of a word": (
        annotation("wait", position=(WHOLE.rindex("waits"), WHOLE.rindex("waits") + 4)),
        None,
    ),
    "long": (
        annotation(ARTICLE[1].partition(": ")[2]),
        {
            "fragment": "one two three four five six seven eight nine ten eleven twelve",
            "ends": "nine ten eleven twelve thirteen fourteen.",
        },
    ),
}
ORPHANS = {
    "nowhere": (annotation("never said"), "its words are not in the article's text"),
    "several": (annotation("never waits"), "stand at several places"),
    "a place in code units": (
        annotation("never waits", position=(WHOLE.index("never waits. Ona") + 2, 90)),
        "stand at several places",
    ),
    "nobody": (annotation("for fog", tags=()), "no tag that says whose words"),
    "unknown": (annotation("for fog", tags=("voice:onna",)), "no voice 'onna'; did you mean 'ona'"),
    "another page": (annotation("for fog", source="https://other.org"), "about another page"),
    "no words": (annotation(""), "quotes no words"),
    "no fact": (annotation("for fog", tags=("voice:ona", "fact:x")), "the case has no fact 'x'"),
    "no use": (
        annotation("for fog", tags=("voice:ona", "fact:fog", "use:sings")),
        "nobody uses a fact as 'sings'; there are: cites, disputes",
    ),
    "strange": (
        {"type": "Annotation", "target": ["x", 3], "body": {"value": 4}, "id": []},
        "no tag",
    ),
}


def story() -> tuple[CaseData, Prose]:
    data = made_up.of_article(ARTICLE, (1, "The bridge"))
    data = data.model_copy(update={"evidence": made_up.one_each().evidence})
    address = {"address": "http://www.example.org/a/"}
    return data.model_copy(update={"article": data.article.model_copy(update=address)}), Prose(
        ARTICLE, "en"
    )


def taken(raw: dict, tmp_path: Path):
    path = tmp_path / "a.jsonld"
    path.write_text(json.dumps(raw), encoding="utf-8")
    return merged(read_annotations(path), *story())


@pytest.mark.parametrize("name", TAKEN)
def test_what_has_one_place_is_taken(name, tmp_path):
    raw, said = TAKEN[name]
    found = taken(raw, tmp_path)
    assert not found.notes
    (change,) = found.changes
    assert change.place == ("voices", "#0", "passages")
    said = said or {"fragment": "waits."}
    assert {key: change.value[key] for key in said} == said
    if name.startswith("by "):
        assert change.value["paragraph"] == "2"


@pytest.mark.parametrize("name", ORPHANS)
def test_what_has_none_is_told_and_never_taken(name, tmp_path):
    raw, reason = ORPHANS[name]
    found = taken({"type": "AnnotationPage", "items": [raw, annotation("for fog")]}, tmp_path)
    (note,) = found.notes
    assert note.startswith("not taken: ")
    assert reason in note
    assert len(found.changes) == 1


def test_without_the_text_nothing_new_is_taken(tmp_path):
    path = tmp_path / "a.jsonld"
    path.write_text(json.dumps([annotation("for fog")]), encoding="utf-8")
    found = merged(read_annotations(path), story()[0], None)
    assert not found.changes
    assert "the article's text is not beside the case; attach it" in found.notes[0]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"type": "x"}', "[" * 100_000, "\x00", '"a"'])
def test_a_file_without_annotations_is_one_line(text, tmp_path, capsys):
    folder = copied(NAME, tmp_path)
    path = tmp_path / "a.json"
    path.write_text(text)
    before = bytes_of(folder)
    assert main(["import", str(path), "--into", str(folder)]) == 1
    err = capsys.readouterr().err.splitlines()
    assert err[0].startswith(f"{path}: ")
    assert err[1:] == ["Nothing was changed."]
    assert bytes_of(folder) == before


def test_a_case_that_counts_by_hand_is_carried_over_first(tmp_path):
    folder = written(made_up.one_each(), tmp_path)
    with pytest.raises(NotTakenError, match="kit upgrade"):
        import_annotations(exported(folder, tmp_path), folder)
