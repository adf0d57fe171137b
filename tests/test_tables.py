"""Tables: what columns they have, and that each figure is derived rightly."""

import pandas as pd
import pytest

from kit import load_case
from kit.case import Case
from kit.model import CaseData

TABLES = ("viewpoints", "voices", "evidence", "citations", "passages", "paragraphs")


def test_viewpoints_are_the_voices_that_take_a_stance(case):
    table = case.viewpoints
    assert list(table["stance"].cat.categories) == ["security concern", "normal diplomacy"]
    assert table["stance"].notna().all()
    assert table["confidence"].is_monotonic_decreasing
    assert set(case.voices.index) - set(table.index) == {
        "mario-loyola",
        "state-department-official",
    }
    for column in ("claim", "warrant", "organization", "role", "sector", "period"):
        assert table[column].notna().all(), column


def test_voices_come_in_order_of_appearance(case):
    first = case.voices["first_paragraph"]
    assert first.is_monotonic_increasing
    assert case.voices.index[0] == "foreign-policy-experts"


def test_counts_are_derived_from_passages(case):
    passages = case.passages
    sums = passages.groupby("voice")[["words", "words_quoted"]].sum()
    assert sums.loc["michael-barton"].tolist() == [54, 37]
    pd.testing.assert_frame_equal(
        case.voices[["words", "words_quoted"]].sort_index(), sums.sort_index(), check_names=False
    )
    assert passages["paragraph"].is_monotonic_increasing


def test_quoted_words_are_those_measured_before(case):
    """Words in quotation marks, measured in the article independently of the case."""
    quoted = case.voices["words_quoted"]
    measured = {
        "michael-barton": 37,
        "oliver-revell": 37,
        "andy-lane": 24,
        "gary-sick": 30,
        "mexican-diplomat": 23,
        "mario-loyola": 70,
        "state-department-official": 39,
    }
    assert quoted[quoted > 0].to_dict() == measured


def test_evidence_and_citations_belong_together(case):
    assert set(case.citations["evidence"]) == set(case.evidence.index)
    assert case.evidence.loc["regional-outreach", "voices"] == 2
    assert case.evidence["verdict"].notna().all()


def test_paragraphs(case):
    table = case.paragraphs
    assert (len(table), table["words"].sum()) == (32, 1246)
    assert table["digest"].notna().all()


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_a_copy(case, name):
    table = getattr(case, name)
    table["mine"] = 1
    assert "mine" not in getattr(case, name)


@pytest.mark.parametrize("name", TABLES)
def test_tables_of_an_empty_case_have_their_columns(small_raw, case, name):
    for part in ("paragraphs", "voices", "evidence", "references", "timeline", "later_events"):
        small_raw[part] = []
    small_raw["article"] |= {"words": 0, "paragraphs": 0}
    table = getattr(Case(CaseData.model_validate(small_raw)), name)
    assert len(table) == 0
    assert list(table.columns) == list(getattr(case, name).columns)


def test_small_case(small_folder):
    voices = load_case(small_folder).voices
    assert voices["second_choice"].tolist()[1] == "no position"
    assert voices["silence"].isna().tolist() == [True, False]
