"""The buttons of the cards of voices and facts."""

from __future__ import annotations

from kit.authors.form import facts
from kit.authors.form.buttons import Buttons
from kit.authors.form.cards import screen_controls
from kit.authors.form.case_files import value_at
from kit.authors.form.changes import Change
from kit.authors.form.controls import SOURCE
from kit.authors.form.rows import could_stand_for, passage_rows, whole_words
from kit.case.values import MAX_FRAGMENT_WORDS
from kit.tokens import count_words


class FieldButtons(Buttons):
    """Settle what somebody else has changed meanwhile."""

    def on_mine(self, name: str) -> None:
        """Write what is typed here over what somebody else has saved."""
        found = {it.name: it for it in screen_controls(self.desk.now, self.view)}
        if known := found.get(name):
            self.view.conflicts.pop(name, None)
            self.desk.set(known, self.typed(name), known.shown(self.desk.now.data))

    def on_theirs(self, name: str) -> None:
        """Let stand what somebody else has saved."""
        self.view.conflicts.pop(name, None)


class CardButtons(Buttons):
    """Fill in what voices want others to believe, and the facts that they point to."""

    def on_voice(self, voice: str) -> None:
        """Show the card of a voice."""
        self.view.voice = voice

    def on_fact(self, fact: str) -> None:
        """Show the card of a fact."""
        self.view.fact = fact

    def on_student(self) -> None:
        """Show what a student sees, or hide it."""
        self.view.shows_student = not self.view.shows_student

    def on_remove(self, key: str, id_: str) -> None:
        """Take a voice or a fact out, if that is pressed twice."""
        what = f"{key} {id_}"
        if what != self.view.was_removing or key not in {"voices", "evidence"}:
            self.view.is_removing = what
        elif key == "voices":
            self.desk.make(Change((key, id_)))
        else:
            self.desk.make(*facts.removed(self.desk.now, id_))

    def on_silent(self) -> None:
        """Add somebody whom the story names and does not hear."""
        name, why = self.typed("silent-name"), self.typed("silent-why")
        if not name or not why:
            self.view.message = self.say.silent_wanted
            return
        self.view.voice = self.desk.add_silent(name, why)
        self.forget("silent-name", "silent-why")

    def on_new_fact(self) -> None:
        """Add a fact that is typed."""
        if statement := self.typed("new-fact"):
            self.view.fact = self.desk.add("evidence", {"statement": statement}, statement)
            self.forget("new-fact")

    def on_make_fact(self, voice: str) -> None:
        """Make a fact of what a voice points to, and others in the same words."""
        grounds = ("argument", "grounds")
        statement = value_at(self.desk.now.data, ("voices", voice, *grounds))
        if isinstance(statement, str) and statement:
            self.view.fact = self.desk.add("evidence", {"statement": statement}, statement)
            for it in self.desk.now.items("voices"):
                if value_at(it, grounds) == statement:
                    self.desk.make(facts.pointed(self.desk.now, str(it["id"]), self.view.fact))

    def on_points(self, voice: str) -> None:
        """Note that a voice points to the fact, or that it does not."""
        if self.fact:
            self.desk.make(facts.pointed(self.desk.now, voice, self.fact))

    def on_link(self) -> None:
        """Add a source that is there to the check."""
        if source := self.typed("link"):
            self.desk.make(facts.linked(self.desk.now, self.fact, source))
            self.forget("link")

    def on_unlink(self, source: str) -> None:
        """Take a source from the check."""
        self.desk.make(*facts.unlinked(self.desk.now, self.fact, source))

    def on_new_source(self) -> None:
        """Add a source that is typed."""
        said = {it: self.typed(f"source/{it}") for it in SOURCE}
        is_address = said["address"].startswith(("http://", "https://"))
        if not (said["title"] and said["publisher"] and is_address):
            self.view.message = self.say.source_wanted
            return
        source = self.desk.add("references", said, f"{said['publisher']} {said['title']}")
        self.desk.make(facts.linked(self.desk.now, self.fact, source))
        self.forget(*(f"source/{it}" for it in SOURCE))

    def on_fragment(self, n: str, *words: str) -> None:
        """Let other words of a passage be those that students see first."""
        rows, fragment = passage_rows(self.desk.now, self.voice), " ".join(words)
        if fragment and n.isdecimal() and int(n) < len(rows) and "said" in rows[int(n)]:
            old = rows[int(n)]["said"].fragment
            known = {it for it, _ in rows[int(n)]["fragments"]}
            if fragment != old and fragment in known:
                self.desk.set_fragment(self.voice, old, fragment)

    def on_words(self) -> None:
        """Let words that are selected on a card be those that students see first."""
        rows = passage_rows(self.desk.now, self.voice)
        numbers = [int(it) for it in self.typed("selected").split() if it.isdecimal()]
        if (
            len(numbers) != 3
            or not 1 <= numbers[0] <= len(rows)
            or "said" not in rows[numbers[0] - 1]
        ):
            return
        row = rows[numbers[0] - 1]
        words = whole_words(row["text"], *numbers[1:])
        if count_words(words) > MAX_FRAGMENT_WORDS:
            self.view.message = self.say.too_many
        elif not could_stand_for(row["said"], words, self.desk.now.prose):
            self.view.message = self.say.not_these
        elif words != row["said"].fragment:
            self.desk.set_fragment(self.voice, row["said"].fragment, words)
        self.forget("selected")
