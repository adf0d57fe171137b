"""The player, the gate, the bar and hands up, as Python sees them."""

from __future__ import annotations

import itertools
import json
import zlib

import pytest
from ipywidgets import Label

from kit import Case, answer, ask, compare, feedback, gate, hand_in, hands_up, my_answers
from kit.exercises.screens import in_order
from kit.model import CaseData
from tests.hostile import HOSTILE, hostile_case

_counter = itertools.count()


def press(widget, what):
    """Press a button of a page, as the browser tells it."""
    if what in {"save", "next", "back", "show"} and hasattr(widget, "_at"):
        what = f"{what} {widget._at}"
    widget.page.values = {**widget.page.values, "pressed": f"{what} {next(_counter)}"}


def fill(player, *values):
    """Fill in the controls of the screen that shows, in their order."""
    item, step = player.screens[player._at]
    names = [f"{item.id}.{step.id}.{field.name}" for field in step.fields]
    player.page.values = {**player.page.values, **dict(zip(names, values, strict=False))}


def saved(player):
    return json.loads(player.sheet.path.read_text())


@pytest.fixture(autouse=True)
def _fresh(lesson_folder):
    """Each test has a notebook's folder of its own."""


def test_an_answer_is_kept_with_each_change_and_given_with_save(case):
    player = ask(case, "missing")
    fill(player, "A trader")
    (response,) = saved(player)["items"]["missing"]["responses"]
    assert response["values"] == {"who": "A trader", "why": ""}
    assert response["given"] is False
    press(player, "save")
    assert "Still open: Because" in player.page.html
    fill(player, "A trader", "Figures are missing.")
    press(player, "save")
    assert saved(player)["items"]["missing"]["state"] == "answered"
    assert "Whom we miss" in player.page.html
    assert player.screens.is_complete


def test_a_change_after_saving_is_a_second_response(case):
    player = ask(case, "missing")
    fill(player, "A trader", "Figures.")
    press(player, "save")
    press(player, "save")
    fill(player, "A farmer", "Figures.")
    press(player, "save")
    kept = saved(player)["items"]["missing"]["responses"]
    assert [r["values"]["who"] for r in kept] == ["A trader", "A farmer"]


def test_everything_is_there_again_in_a_new_kernel(case, monkeypatch):
    player = ask(case, kinds=["sort"], voices=4)
    fill(player, "both", "3", "these words")
    press(player, "save")
    fill(player, "none")
    place = player.screens[player._at]
    monkeypatch.setattr("kit.exercises.session._open", {})
    again = ask(case, kinds=["sort"], voices=4)
    assert again.sheet is not player.sheet
    shown = again.screens[again._at]
    assert (shown[0].id, shown[1].id) == (place[0].id, place[1].id)
    assert again.page.values[f"{shown[0].id}.first.stance"] == "none"
    press(again, "back")
    assert again.page.values[f"{again.screens[0][0].id}.first.words"] == "these words"


def test_voices_are_met_in_rounds(case):
    player = ask(case, kinds=["sort"], voices=6)
    steps = [step.id for _, step in player.screens.all]
    assert steps == ["first"] * 6 + ["again"] * 6
    assert [item.id for item, _ in player.screens.all[:6]] == [
        i.id for i, _ in player.screens.all[6:]
    ]


def test_items_without_rounds_are_played_one_after_the_other(case):
    player = ask(case, "reason-gary-sick", "space")
    assert [step.id for _, step in player.screens.all] == ["because", "wrong", "guess"]
    assert in_order([]) == []


def test_a_blind_page_tells_nothing_of_who_speaks(case):
    """Neither what shows nor what the widget holds or saves."""
    player = ask(case, kinds=["sort"])
    half = len(player.screens) // 2
    for n, (item, _step) in enumerate(player.screens.all[:half]):
        press(player, f"go {n}")
        state = player.page.get_state()
        page = zlib.decompress(state["packed"]).decode()
        rest = repr({key: state[key] for key in ("values", "keep", "status")})
        told = (page + rest + repr(list(player._lines()))).lower()
        voice = next(v for v in case.data.voices if v.first_paragraph and item.id in _ids(v))
        for word in (voice.id, voice.name, voice.position.reason, voice.affiliation.role):
            assert word.lower() not in told, (item.id, word)
    for voice in case.data.voices:
        assert voice.position.reason not in page


