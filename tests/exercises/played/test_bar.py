"""The bar above the questions, hands up, and answering in code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kit import answer, ask, compare, feedback, gate, hand_in, hands_up, my_answers
from tests.exercises.pressing import fill, press, saved


@pytest.fixture(autouse=True)
def _fresh(lesson_folder):
    """Each test has a notebook's folder of its own."""


class TestBar:
    def test_it_says_who_and_where(self, case):
        bar = my_answers(case)
        assert bar.sheet.data.code in bar.page.html
        assert f"answers/{bar.sheet.folder.name}/{bar.sheet.path.name}" in bar.page.html
        assert "Binder" not in bar.page.html

    def test_on_binder_it_says_so(self, case, monkeypatch):
        monkeypatch.setenv("BINDER_LAUNCH_HOST", "https://mybinder.org/")
        assert "forgets everything" in my_answers(case).page.html

    @pytest.mark.parametrize(
        ("environment", "where"),
        [
            ({}, "on this computer or on the drive where the folder is"),
            ({"JUPYTERHUB_USER": "asha"}, "on your school’s server"),
            ({"JUPYTERHUB_SERVICE_PREFIX": "/user/asha/"}, "on your school’s server"),
            ({"JUPYTERHUB_USER": "a-1", "BINDER_SERVICE_HOST": "x"}, "until this page closes"),
        ],
    )
    def test_it_says_where_only_as_far_as_it_is_so(self, case, monkeypatch, environment, where):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        page = my_answers(case).page.html.replace("&#39;", "’")
        assert f"will be saved {where}." in page
        assert "The file: answers/user-" in page
        assert ("this computer" in page) is (not environment)
        assert "asha" not in page

    def test_what_a_notebook_saves_has_nothing_of_a_student(self, case):
        player = ask(case, "missing")
        shut, bar, hands = gate(player, compare), my_answers(case, names=True), hands_up(case)
        fill(player, "A trader whom I know", "Figures.")
        press(player, "save")
        bar.page.values = {**bar.page.values, "name": "Asha Rao"}
        hands.page.values = {**hands.page.values, "before-none": "98761"}
        brief = hand_in(case)
        press(brief, "hand-in")
        secrets = ("A trader whom", "Asha Rao", "98761", bar.sheet.data.code)
        for widget in (player, shut, bar, hands, brief, ask(case, "missing"), my_answers(case)):
            saved = str(widget._repr_mimebundle_())
            assert "Run this cell to see your answers" in saved
            assert [secret for secret in secrets if secret in saved] == []

    @pytest.mark.parametrize("refused", [".json", ".html", ""])
    def test_the_hand_in_says_what_was_written(self, case, monkeypatch, refused):
        player = ask(case, "missing")
        fill(player, "A trader", "Figures.")
        bar, replace = hand_in(case), Path.replace

        def choosy(path, to):
            if to.name.endswith(refused):
                raise OSError(28, "No space left on device")
            return replace(path, to)

        monkeypatch.setattr(Path, "replace", choosy)
        press(bar, "hand-in")
        told = bar._message
        names = {end: bar.sheet.path.with_suffix(end).name for end in (".json", ".html")}
        lost = [name for end, name in names.items() if end.endswith(refused)]
        folder = f"the folder {bar.sheet.location.told_as}"
        assert f"Could not be written into {folder}: {', '.join(lost)}." in told
        kept = [name for name in names.values() if name not in lost]
        assert (f"In {folder}: {', '.join(kept)}." in told) is bool(kept)
        assert "are in your downloads" in told
        assert "look whether" in told

    def test_hand_in_writes_a_file_and_a_page(self, case):
        player = ask(case, "missing")
        fill(player, "A trader", "Figures.")
        press(player, "save")
        bar = hand_in(case)
        sent = []
        bar.page.content.send = sent.append
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
        bar._message_came(bar.page, {"picked": text}, [])
        assert player.screens.is_complete
        bar._message_came(bar.page, {"picked": "junk"}, [])
        assert "damaged" in bar.page.html
        assert player.screens.is_complete

    def test_a_browsers_copy_is_offered_when_the_sheet_is_new(self, case):
        player = ask(case, "space")
        fill(player, "20", "20")
        press(player, "save")
        code, text = player.sheet.data.code, player.sheet.data.to_json()
        bar = my_answers(case)
        press(bar, "clear")
        bar._message_came(bar.page, {"copies": {"a": text, "b": "junk", "c": None}}, [])
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
        player._message_came(player.page, {"copies": {"a": json.dumps(copy)}}, [])
        assert player.page.values["space.guess.security-concern"] == "33"
        assert saved(player)["items"]["space"]["responses"][0]["rev"] == 99

    def test_a_browsers_copy_of_the_same_sheet_takes_no_message_away(self, case):
        player = ask(case, "space")
        fill(player, "20", "20")
        copy = json.loads(player.sheet.data.to_json())
        copy["items"]["space"]["responses"][0] |= {"by": "other"}
        bar = my_answers(case)
        assert "Not you?" in bar.page.html
        bar._message_came(bar.page, {"copies": {"a": json.dumps(copy)}}, [])
        assert "Not you?" in bar.page.html
        press(bar, "new")
        assert "Not you?" not in bar.page.html

    def test_a_name_is_asked_for_only_when_the_teacher_wants_it(self, case):
        assert 'name="name"' not in my_answers(case).page.html
        bar = my_answers(case, names=True)
        bar.page.values = {**bar.page.values, "name": "Asha"}
        assert bar.sheet.data.name == "Asha"
        assert 'data-press="hand-in"' not in bar.page.html

    def test_clearing_that_fails_says_so_and_keeps_everything(self, case, monkeypatch):
        player = ask(case, "space")
        fill(player, "20", "20")
        press(player, "save")
        bar, sent = my_answers(case), []
        bar.page.content.send = sent.append

        def refuse(*_args, **_more):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("pathlib.Path.unlink", refuse)
        press(bar, "clear")
        monkeypatch.undo()
        assert "Permission denied" in bar.page.status
        assert "Cleared" not in bar.page.html
        assert not any("forget" in message for message in sent)
        assert player.screens.is_complete

    def test_a_declined_offer_does_not_come_back(self, case):
        player = ask(case, "space")
        fill(player, "20", "20")
        text, code = player.sheet.data.to_json(), player.sheet.data.code
        bar = my_answers(case)
        press(bar, "new")
        for _ in range(2):
            bar._message_came(bar.page, {"copies": {"a": text}}, [])
            press(bar, f"leave {code}")
        bar._message_came(bar.page, {"copies": {"a": text}}, [])
        assert "answers by" not in bar.page.html

    def test_the_browsers_copy_has_what_only_python_knows(self, case):
        bar, sent = my_answers(case, names=True), []
        bar.page.content.send = sent.append
        press(gate(ask(case, "space"), compare), "show")
        assert "revealed" in sent[-1]["text"]
        bar.page.values = {**bar.page.values, "name": "Asha"}
        assert "Asha" in sent[-1]["text"]


