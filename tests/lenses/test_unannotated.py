"""What is not annotated is not claimed, on any page and in any table."""

from __future__ import annotations

import re

import pytest

from kit import compare
from kit.case.case import Case
from kit.case.closed_sets import NOT_STATED
from kit.case.model import CaseData
from kit.case.tables import number_of_rows
from kit.lenses.evidence import rows as evidence_rows
from kit.lenses.evidence.figure import checks
from kit.lenses.room.figure import turns
from kit.lenses.room.order import landmarks
from kit.lenses.speakers import source_rows
from kit.lenses.speakers import tables as speakers_tables
from tests.lenses.pages_of import PAGES, text_of
from tests.unannotated import left_out, smallest, unfinished

CASES = (smallest, left_out, unfinished)
NOT_YET = re.compile(r"(?i)not annotated yet|no voice has an argument yet|not summarised yet")
# What each page would say of somebody of whom nobody annotated it.
CLAIMS = (
    "The article does not say",
    "Not said in the article",
    "the story does not say",
    "not stated",
    "We suggest nothing",
    "Makes no argument",
    "Points to no fact",
    "uses no fact",
    "uses no facts",
    "They use none of the same facts",
    "No fact is used by both",
    "Nothing is left",
    "Nobody in the story",
    "used by nobody",
    "No source was found",
    "We say",
    "changes nothing",
    "Nothing is given that",
    "Nobody has put it into words",
    "The case knows nothing",
    "The name is withheld",
    "name withheld",
    "Individual voices",
    "No unnamed group",
    "Groups without a name",
    "nobody with a name",
    "Mentioned only",
    "heard, without a name",
    "Nobody is named",
    "helps no side",
    "That is a finding",
    "First person with a name",
    "after the opening",
    "0.0 ",
    "No.",
    "No:",
    "None",
    "nan",
    "NaT",
)
HOSTILE_SECTOR = "<b onclick=alert(1)>{{7*7}}</b>"
# Lenses that say in a line of their own that nothing is there yet, and by whom.
ALL_EMPTY = {"wording", "wording_table", "later_events", "balance", "two_reports"}
NO_EVIDENCE = {"evidence_map", "evidence_table", "fact_check", "fact_table"}


@pytest.mark.parametrize("build", CASES)
@pytest.mark.parametrize("name", PAGES)
def test_no_page_claims_what_nobody_annotated(name, build):
    text = text_of(PAGES[name](build()))
    # Who is only mentioned argues nothing.
    text = text.replace("Ed Ito – no position Makes no argument in the article.", "")
    if name == "compare":  # which asks it only of two voices with facts, in the browser
        text = text.replace("They use none of the same facts.", "")
    assert [claim for claim in CLAIMS if re.search(rf"(?<!\w){re.escape(claim)}(?!\w)", text)] == []


