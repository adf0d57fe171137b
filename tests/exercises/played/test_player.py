"""The player and the gate, as Python sees them; the browser has tests of its own."""

from __future__ import annotations

import re
import threading
import zlib
from base64 import b64decode

import pytest
from ipywidgets import Label

from kit import Case, answer, ask, compare, feedback, gate, hand_in, my_answers
from kit.case.model import CaseData
from kit.exercises.played.screens import in_order
from tests.exercises.pressing import fill, press, saved
from tests.hostile import HOSTILE, hostile_case


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
    monkeypatch.setattr("kit.exercises.played.session._open", {})
    again = ask(case, kinds=["sort"], voices=4)
    assert again.sheet is not player.sheet
    shown = again.screens[again._at]
    assert (shown[0].id, shown[1].id) == (place[0].id, place[1].id)
    assert again.page.values[f"{shown[0].id}.first.stance"] == "none"
    press(again, "back")
    assert again.page.values[f"{again.screens[0][0].id}.first.words"] == "these words"


def test_voices_are_met_in_rounds(case):
    player = ask(case, kinds=["sort"], voices=6)
    for _ in range(6):
        fill(player, "both", "0")
        press(player, "save")
    steps = [step.id for _, step in player.screens.all]
    assert steps == ["first"] * 6 + ["again"] * 6
    assert [item.id for item, _ in player.screens.all[:6]] == [
        i.id for i, _ in player.screens.all[6:]
    ]


def test_a_second_look_is_for_who_was_named_or_not_sure(case):
    """What was told of a voice that is met once stands with its one look, and in the table."""
    player = ask(case, kinds=["sort"], voices=6)
    again = {item.id for item, step in player.screens.all if step.id == "again"}
    assert again == {item.id for item in player.screens.items if item.steps[1].with_name}
    for n in range(6):
        fill(player, "both", "2" if n == 0 else "4")
        press(player, "save")
    unsure = player.screens[0][0].id
    assert [item.id for item, _ in player.screens.all[6:]] == [
        item.id for item in player.screens.items if item.id in again | {unsure}
    ]
    while not player.screens.is_complete:
        fill(player, "none")
        press(player, "save")
    looks = {row[1]: row[2:4] for row in player.screens.rows()}
    assert [row[0] for row in player.screens.rows()] == [f"Voice {n}" for n in range(1, 7)]
    for item in player.screens.items:
        second = "the text doesn't say" if item.id in again | {unsure} else "–"
        assert looks[item.about.name] == ("both", second)
        assert saved(player)["items"][item.id]["state"] == "answered"
    once = next(n for n in range(6) if player.screens[n][0].id not in again | {unsure})
    press(player, f"go {once}")
    assert "Why we label it so" in player.page.html


def test_of_a_voice_that_is_met_again_nothing_is_told_in_code_either(case):
    player = ask(case, kinds=["sort"], voices=4)
    item = player.screens.items[0]
    assert answer(item.id, {"stance": "both", "sure": "0"}) == "Kept."
    assert item.about.position.reason not in feedback(item.id)
    assert item.about.position.reason in answer(item.id, {"stance": "both"})
    assert item.about.position.reason in feedback(item.id)


def test_items_without_rounds_are_played_one_after_the_other(case):
    player = ask(case, "reason-gary-sick", "space")
    assert [step.id for _, step in player.screens.all] == ["because", "wrong", "guess"]
    assert in_order([], {}) == []


def test_a_blind_page_tells_nothing_of_who_speaks(case):
    """Neither what shows nor what the widget holds or saves."""
    player = ask(case, kinds=["sort"])
    half = len(player.screens) // 2
    for n, (item, _step) in enumerate(player.screens.all[:half]):
        press(player, f"go {n}")
        state = player.page.content.get_state()
        page = zlib.decompress(b64decode(state["packed"])).decode()
        rest = repr({key: state[key] for key in ("values", "keep", "status")})
        saved_first = repr(list(player._lines())) if n == 0 else ""
        told = (page + rest + saved_first).lower()
        voice = item.about
        for word in (voice.id, voice.name, voice.position.reason, voice.affiliation.role):
            assert word.lower() not in told, (item.id, word)
        if voice.kind == "person" and voice.identification == "named":
            for part in re.findall(r"\w{3,}", voice.name):
                assert not re.search(rf"\b{part.lower()}\b", told), (item.id, part)
    for voice in case.data.voices:
        assert voice.position.reason not in page


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
    for n in range(2):
        player.page.values = {**player.page.values, "pressed": f"save 0 {n}"}
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
        fill(player, "both" if n < 2 else "none", "0")
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


