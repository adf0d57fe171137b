"""In whatever order a student goes through the lesson, no answer stands there before its question.

Looked at is all that browsers have: every page that a widget holds, shown or not. What JupyterLab
makes of it is in tests/browser.
"""

from __future__ import annotations

import itertools

import pytest
import yaml

from kit import Case, load_case
from kit.case.evidence import Evidence
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.exercises.kinds.checking import LOOK
from kit.exercises.played.screens import Screens
from kit.lesson import plan
from kit.lesson.hours import CONTROVERSY, LESSON
from kit.lesson.part import LENSES
from kit.lesson.progress import Progress
from tests.conftest import CASE, small_case_text
from tests.lesson.playing import Lesson, plain

ASKED = [part for part in LESSON if part != "leave"]
# How a student leaves a part: all answered, some answered and the rest shown, or shown at once.
ENDS = ("answered", "partly", "shown")


@pytest.fixture(autouse=True)
def _fresh(lesson_folder):
    """Each test has a notebook's folder of its own."""


@pytest.fixture(params=["bundled", "small"], scope="module")
def case(request):
    if request.param == "bundled":
        return load_case(CASE)
    return Case(CaseData.model_validate(yaml.load(small_case_text(), yaml.BaseLoader)))


@pytest.fixture
def begin(case):
    begun = []

    def one(**how):
        begun.append(Lesson(case, **how))
        return begun[-1]

    yield one
    for lesson in begun:
        lesson.close()


def end(lesson, part, how):
    if how == "answered":
        lesson.answer_all(part)
    else:
        if how == "partly":
            lesson.answer_one(part)
        lesson.show_anyway(part)
    assert all_shown(lesson, part)


def all_shown(lesson, part):
    return lesson.player(part).screens.is_revealed


def leaks(lesson, case):
    """Return what is told of a question that is open still, as (part, text)."""
    data, screens = case.data, Progress(case, lesson.sheet, lesson.hour).screens
    for part, items in plan.items_of(data, lesson.sheet.data.code).items():
        screens.setdefault(part, Screens(items, lesson.sheet))  # asked in another hour
    is_open = {part: not shown.is_revealed for part, shown in screens.items()}
    found = []

    def look(part, texts, *, but=()):
        sent = lesson.sent(but=but)
        found.extend((part, text) for text in texts if text and plain(text) in sent)

    arguing = [voice for voice in data.speakers if voice.argument]
    if is_open["sort"]:
        look("sort", (voice.position.reason for voice in arguing))
        if lesson.parts["read"].is_shut:  # they are being sorted
            look("sort", (it.about.name for it in screens["sort"].items), but=["sort"])
    if is_open["compare"]:
        steps = (v.argument.warrant for v in arguing)
        look("compare", steps, but=["compare"])  # there they stand among the answers
        look("compare", (v.argument.rebuttal for v in arguing if not _given(screens, v)))
    if is_open["check"]:
        checked = [item.about for item in plan.checks(data, lesson.sheet.data.code)]
        texts = [piece for fact in checked for piece, _ in fact.check.pieces[:1]]
        texts += [data.references_by_id[id_].title for id_ in _cited_only_by(checked, data)]
        shown = screens["check"]
        plans = [n for n, (_, step) in enumerate(shown.all) if step.id == "plan"]
        look("check", texts, but=["check"] if all(map(shown.is_shown, plans)) else ())
    look("check", _paths_untold(screens["check"]))
    if is_open["room"] and not screens["room"].is_shown(1):
        look("room", (missing.why for missing in data.missing_voices))
    return found


def _cited_only_by(checked, data):
    """Return the ids of sources that stand nowhere but with these checks."""
    elsewhere = {id_ for voice in data.voices for id_ in voice.affiliation.references}
    elsewhere |= {
        id_ for it in data.evidence if it.check and it not in checked for id_ in it.check.sources
    }
    return {id_ for fact in checked for id_ in fact.check.sources} - elsewhere


def _paths_untold(shown):
    """Return the texts of the paths that no notes of the student's stand beside."""
    looked = (n for n, (_, step) in enumerate(shown.all) if step.id == LOOK and shown.is_given(n))
    told = [shown[n][0].id for n in looked]
    facts = [item.about for item in shown.items if item.id not in told]
    paths = [fact.check.look_elsewhere for fact in facts if fact.check.look_elsewhere]
    return [text for path in paths for text in (path.query, *(it.why for it in path.open))]


def _given(screens, voice):
    """Whether what would count against a voice's claim has been answered or is shown."""
    shown = screens["compare"]
    return any(
        item.about is voice and step.id == "wrong" and shown.is_shown(n)
        for n, (item, step) in enumerate(shown.all)
    )


def test_it_would_be_seen(begin, case):
    """Once all is answered every one of the texts is there that must not be there before."""
    lesson = begin()
    for part in LESSON:
        lesson.answer_all(part)
    sent, data = lesson.sent(), case.data
    texts = [missing.why for missing in data.missing_voices]
    for item in plan.reasoning(data, lesson.sheet.data.code):
        argument = item.about.argument
        texts += [item.about.position.reason, argument.warrant, argument.rebuttal]
    for item in plan.checks(data, lesson.sheet.data.code):
        check = item.about.check
        texts += [check.pieces[0][0], data.references_by_id[check.sources[0]].title]
    assert texts
    assert not [text for text in texts if text and plain(text) not in sent]
    assert leaks(lesson, case) == []


