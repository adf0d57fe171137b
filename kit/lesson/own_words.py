"""What a student thought first, what changed and after what: told back in the student's answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kit.case.case import Case
from kit.case.lesson import PartId
from kit.case.voice import Voice
from kit.exercises.asked.items import Answers, Item, Step
from kit.exercises.asked.shown import OfCase
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds import statement
from kit.exercises.kinds.reasoning import OWN_BECAUSE
from kit.exercises.kinds.sorting import AGAIN, FIRST
from kit.exercises.played.screens import Screens
from kit.exercises.played.sheet_lens import SheetLens
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lenses.common.render import render
from kit.lesson.hours import Hour
from kit.lesson.progress import Progress
from kit.lesson.words import LessonWords


@dataclass(frozen=True)
class Sentence:
    """A sentence of ours with places for what it is about and for what was answered."""

    template: str
    about: str = ""
    chosen: str = ""
    words: str = ""  # the student's own
    first: str = ""  # what was chosen before


def own_words(case: Case, screens: Mapping[PartId, Screens]) -> list[Sentence]:
    """Return sentences made of what was answered in the lesson, in its order.

    What was not answered, or to an earlier wording, has none.
    """
    say = case.data.language.words(LessonWords)
    found: list[Sentence] = []
    for part, shown in screens.items():
        given = {item.id: item.current(shown.sheet.data.given(item.id)) for item in shown.items}
        tell = _moved if part == "sort" else _told
        told = [text for item in shown.items for text in tell(say, item, given[item.id])]
        if part == "sort" and not told and any(AGAIN in answers for answers in given.values()):
            told = [Sentence(say.told_stayed)]
        found += told
    return found


def _moved(say: LessonWords, item: Item, given: Mapping[str, Answers]) -> Iterator[Sentence]:
    """Yield how the reading of a voice changed from the first look to the second."""
    steps = {step.id: step for step in item.steps}
    if FIRST in given and AGAIN in given and item.about:
        before, now = (_label(steps[look], "stance", given[look]) for look in (FIRST, AGAIN))
        if before != now:
            template = say.told_moved_named if steps[AGAIN].with_name else say.told_moved
            yield Sentence(template, _about(item), now, first=before)


def _told(say: LessonWords, item: Item, given: Mapping[str, Answers]) -> Iterator[Sentence]:
    """Yield what was answered to an item, where that can be said in a sentence."""
    for step in item.steps:
        name, template = {
            "readings": ("nearer", say.told_first),
            "because": ("because", say.told_because),
            OWN_BECAUSE: ("because", say.told_own_because),
            "verdict": ("verdict", say.told_check),
            statement.STEP: ("agree", say.told_statement),
        }.get(step.id, ("", ""))
        if name and step.id in given:
            # What was written beside a choice; where there is none, it is the answer itself.
            written = name if step.id in {statement.STEP, OWN_BECAUSE} else "words"
            words = str(given[step.id].get(written) or "").strip()
            yield Sentence(template, _about(item), _label(step, name, given[step.id]), words)


def _about(item: Item) -> str:
    """Return the voice's name or the fact that an item is about."""
    if item.about is None:
        return ""
    return OfCase(item.about.name if isinstance(item.about, Voice) else item.about.statement)


def _label(step: Step, field: str, answers: Answers) -> str:
    """Return what a student chose, as it stood there."""
    options = next(one.options for one in step.fields if one.name == field)
    labels = {option.value: option.label for option in options}
    return labels.get(str(answers.get(field)), "")


class OwnWords(SheetLens):
    """Shows the student's own answers as one paragraph, once the last questions are answered."""

    def __init__(self, case: Case, sheet: AnswerSheet, hour: Hour) -> None:
        self.hour = hour
        super().__init__(case, sheet)

    def _begin(self) -> None:
        screens = Progress(self.case, self.sheet, self.hour).screens
        is_shown = any(screens["leave"].is_given(n) for n in range(len(screens["leave"])))
        words, sentences = self.case.data.language.words, own_words(self.case, screens)
        page = render(
            "lesson/own_words.html",
            self.case.data,
            say=words(LessonWords),
            ask=words(AskedWords),
            sentences=sentences if is_shown else [],
        )
        self._show(page, {})

    def _item_changed(self, _item: str) -> None:
        self._begin()

    def without_widgets(self) -> str:
        """Return nothing: a saved notebook holds no student's words."""
        return ""
