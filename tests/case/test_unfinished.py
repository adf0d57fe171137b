"""A case that is a draft as a whole: what it may leave open, and what stands there meanwhile."""

import copy

import pytest

from kit import load_case
from kit.case.model import CaseData
from kit.case.problems import CaseError
from kit.case.unfinished import LISTS
from tests.case.test_model import problems
from tests.smallest import smallest

LABELS = [("codebook", "stances", n, "label") for n in (0, 1)]
EMPTY = (("title",), ("question",), *LABELS)
PLACEHOLDERS = {
    "en": ("The question is not written yet", "answer 1", "answer 2"),
    "es": ("La pregunta no está escrita todavía", "respuesta 1", "respuesta 2"),
    "de": ("The question is not written yet", "answer 1", "answer 2"),
}


@pytest.fixture
def unwritten(small_raw):
    small_raw |= {"draft": "true", "title": "", "question": None}
    first, second = small_raw["codebook"]["stances"]
    first["label"] = " "
    del second["label"]
    return small_raw


@pytest.mark.parametrize("language", PLACEHOLDERS)
def test_placeholders_stand_for_what_is_empty(unwritten, language):
    unwritten["article"]["language"] = language
    case = CaseData.model_validate(unwritten)
    found = (case.question, *(stance.label for stance in case.stances))
    assert (case.title, found) == (unwritten["id"], PLACEHOLDERS[language])
    assert case.still_empty == EMPTY
    assert case.without_drafts.still_empty == case.told_in(case.language).still_empty == EMPTY


def test_what_is_written_stays(small_raw):
    whole = CaseData.model_validate(small_raw)
    draft = CaseData.model_validate(small_raw | {"draft": "true", "title": small_raw["id"]})
    assert (draft.question, draft.stances, draft.still_empty) == (whole.question, whole.stances, ())


@pytest.mark.parametrize("word", [None, "false", "perhaps", ""])
def test_only_a_case_that_says_so_may_be_empty(unwritten, word):
    unwritten["draft"] = word
    assert {".".join(map(str, place)) for place in EMPTY} <= problems(unwritten).keys()


def test_lists_of_a_draft_may_be_empty(tmp_path):
    lists = ("voices", "paragraphs", "evidence", "references", "limits", "timeline")
    smallest(tmp_path, change=lambda raw: raw.pop("voices"))
    path = tmp_path / "case.yaml"
    text = path.read_text(encoding="utf-8") + "".join(f"{name}:\n" for name in lists)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CaseError) as caught:
        load_case(tmp_path)
    assert {problem.field for problem in caught.value.problems} == {*lists}
    path.write_text(f"draft: true\n{text}", encoding="utf-8")
    case = load_case(tmp_path).data
    assert case.voices == ()
    # The kit lists the paragraphs itself.
    assert {*case.still_empty} == {(name,) for name in lists if name != "paragraphs"}
    assert len(case.paragraphs) > 1


def test_the_lists_of_a_case_are_known():
    fields = CaseData.model_fields.items()
    assert sorted(LISTS) == sorted(name for name, it in fields if it.default == ())


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("voices", 0, "position", "stance"), "nowhere"),
        (("voices", 0, "name"), None),
        (("codebook", "stances", 0, "id"), ""),
        (("article", "language"), None),
        (("codebook",), None),
        (("codebook", "stances"), "for"),
        (("codebook", "stances", 1), None),
        (("article",), "en"),
        (("id",), None),
        (("question",), ["Why?"]),
        (("lesson",), None),
        (("glossary",), "none"),
        (("colour",), None),
    ],
)
def test_all_else_is_checked_as_always(unwritten, small_raw, place, value):
    whole = copy.deepcopy(small_raw)
    for raw in (unwritten, whole):
        part = raw
        for step in place[:-1]:
            part = part[step]
        part[place[-1]] = value
    at = ".".join(map(str, place))
    found = problems(unwritten)
    assert [it for it in found if it.startswith(at)], found


@pytest.mark.parametrize("id_", ["null", "x"])
def test_a_case_of_any_id_has_a_title(unwritten, id_):
    unwritten["id"] = id_
    assert CaseData.model_validate(unwritten).title == ("x" if id_ == "x" else "No title yet")


def test_the_list_of_cases_names_it_by_its_id(tmp_path):
    smallest(tmp_path / "case", change=lambda raw: raw.update(draft="true", title=""))
    assert load_case(tmp_path / "case").title == load_case(tmp_path / "case").data.id
