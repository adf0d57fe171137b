"""Checks: which way sources point, where a finding names them, and what one reading loses."""

from hypothesis import given
from hypothesis import strategies as st

from kit.authors.fairness import fairness
from kit.case.case import Case
from kit.case.evidence import Check
from kit.case.footnotes import source_marks, split_at_marks, without_marks
from kit.case.model import CaseData
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.catalogue import all_items
from kit.lenses.common.render import _environment, render
from kit.lenses.compare import page as pages
from kit.lenses.evidence.page import fact_check, fact_table
from kit.lenses.evidence.tables import outcomes


def check_of(**more):
    return Check(
        verdict="partly", finding="Cold [@b]. Wet [@a; @b].", references=["a", "b"], **more
    )


def test_a_finding_in_pieces_and_its_sources_in_the_order_of_its_marks():
    check = check_of(supported_by=["c"])
    assert check.found == "Cold. Wet."
    assert check.sources == ("b", "a", "c")
    assert check.pieces == (("Cold", (1,)), (". Wet", (2, 1)), (".", ()))


@given(st.lists(st.sampled_from(["It is", " [@a]", "[@a; @b]", ".", " [@", "]", "[@A]", " \n"])))
def test_marks_are_taken_out_and_nothing_else(parts):
    text = "".join(parts)
    pieces = split_at_marks(text)
    assert "".join(piece for piece, _ in pieces) == without_marks(text)
    assert tuple(id_ for _, ids in pieces for id_ in ids) == source_marks(text)
    if not source_marks(text):
        assert without_marks(text) == text


OWN = {"weakens": "the argument", "because": "She says four."}


def test_one_reading_is_weakened_and_anothers_is_not(small_raw):
    reading = {"evidence": "late-buses", "use": "cites", "paragraph": "2", "reading": "Buses fail."}
    small_raw["voices"][1]["citations"] = [reading]
    small_raw["voices"][0]["citations"][0] |= OWN
    case = Case(CaseData.model_validate(small_raw))
    assert outcomes(case)["n_weakens_argument"].tolist() == [1, 0, 0, 0]
    assert outcomes(case)["n_weakens_detail"].tolist() == [0, 1, 0, 0]
    assert fairness(case).loc["checks: weakens the argument"].tolist() == [1, 0, 0, 0]
    assert case.citations["weakens"].tolist() == ["the argument", "a detail"]
    for html in (pages.compare(case.data, ["left", "right"]), fact_check(case.data)):
        assert html.count("What this voice makes of it is weakened:") == 1
        assert html.count("She says four.") == 1


def test_which_way_sources_point_is_counted_for_each_side(small_raw):
    shares = fairness(Case(CaseData.model_validate(small_raw))).filter(like="share", axis="index")
    assert shares["build it"].tolist() == [0.5, 0.5]
    assert shares["leave it"].isna().all()


def test_a_source_that_is_named_twice_in_one_list_is_one_source():
    check = Check(verdict="agrees", finding="Cold.", references=["a", "b", "a"])
    assert check.sources == ("a", "b")


def test_a_case_of_the_first_edition_is_read_and_its_grades_are_not_shown(small_raw):
    reference = small_raw["references"][0]
    reference["grade"] = "A"
    del reference["kind"]
    data = CaseData.model_validate(small_raw)
    html = fact_check(data)
    assert "Traffic count</a>, Town council, November 2023" in html
    assert "None" not in html


def drawn(data, things) -> str:
    """Return what an exercise shows, as `shown.html` draws it."""
    template = (
        '{% import "exercises/asked/shown.html" as shown with context %}{{ shown.all(things) }}'
    )
    ask = data.language.words(AskedWords)
    return render(_environment.from_string(template), data, things=things, ask=ask)


def test_which_way_sources_point_comes_after_the_readers_own_verdict(small_raw):
    """It is our reading, and nearly our verdict: not beside a finding that is yet to be judged."""
    data = CaseData.model_validate(small_raw)
    item = all_items(data, "amber-heron-4827")["check-late-buses"]
    verdict = item.steps[-1]
    before = drawn(data, verdict.shown)
    assert "What drivers told us" in before
    assert "points the" not in before
    after = drawn(data, verdict.check({"verdict": "in-part"}).shown)
    assert "Sources that point the same way: 1" in " ".join(after.split())
    html = fact_check(data)
    found, _, decided = html.partition("3. Does it change")
    assert "the same way" not in found
    assert "Sources that point the other way: 2" in " ".join(decided.split())


def test_no_source_points_any_way_where_people_died(small_raw):
    small_raw["evidence"][0]["ask"] = False
    data = CaseData.model_validate(small_raw)
    for html in (pages.compare(data, ["left", "right"]), fact_check(data)):
        assert "points the" not in html
    assert "1 (−), 2" not in fact_table(data)
    assert "<td>1, 2</td>" in fact_table(data) or "<td>2, 1</td>" in fact_table(data)
