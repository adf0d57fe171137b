"""The player: shows items one screen at a time, keeps every answer, says what comes of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from kit import pages
from kit.case import Case
from kit.exercise_words import WORDS
from kit.exercises.items import (
    Answers,
    CannotCheck,
    Correct,
    Field,
    Incorrect,
    Item,
    NotAttempted,
    Outcome,
    Step,
)
from kit.exercises.sheet import Response
from kit.exercises.store import REPLACED, AnswerSheet, Slot
from kit.frontend import Lens, Page

Screen = tuple[Item, Step]


def screens(items: Sequence[Item]) -> list[Screen]:
    """Return (item, step) in the order of playing.

    Items that go in rounds are all met once before any is met again.
    """
    found: list[Screen] = []
    rounds = [item for item in items if item.in_rounds]
    for item in items:
        if item not in rounds:
            found += [(item, step) for step in item.steps]
        elif item is rounds[0]:
            longest = max(len(each.steps) for each in rounds)
            for n in range(longest):
                found += [(each, each.steps[n]) for each in rounds if n < len(each.steps)]
    return found


class Player(Lens):
    """Plays a set of items; `is_complete` once every one of them has been answered.

    Parameters
    ----------
    case, sheet
        The case, and where its answers are kept.
    make
        Returns the items for a student's code.
    with_frames
        Whether to offer beginnings of sentences at each text, not only where many are written.
    with_points
        Whether to count the questions of fact that were answered rightly.
    """

    def __init__(
        self,
        case: Case,
        sheet: AnswerSheet,
        make: Callable[[str], Sequence[Item]],
        *,
        with_frames: bool = False,
        with_points: bool = False,
    ) -> None:
        self.case, self.sheet = case, sheet
        self.with_frames, self.with_points = with_frames, with_points
        self._make = make
        self._message = ""
        self._is_drawing = self._is_giving = False
        self._greets = sheet.is_unannounced()
        super().__init__(Page())
        self._begin()
        self.page.observe(self._values_changed, "values")
        self.page.on_msg(self._heard)
        sheet.listeners.append(self._sheet_changed)

    @property
    def items(self) -> list[Item]:
        """The items that are played, each once."""
        return list({item.id: item for item, _ in self.screens}.values())

    @property
    def is_complete(self) -> bool:
        """Whether every screen has been answered."""
        return all(self._given(screen) for screen in self.screens)

    def reveal(self) -> None:
        """Keep that the student asked to be shown without an answer."""
        given = {item.id for item, step in self.screens if self._given((item, step))}
        for item in self.items:
            if item.id not in given:
                self.sheet.reveal(item.id)

    @property
    def is_revealed(self) -> bool:
        """Whether what was not answered was asked to be shown without an answer."""
        return all(self._given(each) or self._is_shown(each[0]) for each in self.screens)

    # --- Where the student is ---

    def _begin(self) -> None:
        """Make the items for the sheet's code and go where the student was."""
        self._code = self.sheet.data.code
        self.screens = screens(self._make(self._code))
        self._slots: dict[tuple[str, str], Slot] = {}
        ids = ",".join(sorted(item.id for item in self.items))
        self._key = hashlib.sha256(ids.encode()).hexdigest()[:12]
        place = self.sheet.data.places.get(self._key)
        where = [(item.id, step.id) for item, step in self.screens]
        known = place and (place.item, place.step)
        self._at = where.index(known) if known in where else 0
        self._draw()

    def _go(self, to: int) -> None:
        self._at = max(0, min(to, len(self.screens) - 1))
        item, step = self.screens[self._at]
        self.sheet.move(self._key, item.id, step.id)
        self._draw()

    # --- What is known of a screen ---

    def _latest(self, screen: Screen, *, given: bool = False) -> Response | None:
        item, step = screen
        return self.sheet.data.latest(item.id, step.id, given=given)

    def _given(self, screen: Screen) -> bool:
        return self._latest(screen, given=True) is not None

    def _is_shown(self, item: Item) -> bool:
        answers = self.sheet.data.items.get(item.id)
        return bool(answers and answers.revealed)

    def _locked_by(self, screen: Screen) -> int | None:
        """Return the number of the screen that has to be answered before this one, if any."""
        item, step = screen
        before = item.steps[: item.steps.index(step)]
        if self._is_shown(item):
            return None
        open_ = (
            self.screens.index((item, each)) for each in before if not self._given((item, each))
        )
        return next(open_, None)

    def _state(self, screen: Screen) -> str:
        if self._given(screen):
            return str(WORDS.state_given)
        return str(WORDS.state_begun if self._latest(screen) else WORDS.state_open)

    def _outcome(self, screen: Screen) -> Outcome | None:
        """Return what the last given answer of a screen came to."""
        item, step = screen
        response = self._latest(screen, given=True)
        return step.check(response.values, self.sheet.data.given(item.id)) if response else None

    def _told(self, screen: Screen) -> Outcome | None:
        """Return what is told of a screen now: of items in rounds when all have been answered."""
        in_rounds = (each for each in self.screens if each[0].in_rounds)
        if screen[0].in_rounds and not all(map(self._given, in_rounds)):
            return None
        outcome = self._outcome(screen)
        return outcome if outcome and outcome.text else None

    def _rows(self) -> list[tuple[str, ...]]:
        """Return the table at the end of a set: one row for each item that has one."""
        told = [self._told(screen) for screen in self.screens]
        return [outcome.row for outcome in told if outcome and outcome.row]

    def _points(self) -> str:
        if not self.with_points:
            return ""
        outcomes = [self._outcome(screen) for screen in self.screens]
        right = sum(isinstance(outcome, Correct) for outcome in outcomes)
        wrong = sum(isinstance(outcome, Incorrect) for outcome in outcomes)
        return str(WORDS.points.format(right=right, all=right + wrong)) if right + wrong else ""

    def _slot(self, screen: Screen) -> Slot:
        item, step = screen
        key = (item.id, step.id)
        return self._slots.setdefault(key, self.sheet.new_slot(*key))

    # --- Drawing ---

    def _draw(self, focus: str = "question") -> None:
        """Show the screen as it is now; focus goes to the question or to the feedback."""
        self._is_drawing = True
        try:
            with self.page.hold_sync():
                self.page.html = self._html(focus)
                if self.screens:
                    screen = self.screens[self._at]
                    self.page.values = {**self.page.values, **self._values(screen)}
                    self.page.keep = self._keep(screen)
                self.page.status = self.sheet.problem
        finally:
            self._is_drawing = False

    def _html(self, focus: str) -> Markup:
        if not self.screens:
            return pages.render("note.html", self.case.data, text=WORDS.nothing_to_ask)
        screen = self.screens[self._at]
        item, step = screen
        if (first := self._locked_by(screen)) is not None:
            parts = {"item": item, "first": first, "at": self._at, "focus": focus}
            return pages.render("locked.html", self.case.data, **parts)
        states = [(each, self._state((each, its))) for each, its in self.screens]
        return pages.render(
            "player.html",
            self.case.data,
            item=item,
            step=step,
            at=self._at,
            states=states,
            outcome=self._told(screen),
            is_given=self._given(screen),
            rows=self._rows() if self._at + 1 == len(self.screens) else [],
            message=self._message,
            file=self.sheet.path.name,
            focus=focus,
            with_frames=self.with_frames,
            points=self._points(),
            is_complete=self.is_complete,
        )

    def _values(self, screen: Screen) -> dict[str, Any]:
        """Return the values of a screen's controls, as the sheet has them."""
        item, step = screen
        latest = self._latest(screen)
        known: Mapping[str, Any] = latest.values if latest else {}
        return {
            control(item, step, field): list(known.get(field.name) or [])
            if field.kind == "several"
            else known.get(field.name) or ""
            for field in step.fields
        }

    def _keep(self, screen: Screen) -> dict[str, Any]:
        """Return where the browser keeps what is written on this screen."""
        item, step = screen
        record = {
            "item": item.id,
            "step": step.id,
            "by": self.sheet.writer,
            "n": self._slot(screen).number,
        }
        controls = {control(item, step, f): record | {"field": f.name} for f in step.fields}
        place = self.sheet.browser_copy | {"controls": controls}
        return place | {"prefix": self.sheet.copies_prefix} if self._greets else place

    # --- Hearing ---

    def _values_changed(self, change: Any) -> None:
        if self._is_drawing:
            return
        old, new = change["old"], change["new"]
        for screen in self.screens:
            item, step = screen
            names = {control(item, step, field): field.name for field in step.fields}
            if any(old.get(name, "") != new.get(name, "") for name in names):
                self._edit(screen, {field: new.get(name, "") for name, field in names.items()})
        pressed = str(new.get("pressed", ""))
        if pressed and pressed != old.get("pressed"):
            self._press(*pressed.split(" ")[:-1][:2])
            self.page.send({"done": True})

    def _edit(self, screen: Screen, values: Mapping[str, Any]) -> None:
        self.sheet.edit(self._slot(screen), values)
        self.page.status = self.sheet.problem or WORDS.saved

    def _press(self, what: str = "", where: str = "") -> None:
        """Do what a button says; what was pressed on another screen than this comes too late."""
        number = int(where) if where.isdecimal() else -1
        if what == "go" and 0 <= number < len(self.screens):
            self._message = ""
            self._go(number)
        if not self.screens or number != self._at or what == "go":
            return
        self._message = ""
        if what == "save":
            self._save(self.screens[self._at])
        elif what in {"next", "back"}:
            self._go(self._at + (1 if what == "next" else -1))
        elif what == "show":
            self.sheet.reveal(self.screens[self._at][0].id)
            self._draw()

    def _save(self, screen: Screen) -> None:
        """Take the answer, or say what is open; what has nothing to show leads on at once."""
        item, step = screen
        latest = self._latest(screen)
        answers: Answers = latest.values if latest else {}
        outcome = step.check(answers, self.sheet.data.given(item.id))
        if isinstance(outcome, NotAttempted | CannotCheck):
            self._message = outcome.text
            self._draw("message")
            return
        if latest and latest.given:  # nothing has changed since
            self._draw("feedback")
            return
        finished = all(self._given((item, each)) for each in item.steps if each is not step)
        self._is_giving = True
        self.sheet.give(self._slot(screen), answers, outcome.name, finished=finished)
        self._is_giving = False
        self._slots.pop((item.id, step.id), None)
        self.page.send(self.sheet.copy_message())
        leads_on = outcome.leads_on or (item.in_rounds and self._told(screen) is None)
        if leads_on and self._at + 1 < len(self.screens):
            isnt_met = item.in_rounds and self.screens[self._at + 1][1].id != step.id
            self._message = WORDS.second_round if isnt_met else WORDS.kept.format(title=item.title)
            self._go(self._at + 1)
        else:
            self._draw("feedback")

    def _heard(self, _page: Page, content: Any, _buffers: Any) -> None:
        """Take over what the browser kept, when it tells."""
        if isinstance(content, dict) and "copies" in content:
            self.sheet.hear_copies(content["copies"])
            self.page.send(self.sheet.copy_message())

    def _sheet_changed(self, what: str) -> None:
        if what == REPLACED:
            self._message = ""
            self._begin()
        elif self.screens and what == self.screens[self._at][0].id and not self._is_giving:
            self._draw()  # answered in another cell or tab

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Add the questions as text, for places that cannot show widgets."""
        bundle = super()._repr_mimebundle_(**kwargs)
        if isinstance(bundle, dict):
            bundle["text/plain"] = "\n".join(self._lines())
        return bundle

    def _lines(self) -> Iterator[str]:
        for item, step in self.screens:
            fields = ", ".join(f'"{field.name}": …' for field in step.fields)
            yield f'{step.prompt}  answer("{item.id}", {{{fields}}}, "{step.id}")'


def control(item: Item, step: Step, field: Field) -> str:
    """Return the name of the control that answers a field: the same name on every screen."""
    return f"{item.id}.{step.id}.{field.name}"
