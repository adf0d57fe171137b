"""Two reports side by side: who is heard and when, which facts, which words."""

import re

import pytest

from kit import load_case, two_reports
from kit.case.case import Case
from kit.case.kept_back import KeptBack
from kit.case.model import CaseData
from kit.lenses.reports import rows, tables
from tests import made_up
from tests.conftest import CASE
from tests.hostile import hostile_data
from tests.lenses.pages_of import text_of


@pytest.fixture(scope="module")
def data():
    return made_up.two_reports()


@pytest.fixture(scope="module")
def phones():
    return load_case("school-phones").data


def by_id(found):
    return {row.voice.id: row for row in found}


def test_turns_follow_the_text_and_go_on_as_one(phones):
    first, second = rows.pair(phones)
    told = [(turn.voice.id, turn.paragraphs) for turn in rows.turns(first)]
    assert told[:4] == [
        ("ruth-adeyemi", (3, 4)),
        ("parents-group", (5, 6)),
        ("karim-haddad", (7, 8, 9)),
        ("parents-group", (9,)),  # who speak after him in the same paragraph
    ]
    assert [turn.voice.name for turn in rows.turns(second)] == [
        "Maya Lind",
        "Ruth Adeyemi",
        "Joanne Pryce",
        "Karim Haddad",
        "Tomasz Reiss",
        "Ruth Adeyemi",
    ]
    for told in (first, second):
        heard = sum(voice.words for voice in told.speakers if not voice.is_narrator)
        assert sum(turn.words for turn in rows.turns(told)) == heard


def test_voices_are_aligned_by_their_ids(data):
    found = by_id(rows.voices(data))
    assert [*found] == ["ona", "joss", "teo", "mayor"]
    assert {id_: row.which for id_, row in found.items()} == {
        "ona": "first",
        "joss": "both",
        "teo": "second",
        "mayor": None,
    }
    first, second = found["joss"].reports
    assert (first.place, second.place) == (2, 1)
    assert [it.attribution.verb for it in second.introduced] == ["vowed"]
    assert found["ona"].reports[1].voice.silence == "Did not call back."
    assert found["teo"].reports[0].voice is None


def test_each_side_has_its_room_in_each_report(data):
    found = {row.side: row for row in rows.room(data)}
    assert found[made_up.BUILD].voices == (1, 1)
    assert found[made_up.KEEP].words == (20, 20)
    assert found["reporter"].words == (110, 30)
    for n, told in enumerate(rows.pair(data)):
        assert sum(row.words[n] for row in found.values()) == told.article.words


def test_facts_are_aligned_by_their_ids(data):
    found = [(row.fact.id, row.which, row.is_told_by_another) for row in rows.facts(data)]
    assert found == [
        ("fog", "both", True),
        ("record", "first", False),
        ("cost", "first", False),
        ("vote", "second", False),
    ]
    told = {row.fact.id: row for row in rows.facts(data)}["vote"].reports[1]
    assert told[0].voice.is_narrator


def test_the_reporters_words_stand_in_their_sentence(phones):
    first, _ = rows.pair(phones)
    (_, words), *_ = rows.worded(first)
    assert words[0].word == "glued to"
    assert words[0].around[0].endswith("without the screens they are ")
    assert words[0].around[1] == "."
    assert sum(len(found) for _, found in rows.worded(first)) == 5  # what speakers say is not his


def test_a_case_with_one_report_has_no_rows_and_one_line():
    case = load_case(CASE)
    assert rows.pair(case.data) is None
    assert (rows.voices(case.data), rows.facts(case.data), rows.room(case.data)) == ([], [], [])
    assert text_of(two_reports(case).page.html).count(".") == 2
    for table in (tables.voices, tables.facts, tables.wording):
        assert len(table(case)) == 0


def test_the_page_says_what_each_has(data):
    text = text_of(two_reports(Case(data)).page.html)
    for expected in (
        "① The Lantern",
        "② The Gull",
        "In both reports: 1 fact",
        "Only in ① The Lantern : 2 facts",
        "told by somebody else in each",
        "Only mentioned: The mayor . Was not asked.",
    ):
        assert expected in text, expected
    for claim in ("better", "biased", "wrong report"):
        assert claim not in text


def test_its_table_has_the_same(data):
    table = text_of(two_reports(Case(data)).children[1].html)
    for expected in ("Teo Ash", "It happened: vote.", "“ old friend ”", "ferry"):
        assert expected in table, expected


def test_tables(data):
    case = Case(data)
    voices = tables.voices(case).set_index(["voice", "report"])
    assert voices.loc[("joss", "The Gull"), "n_place"] == 1
    assert voices["n_place"].isna().sum() == 4
    facts = tables.facts(case)
    assert facts.query("told_in == 'both'")["report"].tolist() == ["The Lantern", "The Gull"]
    assert tables.wording(case)["helps"].tolist() == [made_up.KEEP]


def test_outlets_that_do_not_tell_them_apart_are_no_names(data):
    (report,) = data.articles
    article = report.article.model_copy(update={"outlet": data.article.outlet})
    alike = data.model_copy(update={"articles": (report.model_copy(update={"article": article}),)})
    text = text_of(two_reports(Case(alike)).page.html)
    assert "① First report" in text
    assert "② Second report" in text


def test_a_second_report_of_which_nothing_is_annotated(data):
    (report,) = data.articles
    empty = report.model_copy(update={"voices": (), "evidence": (), "paragraphs": ()})
    text = text_of(two_reports(Case(data.model_copy(update={"articles": (empty,)}))).page.html)
    assert "Nobody is heard" not in text
    # Who is heard in it, which facts, and in either how speakers are introduced.
    assert text.lower().count("not annotated yet") == 4


def test_a_report_in_another_language_says_so(data):
    (report,) = data.articles
    article = report.article.model_copy(update={"language": "es"})
    other = data.model_copy(update={"articles": (report.model_copy(update={"article": article}),)})
    html = two_reports(Case(other)).page.html
    assert '<span lang="es">Ferry sails on</span>' in html
    assert '<span lang="es">Town split' not in html
    assert "One event, two reports" in html


def test_what_is_kept_back_is_not_told(data):
    kept = Case(data.keeping_back(KeptBack(outcomes=frozenset({"fog"}))))
    lens = two_reports(kept)
    assert "So they say." not in lens.page.html
    assert "shown when you have answered" in lens.page.html


def test_nothing_hostile_gets_out():
    hostile = CaseData.model_validate(hostile_data(made_up.two_reports()))
    lens = two_reports(Case(hostile))
    for child in lens.children:
        assert "hacked" in child.html
        assert not re.search(r"<(script|img)", child.html)
        assert "49" not in child.html