def _ids(voice):
    return {f"sort-p{voice.first_paragraph}{letter}" for letter in ("", "a", "b", "c")}


def test_what_has_nothing_to_show_leads_on(case):
    player = ask(case, kinds=["sort"], voices=4)
    fill(player, "both")
    press(player, "save")
    assert player._at == 1
    assert "Kept: Voice 1." in player.page.html


def test_states_and_progress(case):
    player = ask(case, "space", "missing")
    assert "1 of 2" in player.page.html
    fill(player, "10")
    press(player, "next")
    assert "begun" in player.page.html
    press(player, "go 0")
    assert "1 of 2" in player.page.html
    press(player, "back")
    press(player, "go 99")
    assert "1 of 2" in player.page.html
    press(player, "go 1")
    assert "2 of 2" in player.page.html
    for nonsense in ("", "go x", "go", "dance 3", "save 0 0 0", "next -1"):
        press(player, nonsense)
    assert "2 of 2" in player.page.html


def test_a_press_that_comes_too_late_does_nothing(case):
    """Of a double click the second one belongs to a screen that is gone."""
    player = ask(case, kinds=["sort"], voices=4)
    fill(player, "both")
    for _ in range(2):
        player.page.values = {**player.page.values, "pressed": f"save 0 {next(_counter)}"}
    assert player._at == 1
    assert "Still open" not in player.page.html


def test_a_later_step_stays_shut_until_the_first_is_answered(case):
    player = ask(case, "check-guard-listed-2008")
    press(player, "next")
    assert "25 October 2007" not in player.page.html
    assert "First answer the question" in player.page.html
    press(player, "show")
    assert "25 October 2007" in player.page.html
    assert saved(player)["items"]["check-guard-listed-2008"]["state"] == "shown without an answer"


def test_of_voices_in_rounds_nothing_is_told_before_all_are_answered(case):
    player = ask(case, kinds=["sort"], voices=2)
    for n in range(4):
        assert player._at == n
        assert "Why we label it so" not in player.page.html
        fill(player, "both" if n < 2 else "none")
        press(player, "save")
    assert "Why we label it so" in player.page.html
    assert "All voices, your two looks, and ours" in player.page.html
    names = {case.data.voices[i].name for i in range(25)}
    assert sum(f"<td>{name}</td>" in player.page.html for name in names) == 2


def test_what_is_answered_in_another_cell_shows_here(case):
    one, other = ask(case, "missing"), ask(case, "missing")
    fill(one, "A trader", "Figures.")
    press(one, "save")
    assert "Whom we miss" in other.page.html
    assert other.page.values["missing.missing.who"] == "A trader"


def test_points_only_when_turned_on(case):
    player = ask(case, "speaker-gary-sick", points=True)
    fill(player, "0", "0", "0", "0", "0")
    press(player, "save")
    assert "answered rightly: 1 of 1" in player.page.html
    assert "answered rightly" not in ask(case, "speaker-gary-sick").page.html


def test_frames_come_with_the_first_level(case):
    frame = "I looked for … and found …"
    assert frame in ask(case, kinds=["sort"], level="four voices").page.html
    assert len(ask(case, kinds=["sort"], level="four voices").screens.items) == 4
    assert frame not in ask(case, kinds=["sort"], level="all voices").page.html
    with pytest.raises(ValueError, match="no level"):
        ask(case, level="six voices")


def test_an_empty_case_has_nothing_to_ask(empty_raw):
    player = ask(Case(CaseData.model_validate(empty_raw)), kinds=["sort", "reasoning", "evidence"])
    assert "nothing to ask" in player.page.html
    press(player, "save")
    press(player, "next")


def test_hostile_text_stays_text_on_every_screen(small_raw):
    case = Case(hostile_case(small_raw))
    kinds = ["view", "sort", "reasoning", "evidence", "speaker", "wording", "space", "missing"]
    player = ask(case, kinds=[*kinds, "strongest", "write", "turn", "exit", "own"])
    for n in range(len(player.screens)):
        press(player, f"go {n}")
        item, step = player.screens[n]
        fill(
            player,
            *(
                [f.options[0].value]
                if f.kind == "several"
                else f.options[0].value
                if f.options
                else "5"
                if f.kind == "number"
                else HOSTILE
                for f in step.fields
            ),
        )
        press(player, "save")
        assert "<script>window" not in player.page.html, item.id
        assert "<img src=x" not in player.page.html, item.id
    bar = hand_in(case)
    press(bar, "hand-in")
    page = bar.sheet.path.with_suffix(".html").read_text()
    assert "&lt;script&gt;" in page
    assert "<script" not in page