class TestHandsUp:
    def test_the_shift_shows_at_once_and_is_kept(self, case, monkeypatch):
        hands = hands_up(case)
        assert "No hands counted yet" in hands._result.html
        counts = {"before-security-concern": "12", "before-none": "8"}
        counts |= {"after-security-concern": "9", "after-none": "8", "after-both": "3"}
        hands.page.values = {**hands.page.values, **counts}
        assert "−3" in hands._result.html
        assert "At least 3 changed their answer" in hands._result.html
        monkeypatch.setattr("kit.exercises.played.session._open", {})
        assert hands_up(case).page.values["after-both"] == "3"

    @pytest.mark.parametrize("typed", ["-3", "x", "1e9", "٣", "999999", ""])
    def test_what_is_no_count_counts_nothing(self, case, typed):
        hands = hands_up(case)
        hands.page.values = {**hands.page.values, "before-none": typed}
        assert "No hands counted yet" in hands._result.html

    def test_nothing_is_written_for_a_sheet_that_was_cleared(self, case):
        hands = hands_up(case)
        hands.page.values = {**hands.page.values, "before-none": "5"}
        press(my_answers(case), "clear")
        assert not list(hands.sheet.folder.glob("*.json"))
        assert hands.page.values["before-none"] == ""

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

    def test_the_next_question_stands_below_and_no_later_one(self, case):
        ask(case, "check-guard-listed-2008")
        first = feedback("check-guard-listed-2008")
        assert "The fact to check" in first
        assert '"where": Where would you look' in first
        assert "25 October 2007" not in first
        fact = {"first": "guard-listed-2008", "where": "A newspaper of that year"}
        assert answer("check-guard-listed-2008", fact) == "Kept."
        assert "25 October 2007" in feedback("check-guard-listed-2008")

    def test_a_voice_is_sorted_without_its_name(self, case):
        player = ask(case, kinds=["sort"], voices=2)
        item, _ = player.screens[0]
        question = player._repr_mimebundle_()["text/plain"]
        assert "“" in question
        assert '"both" both' in question
        answer(item.id, {"stance": "both"})
        answer(item.id, {"stance": "none"})
        assert "reading" not in player.sheet.path.read_text()

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
        monkeypatch.setattr("kit.exercises.played.session._open", {})
        with pytest.raises(ValueError, match="no case is open"):
            feedback("space")

    def test_a_place_without_widgets_shows_how(self, case):
        text = ask(case, "space")._repr_mimebundle_()["text/plain"]
        assert 'answer("space", {"security-concern": …' in text
