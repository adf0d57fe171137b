"""The player: shows items one screen at a time, keeps every answer, says what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from kit.case.case import Case
from kit.exercises.asked.items import Answers, Field, Item, Step, place_key
from kit.exercises.asked.outcomes import CannotCheck, NotAttempted
from kit.exercises.played.page import render
from kit.exercises.played.screens import Screens
from kit.exercises.played.sheet_lens import SheetLens
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.exercises.sheet.slot import Slot


class Player(SheetLens):
    """Plays the items that `make` returns for a code; `screens` knows how far the student is.

    `with_frames` offers beginnings of sentences at each text, not only where many are written, and
    `with_points` counts the questions of fact that were answered rightly.
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
        self.with_frames, self.with_points = with_frames, with_points
        self._make = make
        self._is_giving = self.is_gated = False
        self._greets = sheet.copies.claim_greeting()
        super().__init__(case, sheet)

    # --- Where the student is ---

    def _begin(self) -> None:
        """Make the items for the sheet's code and go where the student was."""
        self._message = ""
        self.screens = Screens(self._make(self.sheet.data.code), self.sheet)
        self._slots: dict[tuple[str, str], Slot] = {}
        self.key = place_key(self.screens.items)
        place = self.sheet.data.places.get(self.key)
        where = [(item.id, step.id) for item, step in self.screens.all]
        known = place and (place.item, place.step)
        self._here = known if known in where else next(iter(where), ("", ""))
        self._draw(values={})

    @property
    def _at(self) -> int:
        """The screen that shows; what is asked before it may change with what is answered."""
        where = [(item.id, step.id) for item, step in self.screens.all]
        if self._here in where:
            return where.index(self._here)
        return max((n for n, (item, _) in enumerate(where) if item == self._here[0]), default=0)

    def stand_behind(self) -> None:
        """Leave it to a gate to show anyway what was not answered."""
        self.is_gated = True
        self._draw()

    def go(self, to: int) -> None:
        """Show another screen."""
        item, step = self.screens[max(0, min(to, len(self.screens) - 1))]
        self._here = (item.id, step.id)
        self.sheet.move(self.key, item.id, step.id)
        self._draw()

    def _slot(self, number: int) -> Slot:
        """Return where the draft of a screen is kept."""
        item, step = self.screens[number]
        key = (item.id, step.id)
        if key not in self._slots:
            self._slots[key] = self.sheet.new_slot(*key, step.stamp(self.case.version))
        return self._slots[key]

    # --- Drawing ---

    def _draw(self, focus: str = "question", values: dict[str, Any] | None = None) -> None:
        """Show the screen as it is now, `values` being those of the other screens' controls.

        Focus goes to the question, to the message or to the feedback.
        """
        others = self.page.values if values is None else values
        if len(self.screens):
            self._show(self._html(focus), others | self._values(), self._keep())
        else:
            self._show(self._html(focus), others)

    def _html(self, focus: str) -> Markup:
        screens, at = self.screens, self._at
        if not len(screens):
            return render("nothing.html", self.case.data)
        if (first := screens.locked_by(at)) is not None:
            parts = {"title": screens.title(at), "first": first, "at": at, "focus": focus}
            parts |= {"key": self.key, "is_gated": self.is_gated}
            return render("locked.html", self.case.data, **parts)
        is_changed = screens.is_changed(at)
        return self._screen(
            at,
            states=[(screens.title(n), screens.state(n)) for n in range(len(screens))],
            is_changed=is_changed,
            outcome=None if is_changed else screens.told(at),
            is_given=screens.is_given(at) and not is_changed,
            rows=screens.rows(),
            message=self._message,
            file=self.sheet.path.name,
            focus=focus,
            points=screens.points() if self.with_points else (0, 0),
            is_complete=screens.is_complete,
        )

    def _screen(self, at: int, **more: Any) -> Markup:
        """Return the question of a screen, and what more there is to say of it."""
        item, step = self.screens[at]
        parts = {"item": item, "step": step, "at": at, "title": self.screens.title(at)}
        parts |= {"with_frames": self.with_frames, "key": self.key}
        return render("player.html", self.case.data, **parts, **more)

    def _asked_of_all(self) -> Markup:
        """Return the first question as it is before anything was answered."""
        if not len(self.screens):
            return self._html("question")
        titles = [(self.screens.title(number), "open") for number in range(len(self.screens))]
        blank = dict.fromkeys(("outcome", "is_given", "is_changed", "rows", "is_complete"))
        texts = dict.fromkeys(("message", "file", "focus"), "")
        return self._screen(0, states=titles, points=(0, 0), **blank, **texts)

    def _values(self) -> dict[str, Any]:
        """Return the values of the screen's controls, as the sheet has them."""
        item, step = self.screens[self._at]
        latest = self.screens.latest(self._at)
        known: Mapping[str, Any] = latest.values if latest else {}
        return {
            control(item, step, field): list(known.get(field.name) or [])
            if field.kind == "several"
            else known.get(field.name) or ""
            for field in step.fields
        }

    def _keep(self) -> dict[str, Any]:
        """Return where the browser keeps what is written on this screen."""
        item, step = self.screens[self._at]
        slot = self._slot(self._at)
        record = {"item": item.id, "step": step.id, "by": self.sheet.writer, "n": slot.number}
        record |= {name: known for name, known in slot.stamp._asdict().items() if known is not None}
        controls = {control(item, step, f): record | {"field": f.name} for f in step.fields}
        copies = self.sheet.copies
        place = copies.place_of(self.sheet.data) | {"controls": controls}
        return place | {"prefix": copies.prefix} if self._greets else place

    # --- Hearing ---

    def _edited(self, old: dict[str, Any], new: dict[str, Any]) -> None:
        for number, (item, step) in enumerate(self.screens.all):
            names = {control(item, step, field): field.name for field in step.fields}
            if any(old.get(name, "") != new.get(name, "") for name in names):
                values = {field: new.get(name, "") for name, field in names.items()}
                rev = new.get("rev")
                self.sheet.edit(self._slot(number), values, rev if isinstance(rev, int) else 0)
                self.page.status = self.sheet.problem or self.say.saved

    def _press(self, what: str, where: str) -> None:
        """Do what a button says; what was pressed on another screen than this comes too late."""
        number = int(where) if where.isdecimal() else -1
        if what == "go" and 0 <= number < len(self.screens):
            self._message = ""
            self.go(number)
        if what == "go" or number != self._at or not len(self.screens):
            return
        self._message = ""
        if what == "save" or (what == "next" and self._is_ready()):
            self._save()
        elif what in {"next", "back"}:
            self.go(self._at + (1 if what == "next" else -1))
        elif what == "show":
            self.sheet.reveal(self.screens[self._at][0].id)
            self._draw()

    def _is_ready(self) -> bool:
        """Whether all is chosen that the screen asks for, and no button has given it yet."""
        item, step = self.screens[self._at]
        latest = self.screens.latest(self._at)
        if not latest or latest.given:
            return False
        outcome = step.check(latest.values, item.current(self.sheet.data.given(item.id)))
        return not isinstance(outcome, NotAttempted | CannotCheck)

    def _save(self) -> None:
        """Take the answer, or say what is open; what has nothing to show leads on at once."""
        item, step = self.screens[self._at]
        latest = self.screens.latest(self._at)
        answers: Answers = latest.values if latest else {}
        given = self.sheet.data.given(item.id)
        outcome = step.check(answers, item.current(given))
        if isinstance(outcome, NotAttempted | CannotCheck):
            self._message = outcome.text
            self._draw("message")
        elif latest and latest.given and not self.screens.is_changed(self._at):  # as it was
            self._draw("feedback")
        else:
            finished = item.is_finished_by({**item.current(given), step.id: answers})
            self._is_giving = True
            try:
                self.sheet.give(
                    self._slot(self._at), answers, item.kept_as(outcome), finished=finished
                )
            finally:
                self._is_giving = False
            self._slots.pop((item.id, step.id), None)
            self._keep_copy()
            self._lead_on()

    def _lead_on(self) -> None:
        """Go on to the next screen, unless there is something to read on this one."""
        item, step = self.screens[self._at]
        if self.screens.told(self._at) or self._at + 1 == len(self.screens):
            self._draw("feedback")
            return
        is_new_round = item.in_rounds and self.screens[self._at + 1][1].id != step.id
        kept = self.say.kept.format(title=self.screens.title(self._at))
        self._message = self.say.second_round if is_new_round else kept
        self.go(self._at + 1)

    def _item_changed(self, item: str) -> None:
        """Show what was answered in another cell or tab, and what is told because of it."""
        here = self.screens[self._at][0] if len(self.screens) else None
        told_with = {it.id for it in self.screens.items if here and here.told_together}
        if here and item in {here.id, *told_with} and not self._is_giving:
            self._draw()

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Add the question as text, for places that cannot show widgets."""
        bundle = super()._repr_mimebundle_(**kwargs)
        if isinstance(bundle, dict):
            bundle["text/plain"] = "\n".join(self._lines())
        return bundle

    def _lines(self) -> Iterator[str]:
        """Yield the first question, and how to come to the others in code."""
        if len(self.screens):
            item, step = self.screens[0]
            yield from item.asked(step)
        yield from (f'feedback("{item.id}")' for item in self.screens.items)


def control(item: Item, step: Step, field: Field) -> str:
    """Return the name of the control that answers a field: the same name on every screen."""
    return f"{item.id}.{step.id}.{field.name}"
