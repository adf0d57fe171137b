"""The fairness report: that it counts rightly, and that the bundled case passes wide bounds."""

import math

import pytest

from kit.authors.fairness import LOADED_WORDS, fairness, loaded_words_used, own_texts, reading_grade
from kit.case.case import Case
from kit.case.model import CaseData
from tests.hostile import NOT_FREE, hostile_data, text_places


def report(raw):
    return fairness(Case(CaseData.model_validate(raw)))


def test_reading_grade_is_the_published_formula():
    # 4 words, 2 sentences, 16 letters: 4.71 * 4 + 0.5 * 2 - 21.43.
    assert reading_grade(["Dogs bark. Cats don't."]) == pytest.approx(4.71 * 4 + 1 - 21.43)
    assert reading_grade(["Dogs bark", "Cats don't"]) == reading_grade(["Dogs bark. Cats don't."])
    assert reading_grade(["He said “no.” She left."]) == reading_grade(["He said no.", "She left."])
    hard = "Extraterritorial jurisdiction presupposes international acknowledgement."
    assert reading_grade([hard]) > reading_grade(["The cat sat on the mat."]) + 20
    assert math.isnan(reading_grade([" ", "– –"]))


def test_every_figure_of_a_small_case(small_raw):
    table = report(small_raw)
    assert table.columns.tolist() == ["build it", "leave it", "no position", "the reporter"]
    figures = {
        "voices": [1, 1, 0, 0],
        "digests: words": [9, 5, 0, 0],
        "claims: words": [5, 6, 0, 0],
        "claims: words a voice": [5, 6, None, None],
        "arguments: words": [31, 0, 0, 0],
        "reasons: words": [4, 4, 0, 0],
        "readings: words": [7, 0, 0, 0],
        "affiliations: words": [14, 1, 0, 0],
        "findings: words": [10, 0, 0, 0],
        "findings: words each": [10, None, None, None],
        "how sure of the labels": [0.95, 0.7, None, None],
        "evidence: items used": [1, 0, 0, 0],
        "evidence: checked": [1, 0, 0, 0],
        "checks: holds in part": [1, 0, 0, 0],
        "checks: holds up": [0, 0, 0, 0],
        "checks: weakens a detail": [1, 0, 0, 0],
        "checks: sources each": [2, None, None, None],
    }
    for measure, expected in figures.items():
        found = [None if math.isnan(number) else number for number in table.loc[measure]]
        assert found == expected, measure


def test_more_room_for_a_voice_shows(small_raw):
    rao, shopkeepers = report(small_raw).loc["arguments: words a voice"][:2]
    assert rao > shopkeepers == 0


def test_evidence_of_both_sides_counts_for_both(small_raw):
    small_raw["voices"][1]["citations"] = [
        {"evidence": "late-buses", "use": "disputes", "paragraph": "2", "reading": "A bad week."}
    ]
    assert report(small_raw).loc["evidence: checked"].tolist() == [1, 1, 0, 0]


def test_the_reporter_is_apart_from_those_without_a_position(small_raw):
    small_raw["voices"][0] |= {"kind": "narrator", "passages": []}
    table = report(small_raw)
    assert table.loc["voices"].tolist() == [0, 1, 0, 1]
    assert table.loc["claims: words"].tolist() == [0, 6, 0, 5]
    assert table.loc["evidence: items used"].tolist() == [0, 0, 0, 1]


def test_who_is_not_heard_does_not_count(small_raw):
    small_raw["voices"][1] |= {"passages": [], "mentioned_in": ["2"]}
    table = report(small_raw)
    for measure in ("voices", "claims: words", "reasons: words"):
        assert table.loc[measure, "leave it"] == 0, measure


def test_no_grade_for_another_language(small_raw):
    small_raw["article"]["language"] = "de"
    assert report(small_raw).filter(like="grade", axis="index").isna().all(axis=None)


# What is quoted, named or filled in, rather than written by the annotators.
NOT_OURS = {
    *("headline", "outlet", "annotators", "licence", "verb", "word", "name", "organization"),
    *("country", "hedges", "boosters", "fragment", "publisher", "term", "title"),
}


def test_a_loaded_word_is_found_wherever_we_write(small_raw):
    small_raw["exercises"] = small_raw["exercises"][1:]  # options cannot all be changed
    data = hostile_data(small_raw, "so sinister")
    fields = (
        (path, next(step for step in reversed(path) if isinstance(step, str)))
        for path in text_places(data)
    )
    ours = [
        path
        for path, field in fields
        if field not in NOT_FREE | NOT_OURS or (field == "title" and path[0] != "references")
    ]
    # Two labels must differ, so one of them stays as it was.
    assert len(loaded_words_used(CaseData.model_validate(data))) == len(ours) - 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('A Sinister plan, not “shady” nor "rogue" nor ‘evil’ nor «thug».', ["sinister"]),
        ("two regimes, so\u2011called", ["regimes", "so-called"]),
        ('12" wide, sinister, and "no"', ["sinister"]),
        ("the evildoer's regimen", []),
    ],
)
def test_loaded_words_of_ours_are_found_but_not_those_we_quote(small_raw, text, found):
    small_raw["voices"][0]["argument"]["claim"] = text
    used = loaded_words_used(CaseData.model_validate(small_raw))
    assert used == [("voice 'asha-rao'", word) for word in found]


def test_words_that_the_case_marks_are_looked_for_too(small_raw):
    small_raw["paragraphs"][1]["digest"] = "The long \n overdue lane worries shopkeepers."
    assert loaded_words_used(CaseData.model_validate(small_raw)) == []
    del small_raw["paragraphs"][0]["loaded_words"][0]["said_by"]
    assert ("paragraph 2", "long overdue") in loaded_words_used(CaseData.model_validate(small_raw))


def test_an_empty_case_has_a_report(empty_raw):
    assert report(empty_raw).loc["voices"].tolist() == [0, 0, 0, 0]


# --- The bundled case ---

EVEN = 1.5  # neither side may have more than this times what the other has


@pytest.fixture(scope="module")
def sides(case):
    return fairness(case)[[stance.label for stance in case.stances]]


@pytest.mark.parametrize(
    "measure",
    [
        *("digests: words each", "claims: words a voice", "arguments: words a voice"),
        *("reasons: words a voice", "readings: words a voice", "findings: words each"),
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
