"""Two stories of one id, as when an author copies a case: each has its own sheet."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from kit import ask, compare, gate, load_case
from kit.exercises.sheet.open_sheet import AnswerSheet
from tests.conftest import small_case_text
from tests.exercises.drafts import texts, write


def changed(tmp_path, name: str, **article: Any):
    """Return the small case with another article, read from a folder of its own."""
    raw = yaml.load(small_case_text(), yaml.CBaseLoader)
    raw["article"] |= article
    if "lengthen" in raw["article"]:
        raw["paragraphs"][0]["words"] = int(raw["paragraphs"][0]["words"]) + 5
        raw["article"]["words"] = int(raw["article"]["words"]) + raw["article"].pop("lengthen")
    folder = tmp_path / name
    folder.mkdir()
    (folder / "case.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")
    return load_case(folder)


OTHER = {"headline": "Another story", "address": "https://example.org/other", "lengthen": 5}


@pytest.fixture
def ours(tmp_path):
    return changed(tmp_path, "ours")


@pytest.fixture
def theirs(tmp_path):
    return changed(tmp_path, "theirs", **OTHER)


def test_each_story_has_its_own_sheet(ours, theirs, tmp_path):
    folder = tmp_path / "answers"
    for n in range(2):  # in turn, with one code
        for case, text in ((ours, "ours"), (theirs, "theirs")):
            sheet = AnswerSheet(case.story, folder, "mine")
            assert texts(sheet) == ({text} if n else set())
            assert sheet.notice == ""
            write(sheet, text)
            assert sheet.codes.all() == ["mine"]
    assert len(list(folder.glob("*.json"))) == 2
    assert (
        AnswerSheet(ours.story, folder).data.code
        == AnswerSheet(theirs.story, folder).data.code
        == "mine"
    )


def test_both_opened_before_either_was_saved(ours, theirs, tmp_path):
    folder = tmp_path / "answers"
    sheets = [AnswerSheet(case.story, folder, "mine") for case in (ours, theirs)]
    for sheet, text in zip(sheets, ("ours", "theirs"), strict=True):
        write(sheet, text)
    for sheet, text in zip(sheets, ("ours", "theirs"), strict=True):
        write(sheet, text)
        assert texts(AnswerSheet(sheet.story, folder, "mine")) == {text}
        assert sheet.notice == ""
    assert not list(folder.glob("*set-aside*"))


def test_clearing_one_leaves_the_other(ours, theirs, tmp_path):
    folder = tmp_path / "answers"
    sheets = [AnswerSheet(case.story, folder, "mine") for case in (ours, theirs)]
    for sheet in sheets:
        write(sheet, "x")
    assert sheets[0].clear()
    assert texts(AnswerSheet(theirs.story, folder, "mine")) == {"x"}
    assert texts(AnswerSheet(ours.story, folder, "mine")) == set()


def test_no_story_opens_the_gates_of_the_other(ours, theirs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("kit.exercises.played.session._open", {})
    first = gate(ask(ours, "view"), compare)
    second = gate(ask(theirs, "view"), compare)
    first._press("show", "")
    assert (first.is_open, second.is_open) == (True, False)
    assert first.sheet is not second.sheet


def test_copies_and_files_of_the_other_are_refused(ours, theirs, tmp_path):
    one = AnswerSheet(ours.story, tmp_path / "one", "mine")
    other = AnswerSheet(theirs.story, tmp_path / "two", "mine")
    write(other, "theirs")
    assert "belongs to another story with the id bus-lane" in one.take(other.data.to_json())
    one.hear_copies({other.copies.key(other.data.code): other.data.to_json()})
    assert one.is_empty
    assert one.copies.key(one.data.code) != other.copies.key(other.data.code)


@pytest.mark.parametrize(
    "mended", [{"headline": "A mended headline"}, {"address": "https://x.org/y"}, {"lengthen": 5}]
)
def test_a_story_that_was_mended_is_the_same(ours, tmp_path, mended):
    folder = tmp_path / "answers"
    write(AnswerSheet(ours.story, folder, "mine"), "before")
    sheet = AnswerSheet(changed(tmp_path, "mended", **mended).story, folder, "mine")
    assert texts(sheet) == {"before"}
    write(sheet, "after")
    assert texts(AnswerSheet(ours.story, folder, "mine")) == {"before", "after"}


def test_a_sheet_from_before_stories_were_told_apart(ours, tmp_path):
    sheet = AnswerSheet(ours.story, tmp_path / "answers", "mine")
    write(sheet, "before")
    raw = json.loads(sheet.path.read_text(encoding="utf-8"))
    del raw["story"]
    sheet.path.write_text(json.dumps(raw), encoding="utf-8")
    assert texts(AnswerSheet(ours.story, sheet.folder, "mine")) == {"before"}