def test_skipping_one_costs_one(case):
    """The gate leads to what is open; shown anyway, all that was answered has its feedback."""
    player = ask(case, kinds=["sort"], voices=4)
    closed = gate(player, compare)
    assert "Still open" not in closed.page.html
    for n in (0, 1, 3):
        press(player, f"go {n}")
        fill(player, "both", "4")
        press(player, "save")
    still = [title for _, title in closed._still_open()]
    assert "Voice 3" in still
    assert "Voice 3" in closed.page.html
    assert player.screens.rows() == []
    press(closed, "go 2")
    assert player._at == 2
    press(closed, "show")
    assert closed.is_open
    assert [row[0] for row in player.screens.rows()] == ["Voice 1", "Voice 2", "Voice 4"]
    assert "All voices, your two looks, and ours" in player.page.html
    press(player, "go 0")
    assert "Why we label it so" in player.page.html


def test_only_the_gate_shows_anyway_what_it_keeps(case):
    alone, behind = ask(case, "check-new-outlook"), ask(case, "check-new-outlook")
    gate(behind, compare)
    for player in (alone, behind):
        press(player, "go 1")
    assert "Show me anyway" in alone.page.html
    assert "Show me anyway" not in behind.page.html


def test_frames_come_with_the_first_level(case):
    frame = "I looked for … and found …"
    assert frame in ask(case, kinds=["sort"], level="four voices").page.html
    assert len(ask(case, kinds=["sort"], level="four voices").screens.items) == 4
    assert frame not in ask(case, kinds=["sort"], level="all voices").page.html
    assert "no level" in str(ask(case, level="six voices").error)


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


def test_what_was_on_its_way_when_the_code_changed_is_not_the_next_students(case):
    player = ask(case, "missing")
    fill(player, "A trader", "Figures.")
    before = dict(player.page.values)
    press(my_answers(case), "clear")
    player.page.values = {**before, "missing.missing.who": "SECRET", "pressed": "save 0 1"}
    assert player.sheet.is_empty
    assert not list(player.sheet.folder.glob("*.json"))


def test_widgets_that_answer_from_two_threads_lose_nothing(case):
    """While a cell runs, JupyterLab hands what the browser says to another thread."""
    players = [ask(case, "missing"), ask(case, "view")]

    def answer_often(player):
        for n in range(60):
            fill(player, f"text {n}", "more")
            press(player, "save")

    threads = [threading.Thread(target=answer_often, args=[player]) for player in players]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    items = saved(players[0])["items"]
    assert {len(items[item]["responses"]) for item in ("missing", "view")} == {60}


def test_what_a_reading_comes_to_is_not_in_the_file_before_it_is_told(case):
    player = ask(case, kinds=["sort"], voices=2)
    for stance in ("both", "both", "none"):
        fill(player, stance)
        press(player, "save")
    assert "reading" not in player.sheet.path.read_text()


def test_a_page_that_no_browser_shows_hears_nothing(case):
    shown, gone = ask(case, "missing"), ask(case, "missing")
    for player in (shown, gone):
        player._message_came(player.page, {"shown": True}, [])
    gone._message_came(gone.page, {"gone": True}, [])
    fill(shown, "A trader", "Figures.")
    press(shown, "save")
    assert "Whom we miss" not in gone.page.html
    gone._message_came(gone.page, {"shown": True}, [])
    assert "Whom we miss" in gone.page.html


def test_a_page_that_no_browser_shows_holds_nothing_of_a_sheet_that_was_cleared(case):
    shown, gone = ask(case, "missing"), ask(case, "missing")
    gone._message_came(gone.page, {"shown": True}, [])
    fill(gone, "A trader whom I know", "Figures.")
    press(gone, "save")
    code = gone.sheet.data.code
    gone._message_came(gone.page, {"gone": True}, [])
    shown.sheet.clear()
    held = str(gone.page.content.get_state())
    assert "A trader whom I know" not in held + gone.page.html
    assert code not in held + gone.page.html


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
        assert shut.children[-1] is shut.lenses[0]
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
        monkeypatch.setattr("kit.exercises.played.session._open", {})
        assert gate(ask(case, "space"), compare).is_open

    def test_it_shuts_when_the_sheet_is_cleared(self, case):
        shut = gate(ask(case, "space"), compare)
        press(shut, "show")
        press(my_answers(case), "clear")
        assert not shut.is_open
        assert shut.lenses == ()
