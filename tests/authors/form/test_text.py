"""The paragraphs of a text put right, and what was said of them stays with them."""

import pytest

from kit.authors.form import page as pages
from kit.authors.form import text
from kit.authors.form.changes import Change
from kit.authors.form.desk import Desk
from kit.authors.form.page import split_points
from kit.authors.form.view import View
from kit.authors.left_out import LeftOut
from kit.language import Language
from tests.authors.form.test_saying import quote_of


def fill(desk):
    desk.say_new(quote_of(desk, "Build it"), "Ann Lee")
    desk.say_new(quote_of(desk, "Never"), "Bo Kim")
    desk.files.change(
        Change(("voices", "bo-kim", "mentioned_in"), ["4"]),
        Change(("evidence",), {"id": "buses", "statement": "Buses are late."}, added=True),
        Change(
            ("voices", "bo-kim", "citations"), {"evidence": "buses", "paragraph": "3"}, added=True
        ),
        *(
            Change(("paragraphs",), {"digest": f"About {n}."}, added=True)
            for n in ("one", "two", "three")
        ),
    )
    desk.look()


def digests(desk):
    found, n = {}, 0
    for it in desk.now.data["paragraphs"]:
        n = int(it.get("n") or n + 1)
        found[n] = it["digest"]
    return found


def test_what_was_said_of_paragraphs_goes_with_them(shared):
    fill(shared)
    paragraphs = shared.now.prose.paragraphs
    shared.edit_text(text.split(paragraphs, 2, paragraphs[1].index("and Bo")))
    assert len(shared.now.prose.paragraphs) == 5
    bo = shared.now.data["voices"][1]
    assert bo["mentioned_in"] == ("5",)
    assert bo["citations"][0]["paragraph"] == "4"
    assert digests(shared) == {1: "About one.", 2: "About two.", 4: "About three."}
    assert not [it.problem for it in shared.now.heard if it.problem]
    shared.edit_text(text.joined(shared.now.prose.paragraphs, 3))
    assert shared.now.prose.paragraphs == paragraphs
    assert digests(shared) == {1: "About one.", 2: "About two.", 3: "About three."}


def test_nothing_that_was_said_is_lost(shared):
    fill(shared)
    before = shared.files.fingerprint
    paragraphs = shared.now.prose.paragraphs
    with pytest.raises(text.CannotEditError) as lost:
        shared.edit_text(text.split(paragraphs, 2, paragraphs[1].index("it,”")))
    assert (lost.value.kind, lost.value.names) == ("voices", ("ann-lee",))
    with pytest.raises(text.CannotEditError) as lost:
        shared.edit_text(text.left_out(paragraphs, 1))
    assert lost.value.kind == "note"
    with pytest.raises(text.CannotEditError) as lost:
        shared.edit_text(text.joined(paragraphs, 2))
    assert lost.value.kind == "note"
    assert shared.files.fingerprint == before


def test_what_is_left_out_can_be_put_back(begun):
    desk = Desk(begun())
    paragraphs = desk.now.prose.paragraphs
    desk.edit_text(text.left_out(paragraphs, 3))
    assert len(desk.now.prose.paragraphs) == len(paragraphs) - 1
    desk.edit_text(text.put_back(desk.now.prose.paragraphs, paragraphs[2], 3))
    assert desk.now.prose.paragraphs == paragraphs


def test_what_was_counted_is_counted_again(shared):
    fill(shared)
    shared.files.change(
        Change(("question",), "Should it be built?"),
        Change(("title",), "The lane"),
        Change(("codebook", "stances", "for", "label"), "build it"),
        Change(("codebook", "stances", "against", "label"), "leave it"),
        Change(("voices", "bo-kim", "mentioned_in")),
    )
    shared.look()
    assert shared.now.case is not None, shared.now.problems
    shared._count()
    counts = shared.folder / "counts.yaml"
    before = counts.read_text(encoding="utf-8")
    shared.edit_text(text.left_out(shared.now.prose.paragraphs, 4))
    assert counts.read_text(encoding="utf-8") != before
    assert len(shared.now.case.paragraphs) == 3


def test_what_a_copied_page_has_stuck_together_can_be_split(begun):
    desk = Desk(begun("The bus is late again.Board members met, and “so it stays.”Then they left."))
    starts = [start for start, _ in split_points(desk.now.prose, 1)]
    paragraph = desk.now.prose.paragraphs[0]
    assert paragraph.index("Board") in starts
    assert paragraph.index("Then") in starts


def test_why_a_line_was_left_out_is_told_in_the_language_of_the_form(desk):
    aside = [LeftOut("a byline", 1, "Por Ana Ruiz"), LeftOut("mine", None, "x")]
    shown = pages.screen(desk.now, View("text"), Language("es"), aside)
    assert "(la firma, P1)" in shown
    assert "(mine)" in shown
