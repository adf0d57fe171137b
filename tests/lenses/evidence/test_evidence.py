"""The evidence family: what the tables count and what the pages show."""

import re

import pandas as pd
import pytest

from kit import load_case
from kit.case.case import Case
from kit.case.model import CaseData
from kit.language import ENGLISH
from kit.lenses.evidence import argument_page as argument
from kit.lenses.evidence import page as pages
from kit.lenses.evidence import rows, tables
from kit.lenses.evidence.argument_map import argument_map
from kit.lenses.evidence.evidence_map import evidence_map
from kit.lenses.evidence.fact_check import fact_check
from kit.lenses.evidence.words import EvidenceWords
from kit.lenses.room.tables import balance
from tests.hostile import hostile_case
from tests.lenses.test_pages import Tags, assert_harmless
from tests.made_up import ALL, one_each, one_sided, right_to_left

RENDERERS = (
    *(pages.evidence_map, pages.evidence_table, pages.fact_check, pages.fact_table),
    *(argument.argument_map, argument.argument_table),
)
LENSES = (evidence_map, fact_check, argument_map)
SAY = ENGLISH.words(EvidenceWords)


def template(html, part):
    """Return what one template holds."""
    found = re.search(rf'<template data-part="{re.escape(part)}">(.*?)</template>', html, re.DOTALL)
    return found[1]


def text(html):
    return " ".join(Tags(html).text.split())


# --- What the tables say ---


def test_outcomes_of_the_bundled_case(case):
    table = tables.outcomes(case)
    sides = ["security concern", "normal diplomacy", "no position", "the reporter"]
    assert list(table.index) == sides == list(balance(case).index)
    assert list(table["n_facts"]) == [9, 10, 13, 29]
    assert list(table["n_checked"]) == [9, 10, 13, 29]
    assert list(table["n_disagrees"]) == [0, 0, 0, 4]
    assert list(table["n_weakens_argument"]) == [2, 1, 0, 3]
    verdicts = ["n_agrees", "n_partly", "n_disagrees", "n_not_found", "n_cannot_be_checked"]
    assert (table[verdicts].sum(axis=1) == table["n_checked"]).all()
    assert table.loc["normal diplomacy", "sources_per_check"] == pytest.approx(40 / 10)


def test_outcomes_agree_with_the_cases_own_tables(case):
    """Counted a second way, with pandas, from what notebooks hold."""
    facts = case.evidence.drop(columns="weakens")
    used = case.citations.merge(facts, left_on="evidence", right_index=True)
    mine = used[used["stance"] == "security concern"]
    facts = mine.drop_duplicates("evidence")
    row = tables.outcomes(case).loc["security concern"]
    assert row["n_facts"] == len(facts)
    assert row["sources_per_check"] == pytest.approx(facts["n_references"].mean())
    most = mine.assign(degree=mine["weakens"].cat.codes).groupby("evidence")["degree"].min()
    assert list(case.citations["weakens"].cat.categories[:2]) == ["the argument", "a detail"]
    assert row["n_weakens_argument"] == (most == 0).sum()
    assert row["n_weakens_detail"] == (most == 1).sum()


def test_outcomes_of_nothing(empty_raw):
    table = tables.outcomes(Case(CaseData.model_validate(empty_raw)))
    assert list(table["n_facts"]) == [0, 0, 0, 0]
    assert table["sources_per_check"].isna().all()


def test_a_fact_used_on_two_sides_counts_for_each(small_raw):
    small_raw["voices"][1]["citations"] = small_raw["voices"][0]["citations"]
    table = tables.outcomes(Case(CaseData.model_validate(small_raw)))
    assert list(table["n_facts"]) == [1, 1, 0, 0]


def test_the_reporter_is_nobodys_side(small_raw):
    small_raw["voices"][0] |= {"kind": "narrator", "passages": []}
    data = CaseData.model_validate(small_raw)
    assert list(tables.outcomes(Case(data))["n_facts"]) == [0, 0, 0, 1]
    assert list(tables.used_by(Case(data))) == ["reporter only"]
    assert tables.unanswered(Case(data)).empty


def test_facts_with_two_readings(case):
    table = tables.shared(case)
    assert set(table["evidence"]) == {"the-offer", "regional-outreach"}
    assert set(table["stance"]) == {"security concern", "normal diplomacy"}
    assert "reporter" not in set(table["voice"])