class TestGate:
    def test_the_lens_is_built_when_the_question_is_answered(self, case):
        built = []

        def lens(given):
            built.append(given)
            return Label("lens")

        shut = gate(ask(case, "space"), lens)
        assert not shut.is_open
        assert not built
        fill(shut.question, "20", "20")
        assert not shut.is_open
        press(shut.question, "save")
        assert shut.is_open
        assert built == [case]
        assert shut.children[-1] is shut.lens
        assert "Compare it with what you wrote" in shut.page.html

    def test_show_me_anyway_is_kept(self, case):
        shut = gate(ask(case, "space", "missing"), compare)
        fill(shut.question, "20", "20")
        press(shut.question, "save")
        assert not shut.is_open
        press(shut, "show")
        assert shut.is_open
        items = saved(shut.question)["items"]
        assert items["missing"]["state"] == "shown without an answer"
        assert "revealed" not in items["space"]

    def test_it_is_open_when_the_answer_was_saved_before(self, case, monkeypatch):
        player = ask(case, "space")
        fill(player, "20", "20")
        press(player, "save")
        monkeypatch.setattr("kit.exercises.session._open", {})
        assert gate(ask(case, "space"), compare).is_open

    def test_it_shuts_when_the_sheet_is_cleared(self, case):
        shut = gate(ask(case, "space"), compare)
        press(shut, "show")
        press(my_answers(case), "clear")
        assert not shut.is_open
        assert shut.lens is None


class TestBar:
    def test_it_says_who_and_where(self, case):
        bar = my_answers(case)
        assert bar.sheet.data.code in bar.page.html
        assert f"answers/{bar.sheet.path.name}" in bar.page.html
        assert "Binder" not in bar.page.html

    def test_on_binder_it_says_so(self, case, monkeypatch):
        monkeypatch.setenv("BINDER_LAUNCH_HOST", "https://mybinder.org/")
        assert "forgets everything" in my_answers(case).page.html

    def test_hand_in_writes_a_file_and_a_page(self, case):
        player = ask(case, "missing")
        fill(player, "A trader", "Figures.")
        press(player, "save")
        bar = hand_in(case)
        sent = []
        bar.page.send = sent.append
        press(bar, "hand-in")
        page = bar.sheet.path.with_suffix(".html").read_text()
        assert "A trader" in page
        assert "Whom would you phone?" in page
        downloads = [message["download"] for message in sent if "download" in message]
        assert downloads == [bar.sheet.path.name, bar.sheet.path.with_suffix(".html").name]

    def test_another_code_and_back(self, case):
        bar = my_answers(case)
        first = bar.sheet.data.code
        player = ask(case, "space")
        fill(player, "20", "20")
        press(player, "save")
        bar.page.values = {**bar.page.values, "code": "../../x"}
        press(bar, "use")
        assert bar.sheet.path.parent == bar.sheet.folder
        assert not player.screens.is_complete
        assert first in bar.page.html
        bar.page.values = {**bar.page.values, "code": first}
        press(bar, "use")
        assert player.screens.is_complete
        assert player.page.values["space.guess.security-concern"] == "20"

    def test_a_picked_up_file(self, case):
        player = ask(case, "space")
        fill(player, "20", "20")
        press(player, "save")
        text = player.sheet.path.read_text()
        bar = my_answers(case)
        press(bar, "clear")
        assert not player.screens.is_complete
        assert not list(bar.sheet.folder.glob("*.json"))
        bar._heard(bar.page, {"picked": text}, [])
        assert player.screens.is_complete
        bar._heard(bar.page, {"picked": "junk"}, [])
        assert "damaged" in bar.page.html
        assert player.screens.is_complete

    def test_a_browsers_copy_is_offered_when_the_sheet_is_new(self, case):
        player = ask(case, "space")
        fill(player, "20", "20")
        press(player, "save")
        code, text = player.sheet.data.code, player.sheet.data.to_json()
        bar = my_answers(case)
        press(bar, "clear")
        bar._heard(bar.page, {"copies": {"a": text, "b": "junk", "c": None}}, [])
        assert f"answers by {code}" in bar.page.html
        assert not player.screens.is_complete
        press(bar, f"take {code}")
        assert player.screens.is_complete
        assert bar.sheet.data.code == code

    def test_a_browsers_copy_of_the_same_sheet_is_merged_at_once(self, case):
        player = ask(case, "space")
        fill(player, "20", "20")
        copy = json.loads(player.sheet.data.to_json())
        copy["items"]["space"]["responses"][0]["values"]["security-concern"] = "33"
        copy["items"]["space"]["responses"][0]["rev"] = 99
        player._heard(player.page, {"copies": {"a": json.dumps(copy)}}, [])
        assert player.page.values["space.guess.security-concern"] == "33"
        assert saved(player)["items"]["space"]["responses"][0]["rev"] == 99

    def test_a_name_is_asked_for_only_when_the_teacher_wants_it(self, case):
        assert 'name="name"' not in my_answers(case).page.html
        bar = my_answers(case, names=True)
        bar.page.values = {**bar.page.values, "name": "Asha"}
        assert bar.sheet.data.name == "Asha"
        assert 'data-press="hand-in"' not in bar.page.html


