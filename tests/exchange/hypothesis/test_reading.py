"""What Hypothesis gives is read as it is given, and damaged or hostile files are one line."""

from __future__ import annotations

import json

import pytest

from kit.case.case import load_case
from kit.exchange.hypothesis.reading import is_hypothesis, read_remarks
from kit.exchange.hypothesis.tags import Vocabulary
from kit.exchange.into_case import NotTakenError
from tests.exchange.hypothesis.made import answer, exported, row, written
from tests.hostile import HOSTILE

ONE = row("for fog", "waits ", ".", tags=("voice:ona", " fog "), id="one", text="*Why?*")
REPLY = row(id="two", user="bob", references=["one"], text="Yes", created="2026-03-03T08:00:00Z")
NOTE = row(id="three", user="bob", text="All of it", hidden=True)


@pytest.mark.parametrize(
    "whole",
    [
        answer(ONE, NOTE, REPLY),
        answer(ONE, NOTE, replies=(REPLY,)),
        [answer(ONE), answer(NOTE, replies=(REPLY,)), answer()],
        exported(ONE, REPLY, NOTE),
        [ONE, REPLY, NOTE],
        {"rows": [answer(ONE, NOTE), exported(REPLY)]},
    ],
)
def test_both_shapes_and_several_of_them_are_read(whole, tmp_path):
    path = written(whole, tmp_path, "any.json")
    assert is_hypothesis(path)
    by_id = {it.id: it for it in read_remarks(path)}
    assert list(by_id)[-1] == "two", "in the order of time"
    one, reply, note = (by_id[id_] for id_ in ("one", "two", "three"))
    assert (one.exact, one.prefix, one.suffix) == ("for fog", "waits ", ".")
    assert (one.tags, one.text, one.start) == (("voice:ona", "fog"), "*Why?*", 70_000)
    assert (one.user, one.title) == ("acct:ann@hypothes.is", "The bridge")
    assert (reply.references, reply.is_reply, reply.is_page_note) == (("one",), True, False)
    assert (note.is_page_note, note.is_hidden, one.is_hidden) == (True, True, False)


def test_of_what_is_there_twice_the_later_counts(tmp_path):
    newer = ONE | {"text": "Now", "updated": "2026-04-01T00:00:00Z"}
    paths = [written(exported(newer), tmp_path, "a.json"), written(answer(ONE), tmp_path, "b.json")]
    for order in (paths, paths[::-1]):
        (one,) = read_remarks(*order)
        assert one.text == "Now"


STRANGE = [
    {"uri": 1, "user": 2},
    {"uri": "https://x", "user": "u", "tags": "a", "target": "b", "references": {}, "id": 3},
    {"uri": "https://x", "user": "u", "tags": [1, None, "t"], "target": [1, {"selector": [[]]}]},
    {"uri": "https://x", "user": "u", "target": [{"selector": {"type": ["TextQuoteSelector"]}}]},
    {"uri": "https://x", "user": "u", "document": [], "user_info": None, "text": ["x"]},
    {"uri": "https://x", "user": "u", "text": "half \ud83d of one", "hidden": "true"},
    row("a", start=True) | {"target": [{"selector": [{"type": "TextQuoteSelector", "exact": 5}]}]},
    row(HOSTILE, HOSTILE, HOSTILE, user=HOSTILE, tags=(HOSTILE,) * 1000, text=HOSTILE),
    None,
    "x",
]


def test_strange_things_are_read_as_far_as_they_go(tmp_path):
    found = read_remarks(written(answer(*STRANGE), tmp_path))
    assert len(found) == 7
    assert not any(it.is_hidden for it in found)
    assert all(len(it.tags) <= 50 for it in found)
    for it in found:
        it.text.encode()
        assert it.shown.isprintable()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"rows": []}', '{"rows": {"rows": 3}}', "[" * 100_000, "\x00", '"a"']
)
def test_a_file_with_nothing_in_it_is_one_line(text, tmp_path):
    path = tmp_path / "a.json"
    path.write_text(text)
    with pytest.raises(NotTakenError) as told:
        read_remarks(path)
    assert str(told.value).startswith(f"{path}: ")
    assert "\n" not in str(told.value)


def test_too_many_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("kit.exchange.hypothesis.reading.MOST", 3)
    path = written(answer(*(row("a", id=f"r{n}") for n in range(4))), tmp_path)
    with pytest.raises(NotTakenError, match="more than 3 annotations; take a part"):
        read_remarks(path)


TYPED = {
    "voice:ruth-adeyemi": ("voices", "ruth-adeyemi"),
    "Voice: Ruth Adeyemi": ("voices", "ruth-adeyemi"),
    "ruth adeyémi": ("voices", "ruth-adeyemi"),
    "#Maya-Lind": ("voices", "maya-lind"),
    "voz：Karim Haddad": ("voices", "karim-haddad"),
    "speaker=A GROUP OF PARENTS": ("voices", "parents-group"),
    "stance:phone-free": ("stances", "phone-free"),
    "Phone-free day": ("stances", "phone-free"),
    "postura: phones with rules": ("stances", "with-rules"),
    "no position": ("stances", "none"),
    "stance: both": ("stances", "both"),
    "fact:four-in-ten": ("facts", "four-in-ten"),
    "FACT: Four in ten": ("facts", "four-in-ten"),
}


@pytest.mark.parametrize("typed", TYPED)
def test_tags_are_understood_as_people_type_them(typed):
    field, id_ = TYPED[typed]
    meant = Vocabulary(load_case("school-phones").data).meaning([typed])
    assert getattr(meant, field) == (id_,)
    assert not meant.unknown


def test_unknown_tags_are_kept_with_the_nearest():
    known = Vocabulary(load_case("school-phones").data)
    meant = known.meaning(
        ["maya-lindt", "voice:", "fact: four in tan", "🙂", "so true!", "maya-lind"]
    )
    assert dict(meant.unknown) == {
        "maya-lindt": "voice:maya-lind",
        "voice:": "",
        "fact: four in tan": "fact:four-in-ten",
        "🙂": "",
        "so true!": "",
    }
    assert meant.voices == ("maya-lind",)
    assert known.meaning(["speech:direct", "use:cites", "paragraph:3"]).unknown == {}
    several = known.meaning(["maya-lind", "karim-haddad", "Maya Lind"])
    assert several.voices == ("maya-lind", "karim-haddad")


def test_spanish_names_and_other_names_are_known():
    known = Vocabulary(load_case("moviles-en-clase").data)
    assert known.meaning(["la pediatra", "voz: OLAVIDE"]).voices == (
        known.meaning(["voice:olavide"]).voices or known.meaning(["la pediatra"]).voices
    )
    assert known.meaning(["sin posición"]).stances == ("none",)


def test_a_name_that_two_have_is_nobodys():
    case = load_case("school-phones").data
    first, second, *rest = case.voices
    twin = second.model_copy(update={"name": first.name})
    meant = Vocabulary(case.model_copy(update={"voices": (first, twin, *rest)})).meaning(
        [first.name]
    )
    assert not meant.voices
    assert json.dumps(dict(meant.unknown)).count("voice:") == 2