def test_what_each_side_leaves_unanswered(case):
    table = tables.unanswered(case)
    left = {stance: list(rows["evidence"]) for stance, rows in table.groupby("stance")}
    assert left["normal-diplomacy"][0] == "amia-1994", "most used first"
    assert left["security-concern"][0] == "oil-interest"
    assert table.set_index("evidence").loc["amia-1994", "ask"] == False  # noqa: E712
    assert "the-offer" not in table["evidence"].tolist()
    assert "no-direct-attack" not in table["evidence"].tolist(), "granted, so nothing rests on it"
    assert table.set_index("evidence").loc["bombings-in-argentina", "ask"] == False  # noqa: E712


def test_who_disputes_a_fact_does_not_build_on_it(small_raw):
    del small_raw["voices"][1]["argument"]
    small_raw["voices"][1]["argues"] = False  # so that it is known that it points to no fact
    before = tables.unanswered(Case(CaseData.model_validate(small_raw)))
    assert list(before["stance"]) == ["leave-it"]
    small_raw["voices"][0]["citations"][0]["use"] = "disputes"
    assert tables.unanswered(Case(CaseData.model_validate(small_raw))).empty


@pytest.mark.parametrize(
    ("change", "opens_on"),
    [
        ({}, "late-buses"),
        ({"check": {"verdict": "disagrees", "finding": "No.", "weakens": "the argument"}}, "other"),
        ({"check": {"verdict": "disagrees", "finding": "No."}}, "other"),
        ({"check": {"verdict": "agrees", "finding": "Yes."}}, "late-buses"),
        ({"ask": "false", "check": {"verdict": "disagrees", "finding": "No."}}, "late-buses"),
    ],
)
def test_the_check_opens_on_what_teaches_most(small_raw, change, opens_on):
    other = {"id": "other", "statement": "It is late.", "kind": "event"} | change
    small_raw["evidence"].append(other)
    cited = small_raw["voices"][0]["citations"]
    cited.append(cited[0] | {"evidence": "other"})
    page = fact_check(Case(CaseData.model_validate(small_raw))).page
    assert dict(page.values) == {"fact": opens_on}


def test_orders_have_every_used_fact_once(case):
    for by in ("voices", "kind", "verdict"):
        table = tables.used_facts(case, by)
        assert table.index.is_unique
        assert len(table) == (case.evidence["n_voices"] > 0).sum()
    counts = tables.used_facts(case, "voices")["n_voices"]
    assert counts.is_monotonic_decreasing
    verdicts = tables.used_facts(case, "verdict")["verdict"]
    assert verdicts.cat.codes.is_monotonic_increasing


# --- What the pages show ---


def test_the_map_has_a_mark_for_every_use(case):
    html = evidence_map(case).page.html
    marks = re.findall(r'data-set="use=([^"]*)"', html)
    uses = case.citations[["voice", "evidence", "use"]].drop_duplicates()
    assert sorted(marks) == sorted(f"{v}/{e}/{u}" for v, e, u in uses.itertuples(index=False))
    assert 'aria-label="Gary Sick reads differently: Iran is widening its relations' in html
    assert "disputes" not in text(html), "the key has only what occurs"
    reading = text(template(html, "reading gary-sick/regional-outreach/reinterprets"))
    assert "one more way out of isolation" in reading
    assert "P20" in reading


def test_the_map_shows_for_one_voice_its_side_and_everybody(case):
    html = evidence_map(case).page.html
    rule = re.search(r'data-set="use=gary-sick/[^>]*data-when="([^"]*)"', html)[1]
    assert rule == "only=*|:normal-diplomacy|gary-sick"
    reporter = re.search(r'data-set="use=reporter/[^>]*data-when="([^"]*)"', html)[1]
    assert reporter == "only=*|:reporter|reporter"


def test_columns_of_the_matrix_differ_when_the_sides_are_swapped(case):
    html = evidence_map(case).page.html
    places = dict(re.findall(r'title="([^"]*)" style="--at: (\d+); --at-2', html))
    assert len(set(places.values())) == len(places) == 19
    swapped = re.findall(r'title="[^"]*" style="--at: \d+; --at-2: (\d+)', html)
    assert len(set(swapped)) == 19
    barton = re.search(r'title="Michael James Barton" style="--at: (\d+); --at-2: (\d+)', html)
    assert int(barton[1]) < int(barton[2])


def test_a_reading_goes_when_its_mark_is_not_shown(case):
    part = template(evidence_map(case).page.html, "reading gary-sick/the-offer/cites")
    assert 'data-when="only=*|:normal-diplomacy|gary-sick"' in part


