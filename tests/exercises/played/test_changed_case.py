"""A case that its author changed after students have answered: what they answered stays true."""

from __future__ import annotations

import json

import pytest

from kit import Case, ask, compare, feedback, gate, hand_in
from kit.case.model import CaseData
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds import sorting
from kit.exercises.played.words import PlayedWords
from tests.exercises.pressing import fill, press, saved

ITEM = "reason-gary-sick"
NOTE = AskedWords().earlier_answer
MARK = PlayedWords().page_mark
ON_PAGE = PlayedWords().page_changed.format(mark=MARK)


@pytest.fixture(autouse=True)
def _fresh(lesson_folder):
    """Each test has a notebook's folder of its own."""


@pytest.fixture
def reworded(case) -> Case:
    """Return the case with other words for what one voice claims, and nothing else changed."""
    return with_claim(case, "Iran acts as others do.")


def with_claim(case: Case, claim: str) -> Case:
    raw = case.data.model_dump(mode="json", exclude_none=True)
    voice = next(voice for voice in raw["voices"] if voice["id"] == "gary-sick")
    voice["argument"]["claim"] = claim
    return Case(CaseData.model_validate(raw))


@pytest.fixture
def new_kernel(monkeypatch):
    return lambda: monkeypatch.setattr("kit.exercises.played.session._open", {})


def ours(player) -> str:
    """Return the option that the annotators would choose."""
    _, step = player.screens[0]
    judged = {o.value: step.check({"because": o.value}).name for o in step.fields[0].options}
    return next(value for value, name in judged.items() if name == "same reading")


def answered(case) -> object:
    player = ask(case, ITEM)
    fill(player, ours(player))
    press(player, "save")
    return player


def responses(player, item=ITEM) -> list[dict]:
    return saved(player)["items"][item]["responses"]


def page_of(case) -> str:
    bar = hand_in(case)
    press(bar, "hand-in")
    return bar.sheet.path.with_suffix(".html").read_text()


def test_each_response_keeps_what_it_answered(case, reworded, new_kernel):
    player = answered(case)
    (before,) = responses(player)
    assert before["version"] == player.screens[0][1].version
    assert before["case_version"] == case.version
    new_kernel()
    again = ask(reworded, ITEM)
    press(again, "next")
    fill(again, "If it were not so.")
    first, second = responses(again)
    assert first == before
    assert second["case_version"] == reworded.version != case.version
    assert "with_name" not in second


def test_an_answer_to_an_earlier_wording_is_said_to_be_one_and_not_judged(
    case, reworded, new_kernel
):
    assert "You found the step" in answered(case).page.html
    new_kernel()
    player = ask(reworded, ITEM)
    assert NOTE in player.page.html
    assert "You found the step" not in player.page.html
    assert NOTE in feedback(ITEM)
    assert NOTE not in ask(case, ITEM).page.html


def test_what_was_given_stays_given_and_the_gate_open(case, reworded, new_kernel):
    player = answered(case)
    press(player, "next")
    fill(player, "If it were not so.")
    press(player, "save")
    new_kernel()
    again = gate(ask(reworded, ITEM), compare)
    assert again.is_open
    assert again.question.screens.is_complete


def test_to_save_once_more_answers_the_new_wording(case, reworded, new_kernel):
    answered(case)
    new_kernel()
    player = ask(reworded, ITEM)
    assert "Save my answer" in player.page.html
    press(player, "save")
    assert NOTE not in player.page.html
    assert "You found the step" in player.page.html
    versions = [response["version"] for response in responses(player)]
    assert versions[-1] == player.screens[0][1].version != versions[0]
    press(player, "save")
    assert len(responses(player)) == 2


def test_another_change_of_the_case_changes_nothing_here(case, new_kernel):
    answered(case)
    new_kernel()
    raw = case.data.model_dump(mode="json", exclude_none=True)
    raw["voices"] = [voice for voice in raw["voices"] if voice["id"] == "gary-sick"] + [
        voice for voice in raw["voices"] if voice["id"] != "gary-sick"
    ]
    raw["timeline"] = raw["later_events"] = []
    player = ask(Case(CaseData.model_validate(raw)), ITEM)
    assert player.case.version != case.version
    assert "You found the step" in player.page.html
    assert ON_PAGE not in page_of(player.case)


def test_what_an_earlier_kit_kept_is_judged_as_before(case, reworded, new_kernel):
    player = answered(case)
    sheet = saved(player)
    for response in sheet["items"][ITEM]["responses"]:
        del response["version"], response["case_version"]
    player.sheet.path.write_text(json.dumps(sheet))
    new_kernel()
    assert "You found the step" in ask(reworded, ITEM).page.html
    assert ON_PAGE not in page_of(reworded)


