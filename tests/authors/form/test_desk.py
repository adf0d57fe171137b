"""Fields of a case set from a desk, while others edit its files."""

import pytest

from kit import load_case
from kit.authors.form import facts
from kit.authors.form.case_files import CannotChangeError, StaleError
from kit.authors.form.changes import Change, GoneError
from kit.authors.form.controls import Control, control
from kit.authors.form.desk import Desk
from kit.lesson.rungs import rungs
from tests.authors.form.test_saying import quote_of

ANN = ("voices", "ann-lee")


def set_all(desk, **fields):
    for name, said in fields.items():
        place = tuple(name.split("__"))
        known = control(ANN, "/".join(place)) if place[0] not in {"question", "title"} else None
        known = known or Control(place)
        desk.set(known, said, known.shown(desk.now.data))


def complete(desk):
    desk.say_new(quote_of(desk, "Build it"), "Ann Lee")
    desk.say_new(quote_of(desk, "Never"), "Bo Kim")
    complete_but_for_voices(desk)


def complete_but_for_voices(desk):
    desk.files.change(
        Change(("title",), "The lane"),
        Change(("codebook", "stances", "for", "label"), "build it"),
        Change(("codebook", "stances", "against", "label"), "leave it"),
    )
    desk.look()
    set_all(desk, question="Should it be built?")


def test_a_voice_is_a_draft_until_a_class_can_be_asked_about_it(shared):
    complete(shared)
    assert shared.now.data["voices"][0]["draft"] == "true"
    assert shared.now.case is not None, shared.now.problems
    assert shared.now.case.without_drafts.voices == ()
    set_all(shared, position__stance="for")
    assert "draft" in shared.now.data["voices"][0]
    set_all(shared, argument__claim="The lane is needed.")
    assert "draft" not in shared.now.data["voices"][0]
    case = load_case(shared.folder)
    assert case.voices.loc["ann-lee", "claim"] == "The lane is needed."
    assert sum(it.minutes for it in rungs(case.data.without_drafts) if it.is_taught) > 0


def test_a_case_is_a_draft_until_it_says_what_it_asks(shared):
    assert shared.now.case is not None, shared.now.problems
    assert shared.now.data["draft"] == "true"
    set_all(shared, title="The lane")
    for stance in ("for", "against"):
        shared.set(Control(("codebook", "stances", stance, "label")), f"{stance} it", "")
    shared.say_new(quote_of(shared, "Build it"), "Ann Lee")
    assert shared.now.case.draft
    set_all(shared, question="Should it be built?")
    assert "draft" not in shared.now.data
    assert not shared.now.case.draft
    assert "\ndraft:" not in (shared.folder / "case.yaml").read_text(encoding="utf-8")


def test_a_case_stays_a_draft_while_it_could_not_be_opened_as_another(shared):
    complete_but_for_voices(shared)
    assert shared.now.case.still_empty == (("voices",),)
    shared.say_new(quote_of(shared, "Build it"), "Ann Lee")
    assert not shared.now.case.draft


def test_sure_and_names_are_written_as_the_format_has_them(shared):
    complete(shared)
    set_all(shared, position__stance="for", position__confidence="4", also_called="Annie, A. Lee,")
    voice = shared.now.data["voices"][0]
    assert voice["position"]["confidence"] == "0.8"
    assert voice["also_called"] == ("Annie", "A. Lee")
    set_all(shared, position__confidence="", also_called="")
    assert "confidence" not in shared.now.data["voices"][0]["position"]


def test_a_check_is_a_draft_until_it_says_what_was_found(shared):
    complete(shared)
    fact = shared.add("evidence", {"statement": "Buses are late."}, "Buses are late.")
    shared.make(facts.pointed(shared.now, "ann-lee", fact))
    shared.set(control(("evidence", fact), "check/verdict"), "partly", "")
    assert shared.now.data["evidence"][0]["check"]["draft"] == "true"
    assert shared.now.case is not None, shared.now.problems
    shared.set(control(("evidence", fact), "check/finding"), "Some are.", "")
    assert "draft" not in shared.now.data["evidence"][0]["check"]
    shared.make(*facts.removed(shared.now, fact))
    assert "evidence" not in shared.now.data
    assert "citations" not in shared.now.data["voices"][0]