def test_unnamed_groups_stand_apart(case):
    html = evidence_map(case).page.html
    places = dict(re.findall(r'title="([^"]*)" style="--at: (\d+); --at-2', html))
    group = int(places["“Some counterterrorism experts”"])
    assert group > int(places["Oliver “Buck” Revell"]), "though heard before him"
    assert int(places["Gary Sick"]) < int(places["“Some foreign policy experts”"])
    assert 'class="pk-use pk-group"' in html
    assert SAY.unnamed in html
    assert SAY.unnamed not in pages.evidence_map(one_each())


def test_many_voices_make_a_list_instead_of_a_matrix(case):
    assert "pk-map-matrix" in evidence_map(case).page.html
    assert "pk-map-matrix" not in pages.evidence_map(ALL["huge"]())


def test_two_readings_and_what_is_left_give_both_sides_the_same(case):
    html = evidence_map(case).page.html
    assert "Facts that the two sides use: 17. Shared by both: 2." in text(html)
    first = text(template(html, "both security-concern regional-outreach"))
    second = text(template(html, "both normal-diplomacy regional-outreach"))
    assert "the Quds Force and Hezbollah come with it" in first
    assert "one more way out of isolation" in second
    for stance in ("security-concern", "normal-diplomacy"):
        column = text(template(html, f"open {stance}"))
        assert column.count(SAY.open_ask) == 1
    shown = [template(html, f"open {s.id}").split("<details")[0] for s in case.stances]
    assert len({part.count("<li>") for part in shown}) == 1, "equal room"


def test_no_task_is_made_of_the_dead(case):
    html = evidence_map(case).page.html
    for stance in case.stances:
        assert "Buenos Aires" not in template(html, f"open {stance.id}")
    assert SAY.open_left_out in Tags(html).text
    checked = fact_check(case).page.html
    plain = template(checked, "fact bombings-toll")
    assert "<details" not in plain
    assert plain.index("Hundreds of people died") < plain.index("killed 115 people")
    assert "holds in part" not in text(plain), "no mark for a count of the dead"
    assert "holds in part" not in template(html, "row amia-1994")


def test_the_check_hides_the_outcome_until_its_step(case):
    part = template(fact_check(case).page.html, "fact guard-listed-as-terrorist")
    before, *steps = part.split("<details")
    assert len(steps) == 3
    assert "Iran's Guard is officially a terrorist body" in text(before)
    assert "P18" in before
    assert "other sources disagree" not in before + steps[0] + steps[1]
    assert "only its branch abroad" in steps[1].lower()
    assert "this weakens the argument" in steps[2]


def test_every_fact_can_be_chosen_under_who_uses_it(case):
    html = fact_check(case).page.html
    groups = dict(re.findall(r'<optgroup label="([^"]*)">(.*?)</optgroup>', html))
    assert 'value="the-offer"' in groups["Used by both sides"]
    only = groups["Used by ◆ security concern, not by ● normal diplomacy"]
    assert 'value="amia-1994"' in only
    assert 'value="guard-listed-as-terrorist"' in groups["Used by the reporter only"]
    offered = re.findall(r'<option value="([^"]*)"', html)
    assert sorted(offered) == sorted(case.evidence.index)


def test_sources_and_places_to_look_are_there_for_every_fact(case):
    html = fact_check(case).page.html
    for name in set(re.findall(r'data-copy="((?:source|where) [^"]*)"', html)):
        assert template(html, name)


def test_the_table_by_side_says_it_is_no_score(case):
    html = fact_check(case).page.html
    assert "This is no score" in html
    assert re.search(r"Facts used</th><td[^>]*>9</td><td[^>]*>10</td>", html)


def test_the_argument_reads_well_in_its_order(case):
    part = text(template(argument_map(case).page.html, "argument gary-sick"))
    places = [part.index(words) for words in ("grounds", "so ", "claim", "because", "unless")]
    assert places == sorted(places)
    assert "This is our wording" in part
    assert "≈ holds in part" in part


def test_questions_know_things_and_decide_nothing(case):
    html = argument_map(case).page.html
    known = {q: text(template(html, f"{q} gary-sick")) for q in SAY.critical_questions}
    assert "professor of international affairs" in known["expertise"]
    assert "academia" in known["field"]
    assert "doesn't strike me as dramatically different" in known["opinion"]
    assert "National Security Council" in known["trustworthiness"]
    assert "It does not make them wrong" in known["trustworthiness"]
    assert "Michael James Barton" in known["consistency"]
    assert "Gary Sick" not in known["consistency"]
    assert SAY.alone in template(html, "consistency european-and-neighbouring-states")
    assert "4 of 5 facts" in known["backup"]
    group = text(template(html, "trustworthiness worried-experts"))
    assert "nobody can be asked" in group