@pytest.mark.parametrize("build", CASES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_is_not_annotated(name, build):
    text = text_of(PAGES[name](build()))
    if name in ALL_EMPTY or (name in NO_EVIDENCE and build is smallest):
        assert re.search(r"yet; (see|an author)|Nothing is annotated", text)
    else:
        assert NOT_YET.search(text)


@pytest.mark.parametrize("build", CASES)
@pytest.mark.parametrize("name", PAGES)
def test_no_heading_and_no_link_is_empty(name, build):
    page = str(PAGES[name](build()))
    assert not re.search(r"<(h[2-6]|summary|dt|dd|caption)\b[^>]*>\s*</\1>", page)
    assert 'href=""' not in page
    assert ", ," not in text_of(page)
    assert "()" not in text_of(page)


@pytest.mark.parametrize("build", CASES)
@pytest.mark.parametrize("draw", [turns, checks])
def test_no_figure_claims_what_nobody_annotated(draw, build):
    chart = draw(Case(build()))
    assert not re.search("None|nan", f"{chart.alt} {chart.as_html()}")


def test_one_line_names_what_is_missing_and_where_it_is_written():
    text = text_of(PAGES["board"](smallest()))
    assert text.count("not annotated yet") == 0
    assert "gloss in case.yaml; kind, identification, confidence, reason in voices.yaml" in text
    assert "headline, outlet, published, address in case.yaml" in text_of(
        PAGES["story"](smallest())
    )


def test_what_some_have_is_greyed_where_others_have_not(small_raw):
    for field in ("confidence", "reason", "second_choice"):
        small_raw["voices"][0]["position"].pop(field, None)
    text = text_of(PAGES["board"](CaseData.model_validate(small_raw)))
    assert text.count("How sure we are of this label: not annotated yet") > 0
    assert "(0.7 of 1)" in text


def _said(data: CaseData, **parts: str) -> CaseData:
    first, *others = data.voices
    argument = first.argument.model_copy(update=parts)
    return data.model_copy(
        update={"voices": (first.model_copy(update={"argument": argument}), *others)}
    )


def test_only_an_author_says_that_the_article_does_not_say():
    for part in ("grounds", "warrant", "qualifier", "rebuttal"):
        text = text_of(PAGES["compare"](_said(smallest(), **{part: NOT_STATED})))
        assert text.count("The article does not say.") == 1
        assert "not stated" not in text
    told = text_of(PAGES["argument_map"](_said(smallest(), backing=NOT_STATED, warrant=NOT_STATED)))
    assert "Nothing is given that the “because” rests on." in told
    assert "Nobody has put it into words." in told


def test_who_argues_nothing_is_told_from_who_is_not_annotated():
    data = left_out()
    first, *others = data.voices
    known = data.model_copy(
        update={"voices": (first.model_copy(update={"argues": False}), *others)}
    )
    told = "Makes no argument in the article."
    assert told not in text_of(PAGES["compare"](data))
    assert text_of(PAGES["compare"](known)).count(told) == 1


# --- Facts and checks ---


def test_what_a_check_changes_is_not_annotated_but_where_all_agree(small_raw):
    for verdict, changes in (("agrees", "nothing"), ("partly", None)):
        check = {"verdict": verdict, "finding": "So they say."}
        small_raw["evidence"][0]["check"] = check
        data = CaseData.model_validate(small_raw)
        assert data.evidence[0].check.changes == changes
        assert data.weakens(data.evidence[0], data.voices) == changes


def test_a_side_without_annotated_facts_leaves_none_unanswered():
    data = left_out()
    assert evidence_rows.is_annotated(data, "ban")
    assert not evidence_rows.is_annotated(data, "keep")
    assert evidence_rows.unanswered(data) == []
    figures = evidence_rows.annotated_outcomes(data)
    assert set(figures["keep"].values()) == {None}
    ban = figures["ban"]
    assert (ban["facts"], ban["checked"], ban["partly"]) == (2, 1, 1)
    assert (ban["weakens_argument"], ban["sources_per_check"]) == (None, None)


# --- Who the speakers are ---


def test_who_is_not_identified_is_counted_apart():
    data = left_out()
    found = source_rows.reach(data, "ban")
    assert [len(it) for it in found[:-1]] == [0, 0, 0, 0, 2]
    table = speakers_tables.checkable(Case(data))
    assert table.loc["ban them", ["n_voices", "n_unidentified", "n_groups"]].tolist() == [2, 2, 0]
    ratings = speakers_tables.source_ratings(Case(data))
    assert ratings["named"].isna().all()


def test_rows_are_the_sectors_of_the_case_and_those_its_author_lists(small_raw):
    small_raw["sectors"] = ["fishing fleet", "court"]
    small_raw["voices"][0]["affiliation"]["sector"] = "fishing fleet"
    del small_raw["voices"][1]["affiliation"]["sector"]
    data = CaseData.model_validate(small_raw)
    rows = {row.role: row for row in source_rows.sectors(data)}
    assert list(rows) == ["court", "fishing fleet", None]
    assert rows["court"].is_empty
    assert list(Case(data).voices["sector"].cat.categories) == ["court", "fishing fleet"]
    for name in ("affiliations", "affiliations_table", "missing_voices", "source_ratings"):
        assert "fishing fleet" in text_of(PAGES[name](data))


def test_a_hostile_sector_is_text(small_raw):
    small_raw["sectors"] = [HOSTILE_SECTOR]
    small_raw["voices"][0]["affiliation"]["sector"] = HOSTILE_SECTOR
    data = CaseData.model_validate(small_raw)
    for name, render in PAGES.items():
        assert HOSTILE_SECTOR not in str(render(data)), name
    assert HOSTILE_SECTOR in text_of(PAGES["missing_voices"](data))


@pytest.mark.parametrize("kind", [None, "person"])
def test_nobody_is_the_first_of_a_kind_where_it_is_not_annotated(kind):
    data = smallest()
    first, second, *others = data.voices
    named = second.model_copy(update={"kind": "person", "identification": "named"})
    unsure = first.model_copy(update={"kind": kind, "identification": None})
    found = landmarks(data.model_copy(update={"voices": (unsure, named, *others)}))
    assert "first named" not in found
    group = first.model_copy(update={"kind": "group", "identification": "unnamed group"})
    found = landmarks(data.model_copy(update={"voices": (group, named, *others)}))
    assert found["first named"].voice == "ben"
    assert "first outside" not in found


# --- Tables for pandas ---


@pytest.mark.parametrize("build", CASES)
def test_tables_have_their_columns_and_no_claim(build, case):
    small = Case(build())
    for name in number_of_rows(small.data):
        table = getattr(small, name)
        assert list(table.columns) == list(getattr(case, name).columns)
    unknown = ["kind", "identification", "confidence", "sector", "period", "interest", "grounds"]
    assert small.voices[unknown].isna().all(axis=None)
    assert list(small.voices["sector"].cat.categories) == []
    assert "Int64" in {str(small.citations["paragraph"].dtype), "Int64" * small.citations.empty}
    assert small.evidence[["kind", "weakens"]].isna().all(axis=None)


# --- The bundled case ---


def _with_what_its_author_meant(data: CaseData) -> CaseData:
    """Return the bundled case with `not stated` where a field left out meant that."""

    def stated(part, *fields):
        return part.model_copy(update={f: getattr(part, f) or NOT_STATED for f in fields})

    voices = [
        voice.model_copy(
            update={
                "affiliation": stated(voice.affiliation, "country", "interest", "left_out"),
                "argument": voice.argument and stated(voice.argument, "backing"),
                "argues": voice.argument is not None,
            }
        )
        for voice in data.voices
    ]
    evidence = []
    for item in data.evidence:
        check = item.check.model_copy(update={"weakens": item.check.changes or "nothing"})
        evidence.append(item.model_copy(update={"check": check}))
    return data.model_copy(update={"voices": tuple(voices), "evidence": tuple(evidence)})


@pytest.mark.parametrize("name", PAGES)
def test_in_the_bundled_case_all_is_annotated(name, case):
    assert not NOT_YET.search(text_of(PAGES[name](_with_what_its_author_meant(case.data))))


# --- In a browser ---


def test_a_row_of_the_comparison_is_there_where_one_of_the_two_has_it(open_tab):
    tab = open_tab(compare(Case(left_out())))
    row = tab.page.get_by_role("row", name="Do these facts hold?")
    line = tab.page.locator(".pk-not-yet")
    assert row.inner_text().endswith("not annotated yet")
    assert "citations" not in line.inner_text()
    tab.page.get_by_label("First voice").select_option("cy")
    assert row.count() == 0
    assert re.search("grounds citations warrant .* in voices.yaml.", line.inner_text())
    told = tab.page.get_by_text("Which facts each of them points to is not annotated yet.")
    assert told.locator("visible=true").count() == 1


def test_no_line_below_the_comparison_where_all_is_annotated(open_tab, case):
    tab = open_tab(compare(Case(_with_what_its_author_meant(case.data))))
    assert not tab.page.locator(".pk-not-yet:visible").count()
    assert tab.page.get_by_role("row").count() == 12
