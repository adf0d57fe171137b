"""The sections of a class's results, held against counts made by hand from the sheets."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import datetime, timedelta

import pytest

from kit import load_case, load_class, simulate_class
from kit.classroom.results.page import Results
from kit.classroom.results.whole import whole_page
from kit.exercises.kinds.sorting import AGAIN, FIRST
from tests.classroom.handed_in import sheet_of, with_answer

STUDENTS = 24


@pytest.fixture(scope="module")
def sheets(case):
    return simulate_class(case, students=STUDENTS, name_effect=0.3, seed=4)


@pytest.fixture(scope="module")
def results(case, sheets):
    return Results(load_class(sheets, case))


def looks_of(sheets):
    """Yield (item, first look, second look or None) with the records of each student's looks."""
    for sheet in sheets:
        for id_, kept in sheet.items.items():
            if id_.startswith("sort-"):
                given = [r for r in kept.responses if r.given]
                once = {}
                for response in sorted(given, key=lambda r: r.when):
                    once.setdefault(response.step, response)
                if FIRST in once:
                    yield sheet, id_, once[FIRST], once.get(AGAIN)


def test_the_bars_are_what_was_said_first(results, sheets):
    by_hand = defaultdict(Counter)
    for _, item, first, _ in looks_of(sheets):
        by_hand[item][first.values["stance"]] += 1
    html = results.sections["looks"].html
    shown = re.findall(r'<ul class="pk-stack">(.*?)</ul>', html, re.DOTALL)
    told = sorted(sorted(map(int, re.findall(r": (\d+)</span>", bars))) for bars in shown)
    assert told == sorted(sorted(counts.values()) for counts in by_hand.values())


def test_what_the_name_changed_is_counted_among_the_unsure_alone(results, sheets):
    with_name, without = Counter(), Counter()
    for _, _, first, again in looks_of(sheets):
        if first.values.get("sure") in {"0", "1", "2"} and again:
            arm = with_name if again.with_name else without
            arm["all"] += 1
            arm["changed"] += again.values["stance"] != first.values["stance"]
    html = results.sections["names"].html
    row = re.search(r'<tr class="pk-all">(.*?)</tr>', html, re.DOTALL)[1]
    told = re.findall(r"(\d+) of (\d+)", row)
    assert told == [(str(arm["changed"]), str(arm["all"])) for arm in (with_name, without)]


def test_the_flows_are_the_pairs_of_looks(results, sheets):
    by_hand = Counter(
        (first.values["stance"], again.values["stance"])
        for _, _, first, again in looks_of(sheets)
        if again
    )
    chart = results.sections["moves"].chart
    assert sum(n for *_, n in chart.rows) == by_hand.total()
    assert sorted(n for *_, n in chart.rows) == sorted(by_hand.values())
    trace = chart.drawing["data"][0]
    assert sum(trace["link"]["value"]) == by_hand.total()


def test_ours_stands_behind_a_click_and_may_be_wrong(results):
    html = results.sections["looks"].html
    for ours in re.findall(r"<details class=\"pk-ours\">.*?</details>", html, re.DOTALL):
        assert "We read it as" in ours
    assert "We may be the ones who are wrong" in html or "That proves nothing" in html


def test_no_name_and_no_code_of_a_student_is_on_the_page(case, results, sheets):
    page = whole_page(results)
    assert not any(sheet.code in page for sheet in sheets)
    looks = results.sections["looks"].html
    assert not any(voice.name in looks for voice in case.data.voices if voice.argument)


def test_made_up_answers_say_so(results):
    assert "Made-up answers: nobody gave them." in results.head([])


def test_a_page_asks_no_server_and_has_no_free_text(results):
    page = whole_page(results)
    own = page.replace(results.sections["looks"].html, "")
    asked = r'(?:src|href)="(?!#)|@import|url\((?!["\']?data:)'
    assert not re.search(asked, re.sub(r"<script>.*?</script>", "", own, flags=re.DOTALL))
    assert "(made up)" not in page


def test_texts_are_in_the_page_when_wanted_and_hidden_ones_are_not(results):
    texts = results.texts()
    assert {len(texts.reasons), len(texts.strongest)} <= {0, 2}
    hidden = texts.exits[0]
    rest = results.texts([hidden.key])
    assert hidden.key not in {it.key for it in rest.all}
    page = whole_page(results, rest)
    assert rest.exits[0].text in page


def test_other_texts_are_drawn_in_another_turn(results):
    turns = {tuple(it.key for it in results.texts(turn=n).exits) for n in range(4)}
    assert len(turns) > 1


def test_an_answer_that_was_changed_later_shows_as_such(case):
    sheet = sheet_of(case, "amber-heron-1001")
    item, first = next(
        (id_, kept.responses[0].values["stance"])
        for id_, kept in sheet.items.items()
        if id_.startswith("sort-")
    )
    other = next(stance.id for stance in case.data.stances if stance.id != first)
    changed = with_answer(sheet, item, FIRST, "2999-01-01T11:00:00.000Z", stance=other)
    results = Results(load_class([changed], case))
    # The first look stays what it was: what is told after it could colour the next.
    assert results.counts[0].first == first or len(results.counts) > 1
    assert "1 answer changed later." in results.sections["later"].html


@pytest.mark.parametrize(("minutes", "told"), [(4, "No answer was"), (6, "1 answer")])
def test_a_slip_that_was_put_right_at_once_is_not_after_talk(case, minutes, told):
    sheet = sheet_of(case, "amber-heron-1001")
    item, first = next(
        (id_, kept.responses[0])
        for id_, kept in sheet.items.items()
        if id_.startswith("sort-") and len(kept.responses) == 2
    )
    other = "none" if first.values["stance"] == "both" else "both"
    later = datetime.fromisoformat(first.at) + timedelta(minutes=minutes)
    at = later.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    results = Results(load_class([with_answer(sheet, item, FIRST, at, stance=other)], case))
    assert f"{told} changed later." in results.sections["later"].html


@pytest.mark.parametrize("name", ["moviles-en-clase", "school-phones"])
def test_other_stories_have_their_results(name):
    case = load_case(name)
    results = Results(load_class(simulate_class(case, students=8), case))
    assert {"far", "looks", "names"} <= set(results.sections)
    lang = case.data.language.code
    assert all(f'lang="{lang}"' in section.html for section in results.sections.values())


def test_an_answer_that_nobody_gave_has_no_place_in_the_flows(case):
    chart = (
        Results(load_class(simulate_class(case, students=2, seed=1), case)).sections["moves"].chart
    )
    node = chart.drawing["data"][0]["node"]
    link = chart.drawing["data"][0]["link"]
    assert len(node["label"]) == len(node["x"]) == len(node["y"]) == len(node["color"])
    assert {*link["source"], *link["target"]} == set(range(len(node["label"])))
    assert all(node["x"][n] < 0.5 for n in link["source"])
    assert all(node["x"][n] > 0.5 for n in link["target"])


def test_sections_are_numbered_through_and_reached_from_the_top(results):
    texts = results.texts()
    page = whole_page(results, texts)
    linked = re.findall(r'<a href="#class-(\w+)">(\d+) ', page)
    assert [int(n) for _, n in linked] == list(range(1, len(linked) + 1))
    assert [name for name, _ in linked] == [*results.sections, *texts.sections]
    assert all(f'id="class-{name}"' in page for name, _ in linked)
