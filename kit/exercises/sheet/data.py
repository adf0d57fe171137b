"""The answer sheet as data: what one student answered and when, and how two copies are merged.

Every response is a record that keeps its own place: `by` (the session that wrote it) and `n` (its
number in that session). A draft is the same record with a higher `rev`. Two copies of a sheet are
therefore merged record by record, in any order and any number of times, and nothing is lost.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, computed_field

from kit.case.story import Story
from kit.case.values import NAME_ITEM
from kit.exercises.sheet.times import Time
from kit.version import VERSION

FORMAT = 2
MAX_TEXT = 20_000
MAX_CHOICES = 200
HAND_IN = "hand-in"  # the place that keeps when the answers were handed in
NAME_STEP = "name"  # of NAME_ITEM: where a name is kept, if one is asked for

Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]+$", max_length=80)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Mark = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{1,64}$")]
CaseVersion = Annotated[str, StringConstraints(max_length=64)]
Writer = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]{1,16}$")]
Number = Annotated[int, Field(ge=0, lt=2**53)]
Words = Annotated[str, StringConstraints(max_length=MAX_TEXT)]
Value = Words | Annotated[tuple[Words, ...], Field(max_length=MAX_CHOICES)]
Values = Annotated[dict[Key, Value], Field(max_length=50)]
Outcome = Annotated[str, StringConstraints(max_length=40)]
KitVersion = Annotated[str, StringConstraints(max_length=40)]
StoryMarks = Annotated[tuple[Mark, ...], Field(max_length=9)]
State = Literal["begun", "answered", "shown without an answer"]


class _Model(BaseModel):
    # What a later kit of the same format adds is left out rather than refused.
    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)


class Response(_Model):
    """What was answered to one step of an item; `given` once the student has saved it.

    The last three tell what it answers: see `Stamp`. Earlier kits kept none of them.
    """

    by: Writer
    n: Number
    rev: Number = 0
    at: Time
    step: Key
    given: bool = False
    outcome: Outcome | None = None
    values: Values = {}
    version: Mark | None = None
    case_version: CaseVersion | None = None
    with_name: bool | None = None

    @property
    def key(self) -> tuple[str, int]:
        """What tells this record from every other of its item."""
        return self.by, self.n

    @property
    def when(self) -> tuple[str, str, int]:
        """By what the latest of several records is known."""
        return self.at, self.by, self.n

    @property
    def order(self) -> tuple[Any, ...]:
        """By what the later of two states of the same record is known."""
        what = self.step, self.outcome or "", repr(self.values)
        stamp = self.version or "", self.case_version or "", repr(self.with_name)
        return self.given, self.rev, self.at, *what, *stamp


class ItemAnswers(_Model):
    """Every response to one item, when it was finished, and when "show me anyway" was pressed."""

    responses: tuple[Response, ...] = ()
    finished: Time | None = None
    revealed: Time | None = None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def state(self) -> State:
        """Where the student is with this item."""
        if self.finished:
            return "answered"
        return "shown without an answer" if self.revealed else "begun"


class Place(_Model):
    """Where a student is in a set of items."""

    at: Time
    item: Key
    step: Key


class SheetData(_Model):
    """One student's answers to one case; `case_version` is that of the case as last opened."""

    format: Annotated[int, Field(ge=1)] = FORMAT
    kit: KitVersion
    case: Key
    case_version: CaseVersion
    story: StoryMarks = ()  # see `kit.case.story`
    code: Code
    started: Time
    items: dict[Key, ItemAnswers] = {}
    places: dict[Key, Place] = {}

    @classmethod
    def blank(cls, story: Story, code: Code, started: Time) -> SheetData:
        """Return a sheet with nothing in it."""
        return cls(
            kit=VERSION,
            case=story.case,
            case_version=story.version,
            story=story.marks,
            code=code,
            started=started,
        )

    @property
    def last_time(self) -> str:
        """When the last answer was given."""
        times = (r.at for answers in self.items.values() for r in answers.responses)
        return max(times, default=self.started)

    @property
    def handed_in(self) -> str:
        """When the answers were handed in last, or an empty text."""
        place = self.places.get(HAND_IN)
        return place.at if place else ""

    @property
    def is_changed_since_hand_in(self) -> bool:
        """Whether something was written after the answers had been handed in."""
        times = (r.at for answers in self.items.values() for r in answers.responses)
        return bool(self.handed_in) and max(times, default="") > self.handed_in

    @property
    def name(self) -> str:
        """The student's name, if one was asked for and given."""
        response = self.latest(NAME_ITEM, NAME_STEP)
        return str(response.values.get(NAME_STEP, "")).strip() if response else ""

    @property
    def names_shown(self) -> dict[str, bool]:
        """Item → whether its speaker's name was shown when an answer to that was first begun."""
        found = ((id_, r.with_name) for id_, a in self.items.items() for r in a.responses[::-1])
        return {id_: with_name for id_, with_name in found if with_name is not None}

    def latest(self, item: str, step: str) -> Response | None:
        """Return the latest response to a step, given or not."""
        found = self.items.get(item, ItemAnswers()).responses
        return max((r for r in found if r.step == step), key=lambda r: r.when, default=None)

    def given(self, item: str) -> dict[str, Response]:
        """Return step → the latest given response to each step of an item."""
        found: dict[str, Response] = {}
        for response in self.items.get(item, ItemAnswers()).responses:
            known = found.get(response.step, response)
            if response.given:  # in one pass: a stranger's sheet may have thousands
                found[response.step] = max(known, response, key=lambda r: r.when)
        return found

    def with_item(self, item: str, **changes: Any) -> SheetData:
        """Return the sheet with some fields of an item changed."""
        changed = self.items.get(item, ItemAnswers()).model_copy(update=changes)
        return self.model_copy(update={"items": {**self.items, item: changed}})

    def with_response(self, item: str, response: Response) -> SheetData:
        """Return the sheet with a response added, or with a newer state of it."""
        known = self.items.get(item, ItemAnswers()).responses
        return self.with_item(item, responses=_merge_responses(known, (response,)))

    def to_json(self) -> str:
        """Return the sheet as it is stored."""
        return self.model_dump_json(indent=1, exclude_none=True)