def test_the_page_that_is_handed_in_says_so(case, reworded, new_kernel):
    player = answered(case)
    press(player, "next")
    fill(player, "If it were not so.")
    press(player, "save")
    assert ON_PAGE not in page_of(case)
    assert "Compare it with our suggestion" in page_of(case)
    new_kernel()
    page = page_of(reworded)
    assert page.count(ON_PAGE) == 1
    assert "If it were not so." in page
    assert "Compare it with our suggestion" not in page
    assert page.partition("<details>")[2].count(f"({MARK})") == 2
    assert page.count(f"({MARK})") == 3  # once more in what a teacher reads first
    again = ask(reworded, ITEM)
    press(again, "go 0")
    press(again, "save")
    page = page_of(reworded)
    assert page.count(ON_PAGE) == page.count(f"({MARK})") == 1


def test_a_first_answer_to_an_earlier_wording_is_marked(case, reworded, new_kernel):
    answered(case)
    new_kernel()
    player = ask(reworded, ITEM)
    other = next(o.value for o in player.screens[0][1].fields[0].options if o.value != ours(player))
    fill(player, other)
    press(player, "save")
    page = page_of(reworded)
    assert ON_PAGE not in page
    assert f"(first answer, {MARK}: " in page


def test_a_first_look_at_other_words_is_not_compared_with_the_second(case, new_kernel):
    items = ask(case, kinds=["sort"]).screens.items
    id_ = next(item.id for item in items if item.about.id == "gary-sick")
    player = ask(case, id_)
    fill(player, "both", "0")
    press(player, "save")
    new_kernel()
    raw = case.data.model_dump(mode="json", exclude_none=True)
    passage = next(voice for voice in raw["voices"] if voice["id"] == "gary-sick")["passages"][0]
    passage["fragment"] = passage["fragment"].partition(" ")[2]
    again = ask(Case(CaseData.model_validate(raw)), id_)
    press(again, "go 0")
    assert NOTE in again.page.html
    press(again, "go 1")
    assert NOTE not in again.page.html
    fill(again, "none")
    press(again, "save")
    assert "We read:" in again.page.html
    assert "First “both”" not in again.page.html


def test_who_was_shown_with_a_name_stays_so(case, new_kernel, monkeypatch):
    """Also where a later kit draws otherwise."""
    player = ask(case, kinds=["sort"], voices=4)
    half = 4
    for n in range(2 * half - 1):
        press(player, f"go {n}")
        fill(player, "both", "0")  # who is not sure meets all of them again
        if n != half:  # of which there is a draft only
            press(player, "save")
    shown = {item.id: item.steps[1].with_name for item in player.screens.items}
    kept = player.sheet.data.names_shown
    begun = [item.id for item, _ in player.screens.all[half:-1]]
    assert kept == {id_: shown[id_] for id_ in begun}
    new_kernel()
    before = sorting.gets_name
    monkeypatch.setattr(sorting, "gets_name", lambda voice, code: not before(voice, code))
    later = Case(case.data.model_copy())
    again = ask(later, kinds=["sort"], voices=4)
    drawn = {item.id: item.steps[1].with_name for item in again.screens.items}
    page = page_of(later)
    for item in again.screens.items:
        assert drawn[item.id] == (shown[item.id] == (item.id in begun))
        if item.id in begun:
            every = page.partition("<details>")[2]
            part = every.partition(f"Sorted: {item.about.name}")[2].partition("<h2>")[0]
            assert ("Now you see who speaks." in part) == shown[item.id]
            assert NOTE not in feedback(item.id)


# --- What the browser keeps ---


def draft_of(player, **values) -> dict:
    """Return what the browser keeps of the screen that shows, as kept.js makes it."""
    (place,) = player.page.content.keep["controls"].values()
    record = {key: value for key, value in place.items() if key not in {"item", "field"}}
    more = {"rev": 99, "at": "2026-03-01T09:00:00.000Z", "given": False, "values": values}
    sheet = player.page.content.keep["sheet"]
    return sheet | {"items": {place["item"]: {"responses": [record | more]}}}


def test_a_draft_written_without_python_keeps_what_was_shown_then(case, reworded, new_kernel):
    player = ask(case, ITEM)
    fill(player, ours(player))
    copy = draft_of(player, because="typed later")
    version = player.screens[0][1].version
    new_kernel()
    again = ask(reworded, ITEM)
    again._message_came(again.page, {"copies": {"key": json.dumps(copy)}}, [])
    (response,) = responses(again)
    assert response["values"] == {"because": "typed later"}
    assert (response["version"], response["case_version"]) == (version, case.version)


def test_a_cell_that_shows_the_case_as_it_was_answers_that(case, reworded):
    player = ask(case, ITEM)
    ask(reworded, ITEM)
    fill(player, ours(player))
    (response,) = responses(player)
    assert response["case_version"] == case.version
