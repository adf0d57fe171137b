"""Tables: what columns they have, and that each figure is derived rightly."""

import pandas as pd
import pytest

from kit import load_case
from kit.case.case import Case
from kit.case.model import CaseData
from kit.case.tables import number_of_rows
from tests import made_up

SIDES = ["security concern", "normal diplomacy", "no position", "the reporter"]
TABLES = (
    *("viewpoints", "voices", "evidence", "citations", "references", "paragraphs", "passages"),
    *("loaded_words", "attribution", "timeline", "later_events", "missing_voices", "glossary"),
)


def test_viewpoints_are_the_voices_that_take_a_stance(case):
    table = case.viewpoints
    assert list(table["stance"].cat.categories) == ["security concern", "normal diplomacy"]
    assert table["stance"].notna().all()
    assert table["confidence"].is_monotonic_decreasing
    others = case.voices.drop(table.index)
    assert set(others["stance"]) == {"no position", "the reporter"}
    for column in ("claim", "warrant", "organization", "role", "sector", "period"):
        assert table[column].notna().all(), column


def test_voices_come_in_order_of_appearance(case):
    first = case.voices["first_paragraph"].dropna()
    assert first.is_monotonic_increasing
    assert case.voices.index[0] == "us-security-establishment"
    assert list(case.voices.index[: len(first) + 1]) == [*first.index, "reporter"]
    assert case.voices["silence"].notna().tolist() == [False] * (len(first) + 1) + [True] * 5


def test_counts_are_derived_from_passages(case):
    passages = case.passages
    sums = passages.groupby("voice")[["n_words", "n_words_quoted"]].sum()
    assert sums.loc["michael-barton"].tolist() == [54, 37]
    heard = case.voices.loc[sums.index, ["n_words", "n_words_quoted"]]
    pd.testing.assert_frame_equal(heard, sums, check_names=False)
    paragraphs = case.paragraphs
    assert case.voices.loc["reporter", "n_words"] == paragraphs["n_words_narrator"].sum()
    assert case.voices["n_words"].sum() == paragraphs["n_words"].sum()
    assert passages["paragraph"].is_monotonic_increasing


def test_evidence_and_citations_belong_together(case):
    assert set(case.citations["evidence"]) == set(case.evidence.index)
    assert case.evidence.loc["regional-outreach", "n_voices"] == 3
    assert case.evidence.loc["always-with-iran", "n_voices"] == 1
    assert case.evidence["verdict"].notna().all()


def test_paragraphs(case):
    table = case.paragraphs
    assert (len(table), table["n_words"].sum()) == (32, 1246)
    assert table["digest"].notna().all()
    assert table["readers"].value_counts().to_dict() == {"all": 15, "most": 2, "few": 0}
    assert table["readers"].isna().equals(table["leans"].isna())


@pytest.mark.parametrize("name", ["voices", "citations", "loaded_words", "attribution"])
def test_the_reporter_is_apart_from_no_position(case, name):
    table = getattr(case, name)
    assert list(table["stance"].cat.categories) == SIDES
    told_by = table.reset_index()["voice"].fillna("reporter") == "reporter"
    assert (table["stance"].to_numpy() == "the reporter").tolist() == told_by.tolist()


def test_a_reporter_who_takes_sides_is_still_the_reporter(small_raw):
    """As in a column: what is counted for a stance is what its voices say."""
    narrator = {"kind": "narrator", "passages": []}
    small_raw["voices"][0] |= narrator
    case = Case(CaseData.model_validate(small_raw))
    assert case.voices.loc["asha-rao", "stance"] == "the reporter"
    assert case.citations["stance"].tolist() == case.attribution["stance"].tolist()
    assert case.viewpoints.index.tolist() == ["shopkeepers"]
    assert case.loaded_words["stance"].tolist() == ["the reporter"]


def test_references_say_how_much_rests_on_them(case):
    table = case.references
    checks = [item.check for item in case.data.evidence]
    assert table["n_evidence"].sum() == case.evidence["n_references"].sum()
    assert table.loc["rnz-2013", "n_events"] > 0
    assert table["n_voices"].sum() >= len([v for v in case.data.voices if v.affiliation.references])
    assert all(
        table.index.isin(id_ for check in checks for id_ in check.sources)[table["n_evidence"] > 0]
    )


def test_events_before_and_after(case):
    assert (case.timeline["year"] <= 2009).all()
    assert (case.later_events["year"] >= 2009).all()
    first = case.data.later_events[0]
    row = case.later_events.iloc[0]
    assert row["references"].split(", ") == list(first.references)
    assert (row["date"], row["n_references"]) == (first.date, len(first.references))


def test_what_stands_around(small_folder):
    case = load_case(small_folder)
    assert case.glossary.loc["bus lane", "meaning"].startswith("A part of the road")
    assert case.missing_voices.to_dict("records") == [
        {"who": "A bus driver", "why": "The lane would change the job."}
    ]
    assert case.later_events.loc[0, ["alleged_by", "denied_by"]].tolist() == [
        "the council",
        "nobody",
    ]


@pytest.mark.parametrize("build", made_up.ALL.values())
def test_a_case_says_which_tables_it_has(build):
    case = Case(build())
    sizes = number_of_rows(case.data)
    assert tuple(sizes) == TABLES
    assert sizes == {name: len(getattr(case, name)) for name in TABLES}
    title, question, *lines = repr(case).splitlines()
    assert (title, question) == (case.title, case.question)
    assert f"voices\N{NO-BREAK SPACE}({len(case.voices)})" in "".join(lines)
    assert max(map(len, lines)) < 80
    assert len(lines) <= 4


@pytest.mark.parametrize("name", TABLES)
def test_counts_and_nothing_else_begin_with_n(case, name):
    """All other numbers are places, years, or shares."""
    table = getattr(case, name)
    numbers = set(table.select_dtypes("number").columns)
    others = {"confidence", "first_paragraph", "paragraph", "year"}
    assert numbers - others == {column for column in table if column.startswith("n_")}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_a_copy(case, name):
    table = getattr(case, name)
    table["mine"] = 1
    assert "mine" not in getattr(case, name)


@pytest.mark.parametrize("name", TABLES)
def test_tables_of_an_empty_case_have_their_columns(empty_raw, case, name):
    table = getattr(Case(CaseData.model_validate(empty_raw)), name)
    assert len(table) == 0
    assert list(table.columns) == list(getattr(case, name).columns)
    assert table.index.name == getattr(case, name).index.name
    for column in table:
        if column.startswith("n_"):
            assert table[column].dtype == "int64"


def test_small_case(small_folder):
    voices = load_case(small_folder).voices
    assert voices["second_choice"].tolist()[1] == "no position"
    assert voices["silence"].isna().tolist() == [True, False]
