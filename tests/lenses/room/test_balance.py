"""The counting lens: bars that add up, switches that say why, and any case."""

import itertools
import re

import pytest

from kit.browser.page import Lens
from kit.case.case import Case
from kit.case.model import CaseData
from kit.lenses.room import page as pages
from kit.lenses.room import sums, tables
from kit.lenses.room.balance import balance
from kit.lenses.room.choices import choices
from tests import made_up
from tests.hostile import HOSTILE, hostile_case
from tests.lenses.room.every import every_setting
from tests.lenses.test_pages import Tags, assert_harmless


@pytest.fixture(scope="module")
def data(case):
    return case.data


BARS = """form => [...form.querySelectorAll("table.pk-sums:has([data-sum])")].map(
  (list) => [...list.querySelectorAll("[data-sum]")].map((bar) => Number(bar.textContent)))"""


def test_bars_say_what_balance_says_for_every_setting(case, data, open_tab):
    lens = balance(case)
    tab = open_tab(lens)
    form = tab.page.locator("form").first
    for setting in itertools.islice(every_setting(data), 0, None, 7):
        lens.page.values = setting
        tab.update()
        table = tables.balance(case, **setting)
        shown = form.evaluate(BARS)
        assert [len(bars) for bars in shown] == [4, 3, 3, 3]
        for measure, bars in zip(sums.MEASURES, shown, strict=True):
            assert bars == table[f"n_{measure}"].to_list()[: len(bars)]


def test_bars_say_what_balance_says_before_anything_runs(case, data):
    bars = re.findall(r'data-sum="[^"]*">(\d+)<', pages.balance(data)[0])[:13]
    ours = tables.balance(case)
    expected = [ours[f"n_{m}"].to_list()[: 4 if m == "words" else 3] for m in sums.MEASURES]
    assert [*map(int, bars)] == [number for numbers in expected for number in numbers]


def test_every_switch_stands_on_the_page_with_its_first_value(case):
    lens = balance(case)
    assert isinstance(lens, Lens)
    assert lens.page.values == sums.our_settings(case.data)
    assert lens.page.values["label_mario_loyola"] == "none"
    assert lens.page.values["paragraph_19"] == "reporter"
    seen = Tags(lens.page.html)
    offered = {
        (attributes["name"], attributes["value"])
        for tag, attributes in seen.elements
        if tag == "input"
    }
    assert offered == {(c.name, s.value) for c in choices(case.data) for s in c.settings}
    names = {
        part.split("=")[0]
        for terms in re.findall(r'data-sum="([^"]*)"', lens.page.html)
        for term in terms.split(";")
        for part in term.split()[1:]
    }
    assert names == set(lens.page.values)


def test_page_tells_what_the_choices_decide_and_who_comes_when(case):
    text = " ".join(Tags(balance(case).page.html).text.split())
    assert "Where do you put Andy Lane? → – no position" in text
    assert (
        "Is P16 a voice or background? → background in the reporter's words voices: as much" in text
    )
    assert (
        "Where do you put Mario Loyola? → ◆ security concern quoted words: ◆ security concern"
        in text
    )
    assert "Heard first after the openingP3 “The U.S. national security establishment”" in text
    assert "held no public office at the timeP17 Michael James Barton" in text
    assert text.index("Mario Loyola – no position 70") < text.index(
        "Gary Sick ● normal diplomacy 30"
    )
    assert "turn it round" in text


def test_page_says_why_each_switch_is_a_question(case):
    text = " ".join(Tags(balance(case).page.html).text.split())
    assert "We were split and chose no position." in text
    assert "Does “shady” judge" in text
    assert "Who is meant: “National security experts who worry”." in text
    assert "In P4, P5, P22 groups without a name are retold, too." in text
    assert "“sees” (marks an opinion" in text
    assert "only the number of voices" in text
    assert "6 of 8" in text
    assert "P14, P31: most of our readings saw it." in text
    assert "P18, P20, P22, P23: wording helps" in text


