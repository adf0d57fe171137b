"""A sheet that somebody has changed by hand: it harms nobody else's numbers, and stops nothing."""

from __future__ import annotations

import pytest

from kit import load_class, simulate_class
from kit.classroom.results.page import Results
from kit.classroom.results.whole import whole_page
from kit.classroom.table.files import to_csv, to_excel
from kit.classroom.table.grids import for_teacher
from kit.classroom.table.page import table_page
from kit.classroom.table.rows import table_of
from kit.exercises.sheet.data import ItemAnswers
from tests.classroom.handed_in import sheet_of

NEVER_OFFERED = [
    *("x", "²", "٣", "-1", "1e400", "nan", "9" * 5000, "101", "True", "None", " ", "3 "),
    *("=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\u202eabc", "\u200b", "a\0b", "😀" * 30),
]


def forged(sheet, answer):
    """Return a sheet in which each answer that was not written is another, with its version."""

    def of(response):
        # What is written has blanks; what is chosen has none.
        values = {k: v if " " in str(v) else answer for k, v in response.values.items()}
        return response.model_copy(update={"values": values})

    items = {
        id_: kept.model_copy(update={"responses": tuple(map(of, kept.responses))})
        for id_, kept in sheet.items.items()
    }
    return sheet.model_copy(update={"items": items})


def counted(school):
    """Return what is counted of answers that were chosen."""
    of = Results(school)
    shown = (str(of.sections[name].html) for name in of.sections if name != "far")
    return of.counts, list(shown)


@pytest.fixture(scope="module")
def others(request):
    return simulate_class(request.getfixturevalue("case"), students=8, seed=4)


@pytest.mark.parametrize("answer", NEVER_OFFERED)
def test_what_was_never_offered_counts_nowhere_and_is_told(case, others, answer):
    one = forged(sheet_of(case, "zebra-owl-1000"), answer)
    school = load_class([*others, one], case)
    assert counted(school) == counted(load_class(others, case))
    assert any(
        "zebra-owl-1000" in str(line) and "never offered" in str(line) for line in school.lines
    )
    table = table_of(school)
    assert "zebra-owl-1000" in table_page(table, names=True)
    assert whole_page(Results(school))
    assert to_csv(for_teacher(table, names=True))
    assert to_excel(table, for_teacher(table, names=True))


def test_who_answers_one_question_twice_at_once_is_not_counted_twice(case, others):
    one = sheet_of(case, "zebra-owl-1000")
    stances = tuple(stance.id for stance in case.data.stances)
    school = load_class([*others, forged(one, stances)], case)
    assert counted(school) == counted(load_class(others, case))


def test_an_option_that_a_lot_offers_counts_also_where_a_sheet_kept_no_version(case, others):
    """An earlier kit kept none; the steps of others stand beside ours by lot."""

    def without(response):
        return response.model_copy(update={"version": None})

    old = [
        sheet.model_copy(
            update={
                "items": {
                    id_: kept.model_copy(update={"responses": tuple(map(without, kept.responses))})
                    for id_, kept in sheet.items.items()
                }
            }
        )
        for sheet in others
    ]
    assert load_class(old, case).answers["is_current"].all()


def test_items_that_nobody_asks_take_no_others_place_however_many(case, others):
    """More of them than a small number can tell apart."""
    strange = [
        sheet.model_copy(
            update={
                "code": f"owl-{n}",
                "items": {f"x{n}-{i}": ItemAnswers() for i in range(9_000)},
            }
        )
        for n, sheet in enumerate(others[:4])
    ]
    found = load_class([*strange, *others], case).items
    expected = load_class(others, case).items
    of_others = found[found["student"].isin([sheet.code for sheet in others])]
    columns = ["student", "item", "state"]
    assert [*map(tuple, of_others[columns].astype(str).to_numpy())] == [
        *map(tuple, expected[columns].astype(str).to_numpy())
    ]
