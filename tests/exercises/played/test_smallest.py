"""All exercises of the smallest case and of those that grow from it, played and handed in."""

import html

import pytest

from kit import ask
from kit.exercises.asked.outcomes import Correct, Incorrect
from kit.exercises.kinds.catalogue import KINDS, all_items
from kit.exercises.played.hand_in import hand_in_page
from tests.exercises.pressing import fill, press
from tests.lesson.playing import _some_answer, plain
from tests.smallest import LADDER, smallest


@pytest.fixture(params=LADDER)
def case(tmp_path, request):
    return smallest(tmp_path / "case", request.param)[2]


@pytest.mark.usefixtures("lesson_folder")
def test_every_question_can_be_answered_and_handed_in(case):
    player = ask(case, kinds=[*KINDS])
    shown = []
    at = 0
    while at < len(player.screens):
        press(player, f"go {at}")
        _, step = player.screens[at]
        answers = [_some_answer(field) for field in step.fields]
        if step.id == "draft":  # two voices, not one twice
            answers[1] = step.fields[1].options[1].value
        fill(player, *answers)
        press(player, "save")
        assert player.screens.is_given(at), player.page.html
        shown.append(player.page.html)
        at += 1
    data = player.sheet.data
    page = hand_in_page(case.data, data, list(all_items(case.data, data.code).values()))
    told = plain(html.unescape(" ".join((*shown, page.partition("</style>")[2]))))
    assert "None" not in told.replace("None is perfect.", "")  # as the kit says of sources
    assert "not stated" not in told


def test_what_nobody_annotated_is_never_right_or_wrong(case):
    data = case.data
    for item in all_items(data, "a").values():
        is_known = item.kind == "evidence" or (item.kind, *names(data)) == ("speaker", "named")
        for step in item.steps:
            answers = {field.name: _some_answer(field) for field in step.fields}
            outcome = step.check(answers, {})
            assert is_known or not isinstance(outcome, Correct | Incorrect), (item.id, step.id)


def names(data):
    return {voice.identification for voice in data.voices}