class TestHandsUp:
    def test_the_shift_shows_at_once_and_is_kept(self, case, monkeypatch):
        hands = hands_up(case)
        assert "No hands counted yet" in hands._result.html
        counts = {"before-security-concern": "12", "before-none": "8"}
        counts |= {"after-security-concern": "9", "after-none": "8", "after-both": "3"}
        hands.page.values = {**hands.page.values, **counts}
        assert "−3" in hands._result.html
        assert "At least 3 changed their answer" in hands._result.html
        monkeypatch.setattr("kit.exercises.session._open", {})
        assert hands_up(case).page.values["after-both"] == "3"

    @pytest.mark.parametrize("typed", ["-3", "x", "1e9", "٣", "999999", ""])
    def test_what_is_no_count_counts_nothing(self, case, typed):
        hands = hands_up(case)
        hands.page.values = {**hands.page.values, "before-none": typed}
        assert "No hands counted yet" in hands._result.html

    def test_unequal_hands(self, case):
        hands = hands_up(case)
        hands.page.values = {**hands.page.values, "before-none": "5", "after-none": "4"}
        assert "hands before" not in hands._result.html  # the rest may still be typed in
        rest = ("after-security-concern", "after-normal-diplomacy", "after-both")
        hands.page.values = {**hands.page.values, **dict.fromkeys(rest, "0")}
        assert "5 hands before, 4 after" in hands._result.html


class TestInCode:
    def test_answer_and_feedback_do_the_same(self, case):
        player = ask(case, "reason-gary-sick")
        choices = player.screens[0][1].fields[0].options
        ours = case.viewpoints.loc["gary-sick", "warrant"]
        right = next(option.value for option in choices if option.label == ours)
        assert "You found the step" in answer("reason-gary-sick", right)
        assert "Compare it with our suggestion" in answer("reason-gary-sick", "An unusual deal.")
        assert "You found the step" in feedback("reason-gary-sick")
        assert player.screens.is_complete

    def test_several_fields_and_what_is_open(self, case):
        ask(case, "space")
        assert "Still open" in answer("space", {"security-concern": "10"})
        assert "of 100" in str(answer("space", {"security-concern": "10", "normal-diplomacy": "9"}))

    def test_wrong_names(self, case):
        ask(case, "space")
        with pytest.raises(ValueError, match="did you mean 'space'"):
            answer("spce", "1")
        with pytest.raises(ValueError, match="no step"):
            answer("space", "1", "second")

    def test_without_an_open_case(self, monkeypatch):
        monkeypatch.setattr("kit.exercises.session._open", {})
        with pytest.raises(ValueError, match="no case is open"):
            feedback("space")

    def test_a_place_without_widgets_shows_how(self, case):
        text = ask(case, "space")._repr_mimebundle_()["text/plain"]
        assert 'answer("space", {"security-concern": …' in text
