"""What the lesson asks: the case's choice, or a fair one where it is silent."""

import pytest

from kit import lesson_plan
from kit.case.model import CaseData
from kit.exercises.asked.items import shuffled
from kit.exercises.kinds.catalogue import all_items
from kit.lesson import hours, plan
from kit.lesson.roles import STEPS
from kit.lesson.words import LessonWords
from tests.lesson.playing import plain
from tests.made_up import BUILD, KEEP, _case, _cites, _fact, _passage, _voice

CODE = "amber-heron-4827"


def without_lesson(data: CaseData) -> CaseData:
    return data.model_copy(update={"lesson": type(data.lesson)()})


def weakening(**weakens: str) -> CaseData:
    """Return a case whose facts are each used by one voice, named by side and number."""
    sides = {"b": BUILD, "k": KEEP}
    voices = [
        _voice(f"v-{id_}", f"Ona {id_}", sides[id_[0]], _passage(n, f"reason {n}"))
        | {"argument": {"claim": "So it is."}, "citations": _cites(id_, n)}
        for n, id_ in enumerate(weakens, 1)
    ]
    facts = [_fact(id_, "partly") for id_ in weakens]
    for fact, weakened in zip(facts, weakens.values(), strict=True):
        fact["check"] |= {"weakens": weakened}
    return _case("weakening", len(voices), voices, facts)


def test_asks_what_the_case_names(case):
    lesson = case.data.lesson
    items = plan.items_of(case.data, CODE)
    assert [item.id for item in items["compare"]] == [f"reason-{id_}" for id_ in lesson.reasoning]
    assert [item.id for item in items["check"]] == [f"check-{id_}" for id_ in lesson.checks]


def test_sorts_the_voices_that_the_case_names(case):
    named = ("mario-loyola", "gary-sick")
    lesson = case.data.lesson.model_copy(update={"sort": named})
    items = plan.to_sort(case.data.model_copy(update={"lesson": lesson}), CODE)
    assert {item.about.id for item in items} == {*named}
    assert len(plan.to_sort(case.data, CODE)) == hours.VOICES


def test_there_is_time_to_look_elsewhere_once(case):
    """At the first fact that has a path; in practice at each."""
    steps = [[step.id for step in item.steps] for item in plan.checks(case.data, CODE)]
    assert steps == [["plan", "verdict"], ["plan", "look", "verdict"], ["plan", "verdict"]]
    items = all_items(case.data, CODE).values()
    looking = [item for item in items if any(step.id == "look" for step in item.steps)]
    assert len(looking) == 3


def test_a_teacher_sees_both_hours(case):
    told = plain(lesson_plan(case).page.html)
    for hour in (hours.LESSON, hours.CONTROVERSY):
        for n, (part, minutes) in enumerate(hour.items(), 1):
            assert f"{n}. {LessonWords().titles[part]} ({minutes} minutes)" in told
    assert told.count(" min)") == len(STEPS)


def test_the_end_asks_only_for_what_an_hour_had(case):
    items = plan.items_of(case.data, CODE, hours.CONTROVERSY)
    assert [*items] == ["read", "sort", "compare", "talk", "leave"]
    assert [item.id for item in items["talk"] + items["leave"]] == [
        "statement",
        "strongest",
        "turn",
    ]


def test_what_cannot_be_asked_is_chosen_instead(small_raw):
    small_raw["lesson"] = {"reasoning": ["shopkeepers"], "checks": ["late-buses"]}
    del small_raw["voices"][1]["argument"]
    small_raw["evidence"][0]["ask"] = "false"
    data = CaseData.model_validate(small_raw)
    assert [item.id for item in plan.reasoning(data, CODE)] == ["reason-asha-rao"]
    assert plan.checks(data, CODE) == []


def test_without_a_lesson_each_stance_reasons_once(case):
    data = without_lesson(case.data)
    stance_of = {f"reason-{voice.id}": voice.position.stance for voice in data.voices}
    stances = [stance_of[item.id] for item in plan.reasoning(data, CODE)]
    assert sorted(stances) == sorted(stance.id for stance in data.stances)


@pytest.mark.parametrize(
    ("weakens", "chosen"),
    [
        ({"b-1": "the argument", "b-2": "the argument", "k-1": "the argument"}, {"b-1", "k-1"}),
        ({"b-1": "a detail", "k-1": "the argument", "k-2": "a detail"}, {"k-1", "b-1"}),
        ({"b-1": "nothing", "k-1": "a detail"}, {"k-1"}),
        ({"b-1": "nothing", "b-2": "nothing", "k-1": "nothing"}, {"b-1", "k-1"}),
    ],
)
def test_without_a_lesson_checks_are_fair(weakens, chosen):
    checks = plan.checks(weakening(**weakens), CODE)
    assert {item.id.removeprefix("check-") for item in checks} == chosen
    assert checks == shuffled(checks, CODE, lambda item: item.id)


def test_who_disputes_a_fact_is_not_weakened_by_its_check():
    """Here the second stance builds on k-2 and disputes b-1, which comes before it."""
    data = weakening(**{"k-1": "nothing", "k-2": "the argument", "b-1": "the argument"})
    disputes = {"use": "disputes", "evidence": "b-1"}
    voices = [
        voice.model_copy(
            update={"citations": (voice.citations[0].model_copy(update=disputes), *voice.citations)}
        )
        if voice.id == "v-k-1"
        else voice
        for voice in data.voices
    ]
    checks = plan.checks(data.model_copy(update={"voices": tuple(voices)}), CODE)
    assert {item.id for item in checks} == {"check-b-1", "check-k-2"}


def test_more_voices_come_behind_and_from_each_stance(case):
    asked = (plan.items_of(case.data, CODE, voices=n) for n in (hours.VOICES, hours.MORE_VOICES))
    few, more = (items["sort"] for items in asked)
    assert [item.id for item in more[: len(few)]] == [item.id for item in few]
    assert len(more) == hours.MORE_VOICES
    assert len({item.id for item in more}) == len(more)
    stances = {item.about.position.stance for item in more[len(few) :]}
    assert stances == {stance.id for stance in case.data.stances}


def test_a_case_with_few_voices_has_no_more(small_raw):
    data = CaseData.model_validate(small_raw)
    asked = (plan.items_of(data, CODE, voices=n) for n in (hours.VOICES, hours.MORE_VOICES))
    few, more = (items["sort"] for items in asked)
    assert [item.id for item in few] == [item.id for item in more]
