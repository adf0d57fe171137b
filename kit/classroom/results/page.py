"""The sections of a class's results, in the order in which they are talked about."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup

from kit.case.lesson import PartId
from kit.case.model import CaseData
from kit.classroom.counting.agreement import DRAWS, Agreement, agreement_of
from kit.classroom.counting.looks import LookCount, Looks, changed_later, look_counts, looks_of
from kit.classroom.counting.names import name_effect
from kit.classroom.counting.progress import part_count
from kit.classroom.counting.texts import is_any_written
from kit.classroom.counting.values import n_to_earlier_wordings
from kit.classroom.results import figures
from kit.classroom.results.arguments import because_rows, check_rows
from kit.classroom.results.later import later_numbers, later_rows, talk_rows
from kit.classroom.results.looks import moves_of, voice_rows
from kit.classroom.results.names import name_told
from kit.classroom.results.room import guess_rows, told_range
from kit.classroom.results.rows import FEW, PartRow, sort_answers
from kit.classroom.results.texts import Texts, drawn_texts
from kit.classroom.results.words import ResultsWords
from kit.classroom.school_class import SchoolClass, is_typed
from kit.classroom.simulated.made_up import is_made_up
from kit.classroom.study.reading import Study
from kit.classroom.words import ClassroomWords
from kit.exercises.asked.shown import Quotation
from kit.exercises.kinds.catalogue import all_items
from kit.lenses.common.chart import Chart
from kit.lenses.common.render import render
from kit.lesson.hours import numbers
from kit.lesson.plan import hour_of, items_of
from kit.lesson.words import LessonWords

_MOST_STEPS = 4  # that show for each voice before one asks for more
_CODE = "class"  # what is drawn by lot is drawn so for nobody


@dataclass(frozen=True)
class Section:
    """One section: its page, and a figure below it where there is one.

    `shut` is what may show before all have done the part of the lesson that it tells of; empty
    where everybody may see it at any time.
    """

    name: str
    title: str
    html: Markup
    shut: Markup
    chart: Chart | None = None


class Results:
    """What a class's answers come to, section by section; one that has nothing is left out.

    `later` has what the class answered once more after talk, where that was collected apart.
    """

    def __init__(self, school: SchoolClass | Study, later: SchoolClass | None = None) -> None:
        self.school, self.later, self.case = school, later, school.case.data
        self.say = self.case.language.words(ResultsWords)
        self.items = all_items(self.case, _CODE)

    @cached_property
    def looks(self) -> Looks:
        """Every pair of looks."""
        return looks_of(self.school.answers)

    @cached_property
    def counts(self) -> list[LookCount]:
        """How often each pair of looks was taken."""
        return look_counts(self.looks)

    @cached_property
    def sections(self) -> dict[str, Section]:
        """The sections that there is something for, by their names, in order."""
        made = {name: make(self) for name, make in _SECTIONS.items()}
        names = [name for name, parts in made.items() if parts is not None]
        numbers = {name: n for n, name in enumerate(names, 1)}
        return {
            name: Section(
                name,
                self.say.titles[name],
                self.render(f"{name}.html", numbers=numbers, **parts[0]),
                self._shut(name, numbers),
                parts[1],
            )
            for name, parts in made.items()
            if parts is not None
        }

    @cached_property
    def far(self) -> dict[PartId, PartRow]:
        """How far the class is with each part of the lesson."""
        titles = self.case.language.words(LessonWords).titles
        asked, students = items_of(self.case, _CODE), len(self.school.students)
        found = {}
        for part, number in numbers(hour_of(self.case)).items():
            n = part_count(self.school.items, {item.id for item in asked[part]})
            open_ = students - n.done - n.begun
            found[part] = PartRow(number, titles[part], n.done, n.begun, open_)
        return found

    def _shut(self, name: str, numbers: Mapping[str, int]) -> Markup:
        """Return what shows of a section while some have still to do its part."""
        part = self.far.get(_PARTS[name]) if name in _PARTS else None
        if part is None:
            return Markup()
        students = len(self.school.students)
        told = self.say.shut.format(n=part.done, all=students, title=part.title)
        return self.render("shut.html", name=name, numbers=numbers, told=told)

    def head(
        self, names: Sequence[str], *, where: str = "", is_live: bool = False, is_page: bool = False
    ) -> Markup:
        """Return what stands above the sections: how many sheets there are, and of what kind."""
        say, students = self.say, self.school.students
        shared = self.case.language.words(ClassroomWords)
        count = self.case.language.count
        n_handed = int(students["is_handed_in"].sum())
        n_typed = sum(map(is_typed, students.index))
        only_saved = len(students) - n_handed - n_typed
        head = [
            count(say.students, len(students)),
            say.handed_in.format(n=n_handed) if n_handed else "",
            say.only_saved.format(n=only_saved) if only_saved else "",
            count(say.typed, n_typed) if n_typed else "",
            say.no_names,
        ]
        n_earlier = n_to_earlier_wordings(self.school.answers)
        notes = [
            count(shared.not_taken, n) if (n := self.school.n_not_taken) else "",
            count(say.earlier, n_earlier) if n_earlier else "",
            say.few if 0 < len(students) < FEW else "",
            say.codes_hold if n_typed else "",
            say.codes_beside.format(n=n_typed, all=len(students) - n_typed)
            if 0 < n_typed < len(students)
            else "",
        ]
        if students.empty:
            how = [say.nothing_how.format(where=where)] if where else []
            live = [say.nothing_live] if is_live else []
            told = [str(line) for line in self.school.lines if line.is_open]
            head, notes = [say.nothing], [*how, *live, *notes, *told]
        return self.render(
            "head.html",
            head=[*filter(None, head)],
            notes=[*filter(None, notes)],
            numbers={name: n for n, name in enumerate(names, 1)},
            made_up=shared.made_up if any(map(is_made_up, students.index)) else "",
            is_page=is_page,
        )

    @property
    def has_texts(self) -> bool:
        """Whether students wrote anything."""
        return is_any_written(self.school.answers)

    def texts(self, hidden: Collection[str] = (), turn: int = 0) -> Texts:
        """Return what students wrote, drawn by lot, without what is hidden."""
        return drawn_texts(self.case, self.school.answers, self.counts, hidden, turn)

    def texts_html(self, state: str, texts: Texts | None) -> Markup:
        """Return what students wrote as a `state` has it: closed, review, shown, or on a page."""
        item = self.items.get(texts.about) if texts else None
        shown = item.steps[0].shown if item else ()
        fragments = [it.text for it in shown if isinstance(it, Quotation)][:2]
        names = [*self.sections, *(texts.sections if texts else ())]
        numbers = {name: n for n, name in enumerate(names, 1)}
        more = {"fragments": fragments, "numbers": numbers}
        return self.render("texts.html", state=state, texts=texts, **more)

    def render(self, template: str, **more: Any) -> Markup:
        """Return a template of the results filled in."""
        return render(f"classroom/results/{template}", self.case, say=self.say, **more)


Parts = tuple[dict[str, Any], Chart | None] | None


def _far(of: Results) -> Parts:
    rows, students = [*of.far.values()], len(of.school.students)
    if all(map(is_typed, of.school.students.index)):  # a part without a code is not one not done
        rows = [row for row in rows if row.done]
    return ({"rows": rows, "students": students}, None) if students else None


def _looks(of: Results) -> Parts:
    rows = voice_rows(of.case, of.counts, of.items)
    if not rows:
        return None
    values = [answer.id for answer in sort_answers(of.case)]
    common = [row.item for row in rows if row.is_common]
    alpha = told_alpha(of.case, agreement_of(of.looks, common, values))
    return {"rows": rows, "alpha": alpha}, None


def _names(of: Results) -> Parts:
    if not of.counts:
        return None
    effect = name_effect(of.looks, of.counts)
    shown = name_told(of.case, effect, of.items)
    return {"shown": shown}, figures.interval(of.case, effect)


def _moves(of: Results) -> Parts:
    found = moves_of(of.case, of.counts)
    told = [of.say.moves_sum.format(moved=found.moved, all=found.whole)]
    if once := sum(it.n for it in of.counts if it.again is None):
        told.append(of.case.language.count(of.say.moves_once, once))
    return ({"told": " ".join(told)}, figures.flows(of.case, found)) if found.whole else None


def _later(of: Results) -> Parts:
    if of.later is not None:
        talked = talk_rows(of.case, of.counts, look_counts(looks_of(of.later.answers)), of.items)
        parts: dict[str, Any] = {"told": of.say.later_codes, "rows": [], "numbers_told": []}
        return (parts | {"talked": talked}, None) if talked else None
    changes = changed_later(of.school.answers)
    rows = later_rows(of.case, changes, of.items)
    n = sum(row.n for row in rows)
    told = of.case.language.count(of.say.later_sum, n) if n else of.say.later_none
    numbers_told = later_numbers(of.case, changes, of.items)
    parts = {"rows": rows, "told": told, "numbers_told": numbers_told, "talked": []}
    return (parts, None) if of.counts else None


def _because(of: Results) -> Parts:
    rows = because_rows(of.case, of.school.answers, of.items)
    return ({"rows": rows, "most": _MOST_STEPS}, None) if rows else None


def _checks(of: Results) -> Parts:
    rows = check_rows(of.case, of.school.answers, of.items)
    return ({"rows": rows}, None) if rows else None


def _room(of: Results) -> Parts:
    rows = guess_rows(of.case, of.school.answers)
    told = [told_range(row, of.say.guess_of) for row in rows]
    return ({"told": told}, figures.guesses(of.case, rows)) if rows else None


# Of which part of the lesson a section tells.
_PARTS: Mapping[str, PartId] = {
    **dict.fromkeys(("looks", "names", "moves", "later"), "sort"),
    "because": "compare",
    "checks": "check",
    "room": "room",
}
_SECTIONS: Mapping[str, Callable[[Results], Parts]] = {
    "far": _far,
    "looks": _looks,
    "names": _names,
    "moves": _moves,
    "later": _later,
    "because": _because,
    "checks": _checks,
    "room": _room,
}


def told_alpha(case: CaseData, found: Agreement | None) -> str:
    """Return percent agreement and alpha with its interval in a sentence."""
    say, number = case.language.words(ResultsWords), case.language.number
    if found is None or math.isnan(found.alpha.alpha):
        return say.alpha_none
    alpha = found.alpha
    ends = [number(it, 2) for it in (alpha.low, alpha.high)]
    template = say.alpha_alone if math.isnan(alpha.low) else say.alpha
    return template.format(
        percent=number(100 * found.percent, 0),
        alpha=number(alpha.alpha, 2),
        low=ends[0],
        high=ends[1],
        draws=DRAWS,
        n=found.students,
        voices=found.voices,
    )
