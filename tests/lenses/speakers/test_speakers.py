"""The speakers' lenses: what they show of any case, and that they decide nothing."""

import re

import pytest

from kit.case.case import Case
from kit.case.model import CaseData
from kit.lenses.speakers import page as pages
from kit.lenses.speakers import source_rows, tables
from kit.lenses.speakers.affiliations import affiliations
from kit.lenses.speakers.later_events import later_events
from kit.lenses.speakers.missing_voices import missing_voices
from kit.lenses.speakers.source_ratings import source_ratings
from kit.lenses.speakers.wording import wording
from tests.hostile import HOSTILE, hostile_case
from tests.lenses.test_pages import Tags, assert_harmless
from tests.made_up import ALL

LENSES = (affiliations, source_ratings, wording, missing_voices, later_events)
SIDES = {"first": "security-concern", "second": "normal-diplomacy"}


def twin(lens, case):
    return " ".join(Tags(lens(case)._twin.html).text.split())


def changed(raw, **parts):
    return Case(CaseData.model_validate(raw | parts))


# --- Every lens, any case ---


@pytest.mark.parametrize("lens", LENSES)
def test_hostile_text_is_text(small_raw, lens):
    opened = lens(Case(hostile_case(small_raw)))
    assert_harmless(opened.page.html)
    if opened._twin:
        assert_harmless(opened._twin.html)


@pytest.mark.parametrize("lens", LENSES)
@pytest.mark.parametrize("build", ALL.values(), ids=ALL)
def test_any_case_shows(lens, build):
    case = Case(build())
    opened = lens(case)
    assert "<h3>" in opened.page.html
    words = Tags(opened.page.html).text
    assert "NaN" not in words
    assert "None" not in words


@pytest.mark.parametrize("lens", LENSES)
def test_nothing_has_an_id_and_every_value_a_control(case, lens):
    """Several pages stand in one notebook, and a value that no control sets is a mistake."""
    opened = lens(case)
    seen = Tags(opened.page.html)
    assert not any("id" in attributes or "for" in attributes for _, attributes in seen.elements)
    html = str(opened.page.html)
    for name in opened.page.values:
        assert re.search(rf'name="{name}"|data-set="{name}=|data-swap="[^"]*{name}', html)


@pytest.mark.parametrize(
    ("lens", "says"),
    [
        (affiliations, "Nobody is heard in this case yet; see voices.yaml."),
        (source_ratings, "Nobody is heard in this case yet; see voices.yaml."),
        (wording, "No loaded words are marked yet; see loaded_words in paragraphs.yaml."),
        (missing_voices, "Nobody is listed yet; see missing_voices in case.yaml."),
        (later_events, "Nothing is listed yet; see later_events in case.yaml."),
    ],
)
def test_an_empty_case_says_what_is_missing(empty_raw, lens, says):
    opened = lens(changed(empty_raw, missing_voices=[]))
    assert says in Tags(opened.page.html).text
    if lens is not missing_voices:
        assert "<table" not in opened.page.html
    for table in (tables.affiliations, tables.source_ratings):
        assert table(changed(empty_raw)).empty
    assert tables.checkable(changed(empty_raw))["n_voices"].sum() == 0


@pytest.mark.parametrize("lens", [affiliations, source_ratings, wording])
def test_sides_change_places(case, lens, lens_text):
    labels = [stance.label for stance in case.stances]
    turned = dict(zip(SIDES, reversed(SIDES.values()), strict=True))
    for values, order in ((SIDES, labels), (turned, labels[::-1])):
        text = lens_text(lens, case, **values)
        heads = "".join(text.split("Who says the loaded words")[-1:])
        heads = heads.split("Which side")[-1]
        assert heads.index(order[0]) < heads.index(order[1])


# --- Affiliations ---


def test_affiliations_leave_the_reporter_and_the_silent_out(case):
    table = tables.affiliations(case)
    assert len(table) == 19
    assert not {"reporter", "arturo-sarukhan"} & set(table.index)
    assert table["sector"].tolist() == table["sector"].sort_values().tolist()
    assert table.loc["gary-sick", "country"] == "United States"


def test_who_could_be_phoned(case):
    table = tables.checkable(case)
    assert table.loc["security concern"].tolist() == [5, 2, 0, 0, 3, 0, 2]
    assert table.loc["normal diplomacy"].tolist() == [4, 2, 1, 0, 1, 0, 3]
    assert table["n_voices"].sum() == len(tables.affiliations(case))


def test_groups_that_may_overlap_by_a_chain_count_once(small_raw):
    """A group may be another group, and that one a person: for certain there is one source."""
    first, group = small_raw["voices"]
    groups = [
        group | {"id": f"group-{n}", "possibly_same_as": [same]}
        for n, same in enumerate(["group-1", "asha-rao"])
    ]
    stance = {"stance": "build-it", "confidence": 1, "reason": "So they say."}
    said = group["passages"][0] | {"words": 5}
    groups = [voice | {"position": stance, "passages": [said]} for voice in groups]
    found = source_rows.reach(changed(small_raw, voices=[first, *groups]).data, "build-it")
    assert (found.voices, len(found.named), found.at_least) == (3, 1, 1)
    # Two people with names are two people, whatever group may stand between them.
    other = first | {"id": "other", "name": "Bo Lind", "passages": [], "citations": []}
    other |= {"passages": [said | {"paragraph": 2}], "possibly_same_as": ["group-1"]}
    found = source_rows.reach(changed(small_raw, voices=[first, *groups, other]).data, "build-it")
    assert (found.voices, found.at_least) == (4, 2)