def test_a_path_would_be_seen(begin, case):
    lesson = begin()
    lesson.open_anyway("check")
    screens = lesson.player("check").screens
    at = next(n for n, (_, step) in enumerate(screens.all) if step.id == LOOK)
    path = screens[at][0].about.check.look_elsewhere
    while not screens.is_given(at):
        assert plain(path.query) not in lesson.sent()
        lesson.answer_one("check")
    assert plain(path.query) in lesson.sent()
    assert leaks(lesson, case) == []


@pytest.mark.parametrize("controversy", [False, True], ids=["lesson", "controversy"])
@pytest.mark.parametrize("ends", [*itertools.product(ENDS, repeat=2)], ids="-".join)
def test_in_every_order(begin, case, ends, controversy):
    """Each part is ended in one of two ways, in turn; before and within each nothing is told."""
    lesson = begin(controversy=controversy)
    for n, part in enumerate(part for part in lesson.hour if part != "leave"):
        assert leaks(lesson, case) == []
        how = ends[n % 2]
        while how == "answered" and lesson.answer_one(part):
            assert leaks(lesson, case) == []
        if how == "partly":
            lesson.answer_one(part)
            assert leaks(lesson, case) == []
        end(lesson, part, how)
    assert leaks(lesson, case) == []


@pytest.mark.parametrize(
    ("controversy", "first"), [(False, part) for part in ASKED[1:]] + [(True, "talk")]
)
def test_whatever_is_opened_first(begin, case, controversy, first):
    """Only what a student asked to see is told: what that part needs counts as shown."""
    lesson = begin(controversy=controversy)
    lesson.open_anyway(first)
    assert leaks(lesson, case) == []
    lesson.answer_one(first)
    assert leaks(lesson, case) == []
    asked = [part for part in lesson.hour if part != "leave"]
    later = asked[asked.index(first) + 1 :]
    assert all_shown(lesson, first) or all(lesson.parts[part].is_shut for part in later)


@pytest.mark.parametrize("first", ASKED[1:])
def test_each_lens_is_built_once_whatever_is_opened_first(begin, monkeypatch, first):
    """A browser may ask for one that is gone already; and on a slow machine each takes long."""
    built = []
    for name, lens in LENSES.items():

        def build(case, name=name, lens=lens):
            built.append(name)
            return lens(case)

        monkeypatch.setitem(LENSES, name, build)
    begin().open_anyway(first)
    assert built == ASKED[: ASKED.index(first)]


def test_the_end_is_open_always(begin, case):
    lesson = begin()
    lesson.answer_all("leave")
    assert leaks(lesson, case) == []
    assert all(lesson.parts[part].is_shut for part in ASKED[1:])


def test_checks_are_asked_still_by_the_other_hour(begin, case):
    """A student has one sheet for both: what a controversy shows gives no check away."""
    lesson = begin(controversy=True)
    for part in CONTROVERSY:
        lesson.answer_all(part)
    assert "talk" in lesson.parts
    assert leaks(lesson, case) == []


def test_role_cards_wait_for_the_missing_because(begin, case):
    lesson = begin(controversy=True)
    for part in ("read", "sort"):
        lesson.answer_all(part)
    assert lesson.parts["talk"].is_shut == bool(plan.reasoning(case.data, lesson.sheet.data.code))
    lesson.answer_all("compare")
    assert not lesson.parts["talk"].is_shut
    named = [voice for voice in case.data.speakers if voice.takes_a_stance and voice.argument]
    assert any(plain(voice.name) in plain(lesson.player("talk").page.html) for voice in named)


def test_the_story_folds_away_while_voices_are_sorted(begin):
    lesson = begin()
    lesson.answer_all("read")
    assert not lesson.parts["read"].is_shut
    lesson.answer_one("sort")
    assert lesson.parts["read"].is_shut
    assert "folded away" in lesson.parts["read"].page.html
    assert lesson.parts["compare"].is_shut
    lesson.answer_all("sort")
    assert not lesson.parts["read"].is_shut
    assert not lesson.parts["compare"].is_shut


def test_another_students_sheet_shuts_what_the_last_one_opened(begin, case):
    lesson = begin()
    for part in ASKED:
        lesson.answer_all(part)
    lesson.sheet.switch("somebody-else")
    assert [part for part in LESSON if not lesson.parts[part].is_shut] == ["read", "leave"]
    assert leaks(lesson, case) == []


def test_what_is_chosen_stays_when_a_lens_is_built_anew(begin, case):
    lesson = begin()
    for part in ("read", "sort", "compare"):
        lesson.answer_all(part)
    voices = [voice.id for voice in case.data.speakers[:2]]
    (lens,) = lesson.parts["compare"].body[0].lenses
    lens.page.values = dict(zip(("left", "right"), voices, strict=True))
    lesson.answer_all("check")
    (renewed,) = lesson.parts["compare"].body[0].lenses
    assert (renewed is not lens) == bool(lesson.player("check").screens.items)
    assert list(renewed.page.values.values()) == voices


def test_checks_are_planned_before_any_finding(begin, case):
    lesson = begin()
    lesson.open_anyway("check")
    steps = [step.id for _, step in lesson.player("check").screens.all]
    asked = len(plan.checks(case.data, lesson.sheet.data.code))
    assert steps == [*["plan"] * asked, "look", *["verdict"] * asked]
    assert all(isinstance(item.about, Evidence) for item in lesson.player("check").screens.items)
    assert all(isinstance(item.about, Voice) for item in lesson.player("sort").screens.items)
