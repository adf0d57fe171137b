"""The questions of a case for a learning platform, before any format.

What has one right answer in the kit's own sense becomes a question with choices. All else is an
essay without points: a reading is never graded. A choice in which every answer counts would tell
the student that a reading is "correct", which on both platforms shows as a green tick.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from markupsafe import Markup

from kit.case.calls import must_be_finished
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.exchange.quiz.article_text import ArticleText
from kit.exchange.quiz.facts import Fact, facts, some_answer
from kit.exchange.quiz.words import QuizWords
from kit.exercises.asked.items import Field, Item, Step
from kit.exercises.asked.outcomes import Incorrect, Outcome
from kit.exercises.asked.shown import Shown, Text
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds.blind import without_name
from kit.exercises.kinds.catalogue import all_items
from kit.exercises.kinds.writing_words import WritingWords
from kit.lenses.common.render import render
from kit.lesson.hours import MORE_VOICES
from kit.lesson.plan import items_of

Part = Literal["facts", "sort", "open"]
PARTS: tuple[Part, ...] = ("facts", "sort", "open")
_CODE = "quiz"  # what is drawn by lot is drawn alike for all who take the quiz
# Of these the first step alone: the second asks the same again, or has the student rate the first.
_ASKED_ONCE = {"sort", "write"}


@dataclass(frozen=True)
class Choice:
    """One answer to choose from, whether it gets the point, and what is said about it."""

    text: Markup
    has_point: bool
    feedback: Markup


@dataclass(frozen=True)
class Question:
    """One question, as escaped HTML but for its title; without choices it is an essay."""

    id: str
    part: Part
    title: str
    text: Markup
    feedback: Markup
    choices: tuple[Choice, ...] = ()
    for_grader: Markup | None = None


def questions_of(case: CaseData) -> list[Question]:
    """Return all factual questions of a case, and as essays what its lesson asks beside them.

    Questions of a part that names no speaker come in that part, so that no other gives them away.

    Raises
    ------
    CallError
        If the case is a draft as a whole.

    Examples
    --------
    >>> from kit import load_case
    >>> found = questions_of(load_case("iran-mexico-2009").data)
    >>> {it.part: bool(it.choices) for it in found}
    {'facts': True, 'sort': False, 'open': False}
    """
    must_be_finished(case)
    asking = _Asking(case.without_drafts)
    return sorted(asking.all(), key=lambda question: PARTS.index(question.part))


class _Asking:
    """A case whose questions are made."""

    def __init__(self, case: CaseData) -> None:
        self.case = case
        self.say = case.language.words(QuizWords)
        self.article = ArticleText(case)

    def all(self) -> Iterator[Question]:
        items = all_items(self.case, _CODE)
        for item in items.values():
            for step in item.steps:
                yield from self._factual(item, step)
        asked = items_of(self.case, _CODE, voices=MORE_VOICES).values()
        lesson = {item.id: item for part in asked for item in part}
        more = {id_: item for id_, item in items.items() if item.kind == "write"}
        alike = [item.id for item in lesson.values() if item.told_together]
        for item in (lesson | more).values():
            n = alike.index(item.id) + 1 if item.id in alike else 0
            for step in item.steps[: 1 if item.kind in _ASKED_ONCE else None]:
                if not any(facts(step)):
                    yield self._essay(item, step, n)

    def _factual(self, item: Item, step: Step) -> Iterator[Question]:
        found = list(facts(step))
        for n, fact in enumerate(found, 1):
            right = fact.right
            yield Question(
                f"{item.id}-{step.id}" + (f"-{n}" if n > 1 else ""),
                "facts",
                self._title(item, step, n if len(found) > 1 else 0),
                self._text(step, (fact.field,), has_choices=True),
                self._feedback(right.shown, right.paragraphs or step.paragraphs, fact),
                tuple(self._choices(fact)),
            )

    def _choices(self, fact: Fact) -> Iterator[Choice]:
        for option in fact.field.options:
            outcome = fact.outcomes[option.value]
            text = self._fill("line.html", text=option.label)
            told = self._fill("line.html", text=outcome.text)
            yield Choice(text, not isinstance(outcome, Incorrect), told)

    def _essay(self, item: Item, step: Step, n: int) -> Question:
        outcome = step.check({one.name: some_answer(one) for one in step.fields if one.required})
        paragraphs = outcome.paragraphs or step.paragraphs
        return Question(
            f"{item.id}-{step.id}",
            "sort" if item.kind == "sort" else "open",
            self._title(item, step, n),
            self._text(step, step.fields, has_choices=False),
            self._feedback(tuple(self._told(item, step, outcome)), paragraphs),
            for_grader=self._fill("grader.html", rows=self._rows(item)),
        )

    def _told(self, item: Item, step: Step, outcome: Outcome) -> Iterator[Shown]:
        """Yield what is told after an essay; of a question without a name, that without one."""
        for it in outcome.shown:
            if step.is_blind and isinstance(it, Text) and isinstance(item.about, Voice):
                if text := without_name(self.case, it.text, item.about):
                    yield Text(text, it.label)
            else:
                yield it

    def _rows(self, item: Item) -> list[tuple[str, tuple[str, ...]]]:
        """Return the rubric that the kit has for what is written: rows and their levels."""
        say = self.case.language.words(WritingWords)
        if item.kind == "write":
            return [(f"{title}: {aim}", levels) for title, aim, levels in say.rubric.values()]
        if item.kind == "exit":
            labels = {one.name: one.label for one in item.steps[0].fields}
            return [(labels[name], it) for name, it in say.exit_levels.items() if name in labels]
        return []

    def _title(self, item: Item, step: Step, n: int) -> str:
        """Return the title of a question, with a number where several would have the same."""
        title = step.title.replace("{title}", item.title) if step.title else item.title
        return self.say.numbered.format(title=title, n=n) if n else title

    # --- HTML ---

    def _text(self, step: Step, fields: tuple[Field, ...], *, has_choices: bool) -> Markup:
        shown = self.article.kept_out_of(step.shown)
        return self._fill(
            "asked.html", step=step, shown=shown, fields=fields, has_choices=has_choices
        )

    def _feedback(
        self, shown: tuple[Shown, ...], paragraphs: tuple[int, ...], fact: Fact | None = None
    ) -> Markup:
        shown = self.article.kept_out_of(shown)
        return self._fill("told.html", shown=shown, paragraphs=paragraphs, fact=fact)

    def _fill(self, template: str, **more: Any) -> Markup:
        ask = self.case.language.words(AskedWords)
        return render(f"exchange/quiz/{template}", self.case, say=self.say, ask=ask, **more).strip()
