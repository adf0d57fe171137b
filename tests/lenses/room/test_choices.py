"""What can be counted in more than one way."""

from collections import Counter

import pytest

from kit.case.case import Case
from kit.case.model import CaseData
from kit.lenses.room import tables
from kit.lenses.room.choices import choices
from tests import made_up


@pytest.fixture(scope="module")
def data(case):
    return case.data


def test_what_the_bundled_case_leaves_open(data):
    found = {choice.name: [s.value for s in choice.settings] for choice in choices(data)}
    assert found == {
        "label_mario_loyola": ["none", "security-concern"],
        "label_andy_lane": ["normal-diplomacy", "none"],
        "label_us_security_establishment": ["none", "security-concern"],
        "paragraph_16": ["voice", "background"],
        "paragraph_11": ["reporter", "normal-diplomacy"],
        "paragraph_19": ["reporter", "normal-diplomacy"],
        "groups": ["yes", "no", "once"],
        "leaning": ["no", "yes"],
    }


def test_each_switch_says_why_it_is_a_question(data):
    notes = {(choice.name, note.says): note for choice in choices(data) for note in choice.notes}
    assert "Does “shady” judge" in notes["label_mario_loyola", "split"].reason
    [experts] = notes["paragraph_16", "retold"].voices
    assert experts.name == "“National security experts who worry”"
    elsewhere = notes["paragraph_16", "retold elsewhere"]
    assert elsewhere.paragraphs == (4, 5, 22), "alike paragraphs, treated otherwise"
    assert notes["paragraph_19", "brought in"].attribution.verb == "sees"
    same = notes["groups", "same"]
    assert (same.n, same.all) == (6, 8)
    leaning = {says: note.paragraphs for (name, says), note in notes.items() if name == "leaning"}
    assert leaning == {
        "leaning": (),
        "leaning all": (1, 3, 6, 8, 9, 13, 15, 16, 19, 25),
        "leaning most": (14, 31),
        "leaning unmoved": (5, 18, 20, 22, 23),  # all their words are a voice's
    }


def test_a_sure_label_is_no_question(small_raw):
    voice = small_raw["voices"][1]
    voice["position"] = {"stance": "none", "confidence": 0.5, "second_choice": "leave-it"}
    voice["position"] |= {"reason": "Who knows?"}
    names = {choice.name for choice in choices(CaseData.model_validate(small_raw))}
    assert "label_shopkeepers" in names
    voice["position"]["confidence"] = 0.6
    names = {choice.name for choice in choices(CaseData.model_validate(small_raw))}
    assert "label_shopkeepers" not in names


def test_a_transition_that_names_both_sides_can_go_to_either(small_raw):
    bridge = {"n": 3, "words": 9, "function": "transition"}
    names = ("asha-rao", "shopkeepers")
    bridge["attribution"] = [{"verb": "differ", "voice": id_, "effect": "unclear"} for id_ in names]
    small_raw["paragraphs"].append(bridge)
    small_raw["article"] |= {"words": 50, "paragraphs": 3}
    story = CaseData.model_validate(small_raw)
    choice = next(c for c in choices(story) if c.name == "paragraph_3")
    assert [s.value for s in choice.settings] == ["reporter", "build-it", "leave-it"]
    assert tables.balance(Case(story), paragraph_3="leave-it").loc["leave it", "n_words"] == 29
    assert tables.balance(Case(story), paragraph_3="build-it").loc["build it", "n_words"] == 30
    assert tables.balance(Case(story)).loc["the reporter", "n_words"] == 9
    bridge["function"] = "voice"
    names = {choice.name for choice in choices(CaseData.model_validate(small_raw))}
    assert "paragraph_3" not in names


def test_there_are_at_most_three_of_a_kind_and_not_too_many_ways():
    story = made_up.ALL["huge"]()
    kinds = Counter(choice.name.partition("_")[0] for choice in choices(story))
    assert max(kinds.values()) <= 3 * 2, "paragraphs may be background or transitions"
    for build in made_up.ALL.values():
        assert len(tables.every_balance(Case(build()))) <= 4096


def test_settings_that_do_not_exist_are_named(case):
    with pytest.raises(ValueError, match="did you mean 'groups'"):
        tables.balance(case, group="no")
    with pytest.raises(ValueError, match="yes, no, once"):
        tables.balance(case, groups="maybe")
