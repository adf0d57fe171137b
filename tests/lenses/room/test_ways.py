"""Every way to count, and whether a choice decides who has more."""

from collections import Counter

import pytest

from kit.lenses.room import sums, tables
from kit.lenses.room.ways import every_way
from tests.lenses.room.every import every_setting

SECURITY, NORMAL = "security concern", "normal diplomacy"


@pytest.fixture(scope="module")
def data(case):
    return case.data


def test_every_balance_is_balance_for_every_setting(case, data):
    table = tables.every_balance(case)
    for row, setting in zip(table.to_dict("records"), every_setting(data), strict=True):
        assert {name: row[name] for name in setting} == setting
        one = tables.balance(case, **setting)
        for stance in data.stances:
            for measure in sums.MEASURES:
                assert row[f"n_{measure}: {stance.label}"] == one.loc[stance.label, f"n_{measure}"]


def test_who_is_ahead_in_how_many_ways(case):
    table, leads = tables.every_balance(case), tables.leads(case)
    for measure in sums.MEASURES:
        ahead = table[f"n_{measure}: {SECURITY}"] - table[f"n_{measure}: {NORMAL}"]
        assert leads.loc[measure].to_list() == [
            (ahead > 0).sum(),
            (ahead < 0).sum(),
            (ahead == 0).sum(),
        ]
    # Quoted words: normal diplomacy only where Lane stays with it and Loyola takes no side.
    assert leads.loc["words_quoted"].to_list() == [288, 96, 0]


def test_one_switch_at_a_time(case):
    table = tables.one_by_one(case).set_index(["choice", "value"])
    ours = table.iloc[0]
    assert ours.to_list() == [
        *("security-concern", "normal-diplomacy", "security-concern", "security-concern")
    ]
    assert table.loc[("label_mario_loyola", "security-concern"), "words_quoted"] == (
        "security-concern"
    )
    assert table.loc[("groups", "no"), "voices"] == "normal-diplomacy"
    assert table.loc[("paragraph_16", "background"), "voices"] == "none", "as much for both"
    assert (table["words"] == "security-concern").all(), "no switch alone decides the words"


def test_bars_have_a_scale_that_no_setting_outgrows(case, data):
    largest = every_way(data).largest
    reached = Counter()
    for setting in every_setting(data):
        for measure, top in tables.balance(case, **setting).max().items():
            reached[measure] = max(reached[measure], top)
    assert reached == {f"n_{measure}": top for measure, top in largest.items()}