def merge(ours: SheetData, theirs: SheetData) -> SheetData:
    """Return `ours` with every answer of `theirs` that it lacks.

    The answers are the same whichever comes first, and however often they are merged.
    """
    items = dict(ours.items)
    for item, answers in theirs.items.items():
        known = items.get(item, ItemAnswers())
        items[item] = ItemAnswers(
            responses=_merge_responses(known.responses, answers.responses),
            finished=_first(known.finished, answers.finished),
            revealed=_first(known.revealed, answers.revealed),
        )
    places = dict(ours.places)
    for key, place in theirs.places.items():
        known_place = places.get(key, place)
        places[key] = max(known_place, place, key=lambda p: (p.at, p.item, p.step))
    started = min(ours.started, theirs.started)
    return ours.model_copy(update={"items": items, "places": places, "started": started})


def _merge_responses(
    ours: tuple[Response, ...], theirs: tuple[Response, ...]
) -> tuple[Response, ...]:
    """Return one record for each key, the later of two, in the order of time."""
    found: dict[tuple[str, int], Response] = {}
    for response in (*ours, *theirs):
        known = found.get(response.key, response)
        found[response.key] = max(known, response, key=lambda r: r.order)
    return tuple(sorted(found.values(), key=lambda r: (r.at, r.key)))


def _first(one: str | None, other: str | None) -> str | None:
    return min(filter(None, (one, other)), default=None)


def clean(value: Any) -> Value:
    """Return what came from a control as text, or as a list of texts, of a size that fits.

    >>> clean(3), clean(["a", 2])
    ('3', ('a', '2'))
    """
    if isinstance(value, list | tuple):
        return tuple(_text(item) for item in value[:MAX_CHOICES])
    return _text(value)


def _text(value: Any) -> str:
    try:
        whole = "" if value is None else str(value)
    except (ValueError, RecursionError):  # a number of thousands of digits, a list in itself
        whole = ""
    return whole[:MAX_TEXT].encode("utf-8", "replace").decode()