@pytest.mark.parametrize(
    ("voice", "why"),
    [
        ("gary-sik", "did you mean 'gary-sick'"),
        ("arturo-sarukhan", "not heard"),
    ],
)
def test_the_argument_map_refuses_what_it_cannot_show(case, voice, why):
    assert why in str(argument_map(case, voice).error)


@pytest.mark.parametrize(("argues", "why"), [(False, "makes no"), (True, "is not annotated yet")])
def test_the_argument_map_refuses_who_has_no_argument(small_raw, argues, why):
    del small_raw["voices"][1]["argument"]
    small_raw["voices"][1]["argues"] = argues
    case = Case(CaseData.model_validate(small_raw))
    assert why in str(argument_map(case, case.data.voices[1].id).error)


def test_the_argument_map_opens_on_a_voice(case):
    assert argument_map(case, "mario-loyola").page.values == {"voice": "mario-loyola"}  # noqa: PD011


# --- Any case ---


@pytest.mark.parametrize("render", RENDERERS)
def test_hostile_text_is_text(small_raw, render):
    assert_harmless(render(hostile_case(small_raw)))


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("lens", LENSES)
def test_every_made_up_case_shows(lens, name):
    page = lens(Case(ALL[name]())).page
    chosen = dict(page.values)
    for select in re.findall(r'<select name="([^"]*)"', page.html):
        assert f'value="{chosen[select]}"' in page.html


@pytest.mark.parametrize("lens", LENSES)
def test_an_empty_case_says_where_to_add_what(empty_raw, lens):
    html = lens(Case(CaseData.model_validate(empty_raw))).page.html
    assert ".yaml" in html
    assert "<table" not in html
    assert "<select" not in html


def test_facts_that_nobody_uses(small_raw):
    small_raw["voices"][0]["citations"] = []
    data = CaseData.model_validate(small_raw)
    assert SAY.no_uses in text(pages.evidence_map(data))
    assert SAY.check_nobody in text(pages.fact_check(data))


def test_a_fact_that_is_not_checked(small_raw):
    del small_raw["evidence"][0]["check"]
    data = CaseData.model_validate(small_raw)
    html = pages.fact_check(data)
    assert SAY.unchecked in text(template(html, "fact late-buses"))
    assert "not checked yet" in text(pages.evidence_map(data))


def test_one_side_alone():
    html = pages.evidence_map(one_sided())
    assert SAY.both_none in text(html)
    first, second = (stance.id for stance in one_sided().stances)
    assert SAY.open_other_silent in text(template(html, f"open {first}"))
    assert "1 more" in text(template(html, f"open {second}"))


def test_parts_that_an_argument_lacks_are_said_to_be_missing():
    html = argument_map(Case(one_each())).page.html
    part = text(template(html, "argument ona"))
    assert part.count("not annotated yet") == 5
    assert "our wording" not in part


def test_names_in_arabic_script_keep_their_direction():
    html = pages.evidence_map(right_to_left())
    assert "<bdi>" in html


def test_twins_have_every_fact_and_every_argument(case):
    escaped = {"'": "&#39;"}
    for html in (pages.evidence_table(case.data), pages.fact_table(case.data)):
        for statement in case.evidence["statement"]:
            assert statement.translate(str.maketrans(escaped)) in html
    table = argument.argument_table(case.data)
    for claim in case.voices["claim"].dropna():
        assert claim.translate(str.maketrans(escaped)) in table


def test_every_source_in_the_twin_has_its_number(case):
    html = pages.fact_table(case.data)
    last = max(map(int, re.findall(r"<td>(\d+)(?:,|</td></tr>)", html)))
    assert last <= html.count("<li>")


def test_columns_are_there_without_rows(empty_raw):
    data = CaseData.model_validate(empty_raw)
    assert list(tables.shared(Case(data))) == list(Case(data).citations)
    assert "verdict" in tables.unanswered(Case(data))
    assert isinstance(tables.used_by(Case(data)), pd.Series)
    assert rows.opening_fact(data) is None


def test_small_case_in_every_lens(small_folder):
    for lens in LENSES:
        assert "Buses on Mill Road" in lens(load_case(small_folder)).page.html
