"""Who comes when."""

import pytest

from kit.case.case import Case
from kit.case.model import CaseData
from kit.lenses.room import tables


@pytest.fixture(scope="module")
def data(case):
    return case.data


def test_turns_come_in_order_and_have_all_words(case, data):
    table = tables.turns(case)
    assert table["n_words_before"].is_monotonic_increasing
    assert not table.duplicated(["paragraph", "voice"]).any()
    heard = [voice for voice in data.voices if voice.passages]
    assert table.groupby("voice")["n_words"].sum().to_dict() == {v.id: v.words for v in heard}
    revell = table[(table["voice"] == "oliver-revell") & (table["paragraph"] == 24)].iloc[0]
    assert revell[["n_words", "n_words_quoted", "speech"]].to_list() == [48, 37, "mixed"]
    assert revell["n_words_before"] == sum(p.words for p in data.paragraphs[:23])
    assert revell["stance"] == "security concern"


def test_who_comes_first_and_last(case):
    found = tables.landmarks(case)
    assert found["voice"].to_dict() == {
        "first": "us-security-establishment",
        "first named": "andy-lane",
        "first outside": "michael-barton",
        "last": "mario-loyola",
    }
    assert found["paragraph"].to_list() == [3, 12, 17, 32]
    assert found.loc["last", "n_words_after"] == 0


def test_who_holds_a_public_office_is_not_from_outside(small_raw):
    found = tables.landmarks(Case(CaseData.model_validate(small_raw)))
    assert found["voice"].to_dict() == {
        **dict.fromkeys(("first", "first named"), "asha-rao"),
        "last": "shopkeepers",
    }
    small_raw["voices"][0]["affiliation"]["period"] = "former"
    found = tables.landmarks(Case(CaseData.model_validate(small_raw)))
    assert found.loc["first outside", "voice"] == "asha-rao"
    small_raw["paragraphs"][0]["function"] = "lead"
    found = tables.landmarks(Case(CaseData.model_validate(small_raw)))
    assert found["voice"].to_dict() == {"first": "shopkeepers", "last": "shopkeepers"}