def test_both_sides_get_the_same_room(data):
    """Only symbol, label, colour and numbers tell the two rows of a list apart."""
    html = str(pages.balance(data)[0])
    one, other = data.stances
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", html, re.DOTALL)
    bars = [re.sub(r'data-sum="[^"]*">\d+', "", row) for row in rows if "data-sum" in row]
    for stance, number in ((one, 1), (other, 2)):
        bars = [
            row.replace(stance.symbol, "S").replace(stance.label, "L").replace(f'"{number}"', "N")
            for row in bars
        ]
    same = bars[0]
    assert [row == same for row in bars] == [
        *(True, True, False, False),
        *(True, True, False) * 3,
    ]


def test_twin_has_the_count_as_ours(case):
    html = str(pages.balance(case.data)[1]).replace("</td>", "</td> ").replace("</th>", "</th> ")
    text = " ".join(Tags(html).text.split())
    assert "◆ security concern 229 74 155 5" in text
    assert "● normal diplomacy 195 77 118 4" in text
    assert "✎ the reporter 465 0 0 0" in text
    assert "<input" not in str(pages.balance(case.data)[1])


# --- Any case ---


def test_nothing_to_choose_leaves_the_bars():
    story = made_up.ALL["one_each"]()
    assert choices(story) == ()
    assert len(tables.every_balance(Case(story))) == 1
    html = balance(Case(story)).page.html
    assert "Nothing is annotated in this case that can be counted in two ways" in html
    assert "<input" not in html
    assert "Does the choice decide it?" not in html
    assert "data-sum" in html


@pytest.mark.parametrize("is_empty", [True, False])
def test_nobody_heard_is_one_friendly_line(empty_raw, is_empty):
    story = CaseData.model_validate(empty_raw) if is_empty else made_up.ALL["silent_only"]()
    lens = balance(Case(story))
    assert "see voices.yaml" in lens.page.html
    assert "<table" not in lens.page.html
    assert list(tables.landmarks(Case(story)).columns) == ["voice", "paragraph", "n_words_after"]
    assert "stance" in tables.turns(Case(story))
    assert len(tables.balance(Case(story))) == 4


def test_a_story_of_one_side_counts_nothing_for_the_other():
    story = made_up.ALL["one_sided"]()
    one, other = story.stances
    table = tables.balance(Case(story))
    assert table.loc[other.label].sum() == 0
    assert table.loc[one.label, "n_voices"] > 0
    text = Tags(balance(Case(story)).page.html).text
    assert "turn it round" not in text, "nobody could"


def test_hostile_text_is_text(small_raw):
    voice = small_raw["voices"][1]
    voice["position"] |= {"stance": "none", "confidence": 0.4, "second_choice": "leave-it"}
    small_raw["paragraphs"].append(
        {"n": 3, "words": 5, "function": "transition", "digest": "Over to her.", "leans": ""}
        | {"attribution": [{"verb": "says", "voice": "asha-rao", "effect": "neutral"}]}
    )
    del small_raw["paragraphs"][2]["leans"]
    small_raw["article"] |= {"words": 46, "paragraphs": 3}
    story = hostile_case(small_raw)
    assert {c.name for c in choices(story)} >= {"label_shopkeepers", "paragraph_3"}
    for html in pages.balance(story):
        assert_harmless(html)
    assert HOSTILE in Tags(pages.balance(story)[0]).text


@pytest.mark.parametrize("name", sorted(made_up.ALL))
def test_made_up_cases_have_a_page(name):
    story = made_up.ALL[name]()
    lens = balance(Case(story))
    is_heard = any(voice.passages for voice in story.voices)
    assert (story.stances[0].label in lens.page.html) == is_heard
    assert lens.page.values == (sums.our_settings(story) if is_heard else {})


def test_no_group_of_states_is_a_paragraph(case):
    """P5+1 are the five permanent members and Germany."""
    text = "The P5+1 and (P5+1), MP5, P5x and +P5; but P16, P3-P4 and P5–P7's."
    found = [piece for piece in pages._pieces(case.data, text) if isinstance(piece, int)]
    assert found == [16, 3, 4, 5, 7]
