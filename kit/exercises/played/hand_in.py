"""The page that goes with a hand-in: a student's answers, to be read without the kit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kit.case.model import CaseData
from kit.case.values import NAME_ITEM
from kit.case.voice import Voice
from kit.exercises.asked.items import Field, Item
from kit.exercises.asked.outcomes import Outcome
from kit.exercises.asked.shown import OfCase
from kit.exercises.kinds import statement
from kit.exercises.kinds.sorting import AGAIN, FIRST
from kit.exercises.kinds.writing_words import WritingWords
from kit.exercises.played.page import render
from kit.exercises.played.tally import Asked, is_blank, tally
from kit.exercises.played.words import PlayedWords
from kit.exercises.sheet.data import ItemAnswers, Response, SheetData, Value

_ENDS = "strongest", "turn"  # the items that an hour may end with, beside its sentences


@dataclass(frozen=True)
class Line:
    """One question and its answers; `first` is what was answered first, if that was changed.

    Of both it is known whether they are to an earlier wording.
    """

    label: str
    answers: tuple[str, ...]
    first: tuple[str, ...]
    is_changed: bool
    is_first_changed: bool


def hand_in_page(
    case: CaseData, sheet: SheetData, items: Sequence[Item], asked: Asked | None = None
) -> Markup:
    """Return a whole HTML page: what a teacher reads first, and every answer folded behind it.

    `asked` says what counts as asked, see `tally`.
    Answers to items that the case no longer has are shown too, by their ids.
    """
    names_shown = sheet.names_shown
    known = {item.id: item.as_met(names_shown) for item in items}
    earlier = case.language.words(PlayedWords).page_earlier
    parts = []
    for id_, answers in sheet.items.items():
        if id_ != NAME_ITEM:
            item = known.get(id_)
            lines, told = list(_lines(item, answers, earlier)), _told(item, sheet, id_)
            parts.append((item, id_, answers, lines, told))
    writing = case.language.words(WritingWords)
    who = f"{sheet.name} ({sheet.code})" if sheet.name else sheet.code
    leaving = _sentences(known.get("exit"), sheet, earlier)
    ends = (_sentences(known.get(id_), sheet, earlier) for id_ in _ENDS)
    stated = _sentences(known.get(statement.ID), sheet, earlier)
    is_stated = any(said.answers for *_, said in stated)
    return render(
        "hand_in.html",
        case,
        sheet=sheet,
        who=who,
        parts=parts,
        tally=None if is_blank(sheet) else tally(sheet, items, asked),
        # An hour that ends in a statement does not ask for these sentences.
        leaving=leaving if any(said.answers for *_, said in leaving) or not is_stated else [],
        ends=[it for end in ends for it in end if it[2].answers],
        stated=[it for it in stated if is_stated and (it[0] != "third" or it[2].answers)],
        statement_title=writing.statement_title,
        looks=[look for item in known.values() if (look := _look(item, sheet, earlier))],
        steps=[step for item in known.values() if (step := _because(item, sheet, earlier))],
        rubric=writing.rubric,
        levels=writing.exit_levels,
        statement_levels=writing.statement_levels,
        exit_title=writing.exit_title,
    )


# --- What a teacher reads first ---


@dataclass(frozen=True)
class Said:
    """An answer to one field: what was said, and what is to be known of it."""

    answers: tuple[str, ...] = ()
    is_changed: bool = False  # to an earlier wording
    is_draft: bool = False
    with_name: bool | None = None


def _field(item: Item, step: str, name: str, sheet: SheetData, earlier: str) -> Said:
    """Return the last answer to a field: the one that was given, else a draft."""
    found = next((each for each in item.steps if each.id == step), None)
    response = sheet.given(item.id).get(step) or sheet.latest(item.id, step)
    field = next((each for each in found.fields if each.name == name), None) if found else None
    if not (found and field and response):
        return Said()
    return Said(
        _said(response.values.get(name, ""), field, earlier),
        found.is_changed_since(response),
        not response.given,
        response.with_name if response.with_name is not None else found.with_name,
    )


def _sentences(item: Item | None, sheet: SheetData, earlier: str) -> list[tuple[str, str, Said]]:
    """Return the sentences of an item: the field's name and label, and what was written."""
    steps = item.steps if item else ()
    return [
        (field.name, field.label, _field(item, step.id, field.name, sheet, earlier))
        for step in steps
        if item
        for field in step.fields
    ]


def _look(item: Item, sheet: SheetData, earlier: str) -> tuple[str, Said, Said, str] | None:
    """Return a voice, the two looks at it, and ours once all that is asked of it is answered."""
    if item.kind != "sort" or item.id not in sheet.items:
        return None
    looks = [_field(item, step, "stance", sheet, earlier) for step in (FIRST, AGAIN)]
    if not any(look.answers for look in looks):
        return None
    given = sheet.given(item.id)
    last = item.asked_after({step: response.values for step, response in given.items()})[-1]
    row = item.look_again(last, given).row
    name = OfCase(item.about.name) if isinstance(item.about, Voice) else item.title
    return name, looks[0], looks[1], row[-1] if row else ""


def _because(item: Item, sheet: SheetData, earlier: str) -> tuple[str, Said, Outcome | None] | None:
    """Return a question for the unstated step, the step that was chosen, and what came of it."""
    if item.kind != "reasoning" or item.id not in sheet.items:
        return None
    said = _field(item, item.steps[0].id, "because", sheet, earlier)
    if not said.answers:
        return None
    given = sheet.given(item.id)
    told = None if said.is_draft else item.look_again(item.steps[0], given)
    return item.title, said, told


# --- Every answer ---


def _told(item: Item | None, sheet: SheetData, id_: str) -> str:
    """Return what the answer to an item came to, or nothing if that is not to be judged."""
    given = sheet.given(id_)
    if not item or item.steps[-1].id not in item.current(given):
        return ""
    return item.look_again(item.steps[-1], given).text


def _lines(item: Item | None, answers: ItemAnswers, earlier: str) -> Iterator[Line]:
    steps = {step.id: step for step in item.steps} if item else {}
    by_step: dict[str, list[Response]] = {}
    for response in answers.responses:
        by_step.setdefault(response.step, []).append(response)
    for id_, responses in by_step.items():
        latest = max(responses, key=lambda r: r.when)
        first = min((r for r in responses if r.given), key=lambda r: r.at, default=latest)
        step = steps.get(id_)
        fields = {field.name: field for field in step.fields} if step else {}
        are_changed = [bool(step and step.is_changed_since(r)) for r in (latest, first)]
        for name, value in latest.values.items():
            field = fields.get(name)
            before = _said(first.values.get(name, ""), field, earlier)
            now = _said(value, field, earlier)
            if now or before:
                label = field.label if field else f"{id_}, {name}"
                yield Line(label, now, before if before != now else (), *are_changed)


def _said(value: Value, field: Field | None, earlier: str) -> tuple[str, ...]:
    """Return answers as their reader would say them: the labels of what was chosen.

    `earlier` is what to say of what can be chosen no more.
    """
    chosen = tuple(filter(None, [value] if isinstance(value, str) else value))
    if not (field and field.options):
        return chosen
    labels = {option.value: option.label for option in field.options}
    gone = {value: earlier.format(answer=value) for value in chosen}
    return tuple((gone | labels)[text] for text in chosen)
