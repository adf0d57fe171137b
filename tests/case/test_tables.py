"""Tables: what columns they have, and that each figure is derived rightly."""

import pandas as pd
import pytest

from kit import load_case
from kit.case.case import Case
from kit.case.model import CaseData

TABLES = ("viewpoints", "voices", "evidence", "citations", "passages", "paragraphs")


def test_viewpoints_are_the_voices_that_take_a_stance(case):
    table = case.viewpoints
    assert list(table["stance"].cat.categories) == ["security concern", "normal diplomacy"]
    assert table["stance"].notna().all()
    assert table["confidence"].is_monotonic_decreasing
    others = case.voices.drop(table.index)
    assert (others["stance"] == "no position").all()
    assert len(others) > 0
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
    sums = passages.groupby("voice")[["words", "words_quoted"]].sum()
    assert sums.loc["michael-barton"].tolist() == [54, 37]
    heard = case.voices.loc[sums.index, ["words", "words_quoted"]]
    pd.testing.assert_frame_equal(heard, sums, check_names=False)
    paragraphs = case.paragraphs
    assert case.voices.loc["reporter", "words"] == paragraphs["narrator_words"].sum()
    assert case.voices["words"].sum() == paragraphs["words"].sum()
    assert passages["paragraph"].is_monotonic_increasing


def test_evidence_and_citations_belong_together(case):
    assert set(case.citations["evidence"]) == set(case.evidence.index)
    assert case.evidence.loc["regional-outreach", "voices"] == 3
    assert case.evidence.loc["always-with-iran", "voices"] == 1
    assert case.evidence["verdict"].notna().all()


def test_paragraphs(case):
    table = case.paragraphs
    assert (len(table), table["words"].sum()) == (32, 1246)
    assert table["digest"].notna().all()
    assert table["readers"].value_counts().to_dict() == {"all": 15, "most": 2, "few": 0}
    assert table["readers"].isna().equals(table["leans"].isna())


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


def test_small_case(small_folder):
    voices = load_case(small_folder).voices
    assert voices["second_choice"].tolist()[1] == "no position"
    assert voices["silence"].isna().tolist() == [True, False]