def test_what_somebody_else_has_saved_stays(shared):
    complete(shared)
    path = shared.folder / "voices.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("name: Bo Kim", "name: Bo J. Kim  # as he signs").replace(
            "  # as he signs", ""
        ),
        encoding="utf-8",
    )
    set_all(shared, argument__claim="The lane is needed.")
    after = path.read_text(encoding="utf-8")
    assert "Bo J. Kim" in after
    assert "The lane is needed." in after


def test_a_field_that_somebody_else_has_changed_is_asked_about(shared):
    complete(shared)
    set_all(shared, argument__claim="One.")
    path = shared.folder / "voices.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("One.", "Theirs."), encoding="utf-8")
    with pytest.raises(StaleError) as stale:
        shared.set(control(ANN, "argument/claim"), "Mine.", "One.")
    assert stale.value.theirs == "Theirs."
    assert "Theirs." in path.read_text(encoding="utf-8")
    shared.set(control(ANN, "argument/claim"), "Theirs.", "One.")  # the same, so no question


def test_a_file_that_is_just_being_written_is_left_alone(shared):
    complete(shared)
    path = shared.folder / "voices.yaml"
    broken = path.read_text(encoding="utf-8") + "  - id: [\n"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(CannotChangeError, match=r"voices\.yaml:\d+: "):
        set_all(shared, argument__claim="Lost?")
    assert path.read_text(encoding="utf-8") == broken


def test_a_voice_that_somebody_else_has_deleted(shared):
    complete(shared)
    other = Desk(shared.folder)
    other.make(Change(ANN))
    with pytest.raises(GoneError):
        set_all(shared, argument__claim="Lost?")


def test_a_folder_that_cannot_be_written(shared, monkeypatch):
    complete(shared)

    def refuse(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("kit.authors.form.case_files.write_whole", refuse)
    with pytest.raises(CannotChangeError, match="Permission denied"):
        set_all(shared, argument__claim="Lost?")


def test_a_folder_that_is_gone(shared):
    for path in shared.folder.iterdir():
        path.unlink()
    shared.folder.rmdir()
    shared.look()
    assert shared.now.data == {}
    assert shared.now.unread
    assert shared.now.case is None
    with pytest.raises(CannotChangeError, match="a case is a folder"):
        set_all(shared, argument__claim="Lost?")


@pytest.mark.parametrize(
    "said",
    ["]: {", "# no comment", "“ ' \" \\", "\u202e", "a\nb", "- x", "no", "é" * 3000, "&a *b"],
)
def test_hostile_words_are_words(shared, said):
    complete(shared)
    set_all(shared, argument__claim=said)
    claim = shared.now.data["voices"][0].get("argument", {}).get("claim")
    assert (claim or "") == " ".join(said.replace("\u202e", "").split())
    assert not shared.now.unread


def test_what_is_emptied_makes_a_draft_of_it_again(shared):
    complete(shared)
    set_all(shared, position__stance="for", argument__claim="The lane is needed.")
    fact = shared.add("evidence", {"statement": "Buses are late."}, "Buses are late.")
    verdict, finding = (control(("evidence", fact), f"check/{it}") for it in ("verdict", "finding"))
    shared.set(verdict, "partly", "")
    shared.set(finding, "Some are.", "")
    for name, was in (("position__stance", "for"), ("question", "Should it be built?")):
        set_all(shared, **{name: ""})
        assert shared.now.case is not None, shared.now.problems
        set_all(shared, **{name: was})
    shared.set(finding, "", "Some are.")
    assert shared.now.data["evidence"][0]["check"]["draft"] == "true"
    assert shared.now.case is not None, shared.now.problems
    shared.set(finding, "Some are.", "")
    assert "draft" not in (shared.folder / "evidence.yaml").read_text(encoding="utf-8")
    assert "draft" not in shared.now.data


def test_a_name_is_not_lost_while_it_is_typed_anew(shared):
    complete(shared)
    set_all(shared, name="")
    assert shared.now.data["voices"][0]["name"] == "Ann Lee"
    set_all(shared, name="Ann B. Lee")
    assert shared.now.data["voices"][0]["name"] == "Ann B. Lee"


def test_what_an_author_calls_a_draft_stays_one_while_others_change(shared):
    complete(shared)
    set_all(shared, position__stance="for", argument__claim="The lane is needed.")
    shared.files.change(Change((*ANN, "draft"), value=True))
    shared.look()
    bo = ("voices", "bo-kim", "argument", "claim")
    shared.set(Control(bo), "It is not.", "")
    assert shared.now.data["voices"][0]["draft"] == "true"
