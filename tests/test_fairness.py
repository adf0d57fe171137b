"""The fairness report: that it counts rightly, and that the bundled case passes wide bounds."""

import math

import pytest

from kit.fairness import LOADED_WORDS, fairness, loaded_words_used, own_texts, reading_grade
from kit.model import CaseData


def report(raw):
    return fairness(CaseData.model_validate(raw))


def test_reading_grade_is_the_published_formula():
    # 4 words, 2 sentences, 16 letters: 4.71 * 4 + 0.5 * 2 - 21.43.
    assert reading_grade("Dogs bark. Cats don't.") == pytest.approx(4.71 * 4 + 1 - 21.43)
    hard = "Extraterritorial jurisdiction presupposes international acknowledgement."
    assert reading_grade(hard) > reading_grade("The cat sat on the mat.") + 20
    assert math.isnan(reading_grade(" "))


def test_what_is_about_a_side_counts_for_it(small_raw):
    table = report(small_raw)
    assert table.columns.tolist() == ["build it", "leave it", "no position"]
    assert table.loc["voices"].tolist() == [1, 1, 0]
    assert table.loc["claims: words"].tolist() == [5, 6, 0]
    assert table.loc["digests: words"].tolist() == [9, 5, 0]
    assert table.loc["evidence: checked"].tolist() == [1, 0, 0]
    assert table.loc["checks: holds in part"].tolist() == [1, 0, 0]
    assert table.loc["checks: weakens a detail"].tolist() == [1, 0, 0]
    assert table.loc["findings: words"].tolist() == [7, 0, 0]


def test_evidence_of_both_sides_counts_for_both(small_raw):
    small_raw["voices"][1]["citations"] = [
        {"evidence": "late-buses", "use": "disputes", "paragraph": "2", "reading": "A bad week."}
    ]
    assert report(small_raw).loc["evidence: checked"].tolist() == [1, 1, 0]


def test_loaded_words_of_ours_are_found_but_not_those_we_quote(small_raw):
    assert loaded_words_used(CaseData.model_validate(small_raw)) == []
    small_raw["voices"][0]["argument"]["claim"] = 'A Sinister plan, not “shady” nor "rogue".'
    assert loaded_words_used(CaseData.model_validate(small_raw)) == [
        ("voice 'asha-rao'", "sinister"),
    ]


def test_words_that_the_case_marks_are_looked_for_too(small_raw):
    small_raw["paragraphs"][1]["digest"] = "The long overdue lane worries shopkeepers."
    assert loaded_words_used(CaseData.model_validate(small_raw)) == []
    del small_raw["paragraphs"][0]["loaded_words"][0]["said_by"]
    assert ("paragraph 2", "long overdue") in loaded_words_used(CaseData.model_validate(small_raw))


def test_an_empty_case_has_a_report(empty_raw):
    assert report(empty_raw).loc["voices"].tolist() == [0, 0, 0]


# --- The bundled case ---

EVEN = 1.5  # neither side may have more than this times what the other has


@pytest.fixture(scope="module")
def sides(case):
    return fairness(case.data)[[stance.label for stance in case.stances]]


@pytest.mark.parametrize(
    "measure",
    [
        *("digests: words each", "claims: words each", "arguments: words each"),
        *("reasons: words each", "readings: words each", "findings: words each"),
        *("evidence: checked", "checks: sources each"),
    ],
)
def test_both_sides_get_the_same_room(sides, measure):
    low, high = sorted(sides.loc[measure])
    assert 0 < high <= EVEN * low, sides.loc[measure].to_dict()


@pytest.mark.parametrize("kind", ["digests", "arguments", "reasons", "readings", "findings"])
def test_both_sides_read_alike(sides, kind):
    grades = sides.loc[f"{kind}: reading grade"]
    assert grades.max() - grades.min() <= 3, grades.to_dict()
    assert grades.max() <= 12, "a fifteen-year-old should be able to read it"


def test_everything_used_was_checked_on_both_sides(sides):
    assert (sides.loc["evidence: items used"] == sides.loc["evidence: checked"]).all()


def test_we_use_no_loaded_word_of_our_own(case):
    assert len(LOADED_WORDS) > 30
    assert len(list(own_texts(case.data))) > 200
    assert loaded_words_used(case.data) == []