def test_chart_has_a_chip_for_every_voice_and_a_card_for_each_chip(case, lens_text):
    html = affiliations(case).page.html
    chips = re.findall(r'data-set="chosen=([^"]*)"', html)
    assert sorted(chips) == sorted(voice.id for voice in case.data.speakers)
    for voice in case.data.speakers:
        text = lens_text(affiliations, case, chosen=voice.id)
        card = text[text.index("Works or worked for") :].split("How many could")[0]
        assert voice.affiliation.organization in card
        assert (voice.affiliation.left_out or "") in card
    assert "A case for watchfulness" in lens_text(affiliations, case, chosen="oliver-revell")
    assert "Press a name" in lens_text(affiliations, case)


def test_shapes_say_post_and_kind(case):
    html = affiliations(case).page.html

    def chip(id_):
        found = re.search(
            rf'data-set="chosen={id_}"[^>]*data-shape="(\w+)" data-period="(\w+)"', html
        )
        return found.groups()

    assert chip("michael-barton") == ("person", "former")
    assert chip("gary-sick") == ("person", "current")
    assert chip("bush-administration") == ("institution", "former")
    assert chip("worried-experts")[0] == "group"
    assert "not said whether in post" not in html, "no such chip, so nothing to explain"
    assert "not said whether in post" in affiliations(Case(ALL["huge"]())).page.html


def test_the_chart_can_show_only_some(case, lens_text):
    named = lens_text(affiliations, case, show="named").split("How to read")[0]
    assert "The Bush administration" in named
    assert "A Mexican diplomat" not in named
    people = lens_text(affiliations, case, show="persons").split("How to read")[0]
    assert "A Mexican diplomat" in people
    assert "The Bush administration" not in people
    assert 'data-sum="5 show=all; 2 show=named; 2 show=persons"' in affiliations(case).page.html


def test_affiliations_warn_against_deciding_by_the_employer(case, lens_text):
    for lens in (affiliations, source_ratings):
        text = lens_text(lens, case)
        assert "Do not decide by the employer" in text
        assert text.index("how we check") < text.index("whether the argument holds")


def test_a_side_without_voices_says_so(lens_text):
    case = Case(ALL["one_sided"]())
    text = lens_text(affiliations, case)
    assert "4 voices, among them 1 person with a name" in text
    assert "No voice of this stance." in text
    assert "Nobody." in lens_text(source_ratings, case)


def test_twin_of_affiliations_has_every_voice(case):
    text = twin(affiliations, case)
    for name in tables.affiliations(case)["name"]:
        assert name in text
    assert "5 voices, among them 2 people with a name" in text


# --- Five questions ---


def test_ratings_count_and_do_not_decide(case):
    table = tables.source_ratings(case)
    assert table.index[-1] == "reporter"
    barton = table.loc["michael-barton"]
    assert [barton[c] for c in ("n_facts", "n_agrees", "n_partly", "n_not_found", "named")] == [
        *(3, 1, 2, 0),
        True,
    ]
    # A fact that cannot be looked up, and one that nobody has checked, are facts all the same.
    assert table.loc["oliver-revell", ["n_facts", "n_looked_up"]].tolist() == [2, 1]
    assert not any("score" in column for column in table)


def test_others_are_not_those_who_may_be_the_same_people(case):
    rating = {r.voice.id: r for r in source_rows.ratings(case.data)}["worried-experts"]
    same = {voice.id for voice in rating.same_people}
    assert "michael-barton" in same
    assert not same & {voice.id for voice in [*rating.agree, *rating.differ]}


def test_ratings_ask_the_five_questions_of_every_voice(case, lens_text):
    html = source_ratings(case).page.html
    for term in ("Independent", "Multiple", "Verifies", "Authoritative or informed", "Named"):
        assert html.count(f'<span class="pk-term">{term}</span>') == len(case.data.speakers) + 1
    text = lens_text(source_ratings, case)
    row, rest = text[text.index("Gary Sick A scholar of Iran gains") :].split("Yes.", maxsplit=1)
    assert "5 facts, 5 can be looked up: ✓ holds up: 4 ≈ holds in part: 1" in row
    assert "Professor of international affairs" in row.replace("professor", "Professor")
    assert "No: one person, name withheld." in rest


def test_unchecked_facts_are_not_called_looked_up(small_raw, lens_text):
    del small_raw["evidence"][0]["check"]
    text = lens_text(source_ratings, changed(small_raw), first="build-it", second="leave-it")
    assert "1 fact, not checked yet." in text
    assert "Points to no fact." not in text
    assert "not annotated yet" in text


def test_hostile_text_reaches_every_lens(small_raw):
    """Else the test above would be empty for it."""
    for render in (pages.affiliations, pages.wording, pages.missing_voices, pages.later_events):
        assert HOSTILE in Tags(render(hostile_case(small_raw))).text
