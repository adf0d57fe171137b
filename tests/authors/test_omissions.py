"""What a reader may miss: sources nobody speaks of, one-sided outcomes, loaded words unjudged."""

import pytest

from kit.authors.omissions import omissions
from kit.case.model import CaseData


def found(raw):
    return [tuple(it) for it in omissions(CaseData.model_validate(raw))]


@pytest.fixture
def check(small_raw):
    """Let the small case have a check with one source, `count-2023`, which speaks against it."""
    check = small_raw["evidence"][0]["check"]
    del check["supported_by"]
    check["finding"] = "The count says three days in five [@count-2023]."
    return check


def test_nothing_is_missed_in_the_small_case(small_raw):
    assert found(small_raw) == []


def test_a_source_that_the_finding_does_not_speak_of(small_raw, check):
    check["references"] = ["drivers-2023"]
    what = "the finding does not speak of drivers-2023"
    assert found(small_raw) == [("evidence 'late-buses'", what)]
    check["finding"] = "The count says three days [@count-2023], a driver five [@drivers-2023]."
    assert found(small_raw) == []
    check["finding"] = "Both say so [@count-2023; @drivers-2023]."
    assert found(small_raw) == []


def test_a_finding_without_marks_speaks_of_no_source(small_raw, check):
    check["finding"] = "The count says three days in five."
    assert "does not speak of count-2023" in found(small_raw)[0][1]


def test_an_argument_is_weakened_only_by_a_source_that_points_the_other_way(small_raw, check):
    check["weakens"] = "the argument"
    assert found(small_raw) == []
    check["references"] = check.pop("contradicted_by")
    assert "no source is named in contradicted_by" in found(small_raw)[0][1]


def test_so_is_one_reading(small_raw, check):
    check["references"] = check.pop("contradicted_by")
    own = {"weakens": "the argument", "because": "Three is not four."}
    small_raw["voices"][0]["citations"][0] |= own
    assert "no source is named in contradicted_by" in found(small_raw)[0][1]


@pytest.mark.parametrize(
    ("verdict", "listed"), [("agrees", "contradicted_by"), ("disagrees", "supported_by")]
)
def test_a_verdict_that_passes_over_a_source(small_raw, check, verdict, listed):
    del check["contradicted_by"]
    check |= {"verdict": verdict, listed: ["count-2023"], "weakens": "nothing"}
    assert found(small_raw) == [
        (
            "evidence 'late-buses'",
            f"the verdict is '{verdict}', though count-2023 stands in {listed}",
        )
    ]


def test_loaded_words_need_a_lean_or_a_reason(small_raw):
    paragraph = small_raw["paragraphs"][1]
    paragraph["loaded_words"] = [{"word": "fear", "plainer": "worry"}]
    del paragraph["leans_not"]
    assert [where for where, _ in found(small_raw)] == ["paragraph 2"]
    assert "“fear”" in found(small_raw)[0][1]
    paragraph["leans_not"] = "Both sides fear something here."
    assert found(small_raw) == []
    del paragraph["leans_not"]
    paragraph["loaded_words"][0]["said_by"] = "shopkeepers"
    assert found(small_raw) == []
