"""Pages: escaped, even-handed and complete."""

import re
from html.parser import HTMLParser

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import escape

from kit import compare, load_case, stance_board, story
from kit.browser.page import Page
from kit.case.case import Case
from kit.case.model import CaseData
from kit.lenses.common.render import _Compiled
from kit.lenses.compare import page as pages
from tests import made_up
from tests.hostile import HOSTILE, NOT_FREE, fields_left_as_they_were, hostile_case, hostile_data


class Tags(HTMLParser):
    """Collects what a browser would see: elements, attributes and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict]] = []
        self.text = ""
        self.feed(str(html))

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def test_every_free_text_takes_the_hostile_text(small_raw):
    assert fields_left_as_they_were(hostile_data(small_raw)) <= NOT_FREE


@pytest.mark.parametrize("render", [pages.story, pages.board, pages.voices_table])
def test_hostile_text_is_text(small_raw, render):
    assert_harmless(render(hostile_case(small_raw)))


def test_hostile_text_is_text_in_the_comparison(small_raw):
    case = hostile_case(small_raw)
    assert case.voices[0].argument.claim == HOSTILE
    for slots in (["left", "right"], ["voice1", "voice2", "voice3", "voice4"]):
        assert_harmless(pages.compare(case, slots))


def assert_harmless(html):
    seen = Tags(html)
    tags = {tag for tag, _ in seen.elements}
    assert not tags & {"script", "img", "iframe", "object", "style", "svg"}
    for _, attributes in seen.elements:
        assert not any(name.startswith("on") for name in attributes)
        assert re.match(r"https?://|$", attributes.get("href", "") or "")
    assert HOSTILE in seen.text
    assert "49" not in seen.text.replace("{{7*7}}", "")


def test_story_tells_no_stance(case):
    """A student who has only read the story can still form a view."""
    seen = Tags(pages.story(case.data))
    for stance in case.stances:
        assert stance.label not in seen.text
        assert stance.symbol not in seen.text


def test_comparison_has_a_row_for_every_question(case):
    html = pages.compare(case.data, ["left", "right"])
    for row in (
        "What they say",
        "The facts they point to",
        "The missing “because”",
        "How sure they sound",
        "What would prove them wrong",
        "Do these facts hold?",
        "In their own words",
        "Where they speak from",
        "What they might gain",
        "How we hear them",
    ):
        assert row in html


def compared(left, right):
    return {"left": left, "right": right}


@pytest.fixture
def read_pair(read_page, case):
    """Return a function that returns where two voices meet and part."""
    page = Page(pages.compare(case.data, ["left", "right"]), compared("gary-sick", "andy-lane"))

    def read(left, right):
        text = read_page(page, **compared(left, right))
        return text[text.rindex("Where the two meet") :] if "Where the two meet" in text else text

    return read


def test_where_two_voices_meet_and_part(read_pair):
    text = read_pair("michael-barton", "gary-sick")
    meet, part = text.split("Where they part")
    assert "Iran is widening its relations across Latin America." in meet
    assert "the Quds Force and Hezbollah come with it" in meet
    assert "one more way out of isolation" in meet
    assert "AMIA" not in meet
    assert "answer the question differently" in part
    barton, sick = part.split("Only this voice points to:")[1:]
    assert "AMIA" in barton
    assert "≈ holds in part" in barton
    assert "UN measures have isolated Iran" in sick


def test_evidence_used_twice_is_listed_once(small_raw, read_page):
    small_raw["voices"][0]["citations"] *= 2
    twice = CaseData.model_validate(small_raw)
    html = pages.compare(twice, ["left", "right"])
    text = read_page(Page(html, compared("asha-rao", "shopkeepers")))
    cell = text[text.index("Do these facts hold?") : text.index("The missing “because”")]
    assert cell.count("late four days in five") == 1
    assert Case(twice).evidence.loc["late-buses", "n_voices"] == 1


def test_where_two_voices_of_one_stance_part(read_pair):
    assert "They give the same answer" in read_pair("gary-sick", "andy-lane")
    assert "Neither takes a position" in read_pair("mario-loyola", "state-department-official")
    one_sided = read_pair("mexican-officials", "gary-sick")
    assert "One of them takes no position" in one_sided
    assert "answer the question differently" not in one_sided
    assert "would each have to answer" not in one_sided


def test_the_same_voice_twice(read_pair):
    text = read_pair("gary-sick", "gary-sick")
    assert "the same voice twice" in text
    assert "Where they part" not in text
    assert "the same voice twice" not in read_pair("gary-sick", "andy-lane")


def test_board_gives_both_stances_the_same_room(case, read_page):
    page = stance_board(case).page
    columns = re.findall(r'<section aria-label="([^"]*)" data-when="(\w+)=', page.html)
    for place in ("first", "second"):
        assert [label for label, at in columns if at == place] == [
            s.label for s in case.stances
        ] * 2
    text = read_page(page)
    assert text.index("Michael James Barton") < text.index("Oliver “Buck” Revell")
    assert text.index("Gary Sick") < text.index("No position on the question")
    assert text.index("No position on the question") < text.index("Mario Loyola")
    by_confidence = read_page(page, order="confidence")
    assert by_confidence.index("Gary Sick") < by_confidence.index("Andy Lane")
    assert text.index("Andy Lane") < text.index("Gary Sick")
    swapped = read_page(page, first="normal-diplomacy", second="security-concern")
    assert swapped.index("Gary Sick") < swapped.index("Michael James Barton")


def test_board_lists_the_reporter_and_the_silent_apart(case):
    text = Tags(pages.board(case.data)).text
    people, rest = text.split("Who tells the story")
    reporter, silent = rest.split("Mentioned, but not heard (5)")
    assert "The reporter" in reporter
    assert "The reporter" not in people
    for name in ("Ali Reza Salari", "Arturo Sarukhan"):
        assert name in silent
        assert name not in people
    assert "saw no political problem" in silent, "what the story leaves out about them"
    assert "What our labels cannot tell you" in silent


def test_a_narrator_with_a_stance_shows_it(small_raw):
    small_raw["voices"][1] |= {"kind": "narrator", "passages": []}
    html = pages.board(CaseData.model_validate(small_raw))
    assert 'class="pk-card" data-stance="2"' in html[html.index("Who tells the story") :]


def test_only_who_is_heard_can_be_compared(case):
    html = pages.compare(case.data, ["left", "right"])
    offered = re.findall(r'<option value="([^"]*)"', html)
    assert set(offered) == {voice.id for voice in case.data.speakers}
    assert "arturo-sarukhan" not in offered
    refused = compare(case, ["arturo-sarukhan", "gary-sick"])
    assert "mentioned and not heard" in str(refused.error)


def test_the_reporter_has_the_words_of_nobody_else(case, read_page):
    text = read_page(compare(case, ["reporter", "gary-sick"]).page)
    assert f"0 of {case.voices.loc['reporter', 'n_words']} words in quotation marks" in text


def test_possibly_the_same_people_are_named_on_both_sides(case, read_page):
    text = read_page(compare(case, ["gary-sick", "foreign-policy-experts"]).page)
    assert "May be the same people as: “Some foreign policy experts”" in text
    assert "May be the same people as: Gary Sick" in text


def test_story_has_its_timeline_and_sources(small_raw, case):
    text = Tags(pages.story(case.data)).text
    assert "What happened before the story" in text
    assert "Mexico opens its first embassy in Tehran" in text
    assert "PRI to merge operations with Global Post" in text
    small_raw["timeline"][0] |= {"alleged_by": "a neighbour", "denied_by": "the mayor"}
    del small_raw["article"]["provenance"]
    text = Tags(pages.story(CaseData.model_validate(small_raw))).text
    assert "Alleged by a neighbour. Denied by the mayor." in text
    assert text.index("Where the text comes from") < text.rindex("Traffic count")


ENDS = """text => {
  const at = (from) => {
    const range = document.createRange();
    range.setStart(text.firstChild, from);
    range.setEnd(text.firstChild, from + 1);
    return range.getBoundingClientRect().left;
  };
  return [at(0), at(text.textContent.length - 1)];
}"""


def test_a_text_of_another_language_has_its_own_direction(open_tab):
    """In Arabic a full stop stands at the left end of its sentence."""
    tab = open_tab(compare(Case(made_up.right_to_left())))
    first, stop = tab.page.locator(".pk-claim [lang=ar]").first.evaluate(ENDS)
    assert stop < first


def test_twin_has_every_voice(case):
    html = pages.voices_table(case.data)
    for name in case.voices["name"]:
        assert escape(name) in html


def test_lenses_open_on_the_surest_voice_of_each_stance(case):
    assert compare(case).page.values == {"left": "michael-barton", "right": "gary-sick"}
    four = compare(case, ["gary-sick", "andy-lane", "oliver-revell", "mario-loyola"])
    assert list(four.page.values) == ["voice1", "voice2", "voice3", "voice4"]
    chosen = compare(case, voices=4).page.values.values()
    stances = [case.data.voices_by_id[id_].position.stance for id_ in chosen]
    assert stances == [stance.id for stance in case.stances] * 2


@pytest.mark.parametrize(
    "voices", [[], ["gary-sick"], ["gary-sick"] * 5, "gary-sick", ["sick", "x"], 1, 5, -2, None]
)
def test_compare_refuses_what_it_cannot_show(case, voices):
    assert re.search(r"from 2 to 4|did you mean", str(compare(case, voices).error))


@pytest.mark.parametrize("keep", [0, 1])
def test_a_case_with_too_few_voices_still_shows(small_raw, keep):
    small_raw["voices"] = small_raw["voices"][:keep]
    del small_raw["paragraphs"][0]["loaded_words"][0]["said_by"]
    small_raw["paragraphs"][0]["attribution"] = []
    case = Case(CaseData.model_validate(small_raw))
    assert f"This case has {keep} so far" in compare(case).page.html
    assert "Nobody" in stance_board(case).page.html
    assert story(case).page.html


def test_exported_notebooks_show_the_twin(case):
    bundle = compare(case)._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert "Gary Sick" in bundle["text/html"]


def test_small_case_in_every_lens(small_folder):
    case = load_case(small_folder)
    for lens in (story, stance_board, compare):
        assert lens(case).page.html


def test_templates_are_compiled_once_and_damage_does_no_harm(tmp_path):
    def page(folder):
        kept = _Compiled(str(folder))
        loader = DictLoader({"page": "Hello {{ name }}"})
        return Environment(loader=loader, bytecode_cache=kept, autoescape=True).get_template("page")

    assert page(tmp_path / "kept").render(name="<b>") == "Hello &lt;b&gt;"
    (file,) = (tmp_path / "kept").iterdir()
    compiled = file.read_bytes()
    for damaged in (b"", b"x", compiled[:-9], compiled[:30] + b"\xff" * 20, b"j2" * 40):
        file.write_bytes(damaged)
        assert page(tmp_path / "kept").render(name="<b>") == "Hello &lt;b&gt;"
        assert file.read_bytes() == compiled
    no_folder = tmp_path / "file"
    no_folder.write_text("in the way")
    assert page(no_folder).render(name="Ona") == "Hello Ona"
