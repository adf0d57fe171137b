"""A case on its author's desk: each thing that may be done to what its files say now.

Knows nothing of pages. Every gesture reads the files anew, so that what somebody else has saved
meanwhile stays.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kit.authors.candidates import free_id, id_of
from kit.authors.copied import article_in
from kit.authors.form import memory, text
from kit.authors.form.case_files import CannotChangeError, CaseFiles
from kit.authors.form.changes import Change, Place
from kit.authors.form.controls import Control, digests
from kit.authors.form.draft_marks import draft_marks
from kit.authors.form.now import Now, is_draft
from kit.authors.form.saying import (
    answered,
    beginning,
    new_voice,
    taken_from,
)
from kit.authors.recounted import fix
from kit.case.counts import COUNTS
from kit.case.problems import CaseError
from kit.case.text_files import ARTICLE_TEXT
from kit.case.values import NO_STANCE
from kit.counting.prose import Place as Stretch
from kit.files import exists, write_whole

# What is emptied only to be written anew: what it was stands until then.
_NEVER_EMPTY = frozenset(("name", "statement"))


class Desk:
    """A case's folder, and what its author does to it."""

    def __init__(self, folder: Path) -> None:
        self.files = CaseFiles(folder)
        self.folder = folder
        self.saved: tuple[str, ...] = ()  # the files that were written last
        self._seen, self.now = self.files.fingerprint, Now(folder)

    def look(self) -> bool:
        """Read the files again, if they have changed; return whether they have."""
        fingerprint = self.files.fingerprint
        if self._seen == fingerprint:
            return False
        self._seen, self.now = fingerprint, Now(self.folder)
        return True

    def make(self, *changes: Change, was: Mapping[Place, Any] | None = None) -> None:
        """Make changes, and what follows from them."""
        had_counts = exists(self.folder / COUNTS)
        self.saved = tuple(self.files.change(*changes, was=was))
        self.look()
        if more := [*draft_marks(self.now.data, changes)]:
            self.files.change(*more)
            self.look()
        is_counted = had_counts and any(map(moves_words, changes))
        if is_counted and self.now.prose and not self.now.unread:
            self._count()

    def _count(self) -> None:
        """Count again what has been counted, so that the case can travel without its text."""
        paragraphs = self.now.prose.paragraphs if self.now.prose else ()
        with contextlib.suppress(CaseError, OSError):  # what has no place is told beside it
            fix(self.folder, text.as_file(paragraphs))
        self.look()

    # --- Fields ---

    def set(self, control: Control, said: str, was: str) -> None:
        """Let a field say what its control says; `was` is what the control said before.

        Raises
        ------
        StaleError
            If somebody else has changed it meanwhile, and otherwise.
        """
        if control.kind == "digest":
            self._set_digest(int(control.place[-1]), said)
            return
        meant = control.meant(said)
        if said.strip() or control.place[-1] not in _NEVER_EMPTY:
            self.make(Change(control.place, meant), was={control.place: control.meant(was)})

    # --- Who says this? ---

    def say(self, key: str, voice: str) -> bool:
        """Note who says the words at a key; return False where two voices cannot be told apart."""
        place = self.place_of(key)
        if place is None or self.now.prose is None:
            return True
        # What an author has selected is meant as it is; else the sentence around belongs to it.
        is_exact = not any(it.place == place for it in self.now.quoted)
        changes = answered(place, voice, self.now.data, self.now.prose, exact=is_exact)
        if changes is None and is_exact:
            changes = answered(place, voice, self.now.data, self.now.prose)
        if changes is None:
            return False
        self._forget_nobody(place)
        self.make(*changes, *self._emptied(changes))
        return True

    def say_new(self, key: str, name: str) -> bool:
        """Note that somebody says the words who is not in the case yet."""
        if self.place_of(key) is None:
            return True
        known = {str(it.get("name")): str(it["id"]) for it in self.now.items("voices")}
        if id_ := known.get(name):
            return self.say(key, id_)
        id_, change = new_voice(name, self.now.data)
        self.make(change)
        is_said = self.say(key, id_)
        if not is_said:
            self.make(Change(("voices", id_)))
        return is_said

    def say_nobody(self, key: str) -> None:
        """Note that the words are nobody's speech."""
        self.unsay(key)
        place = self.place_of(key)
        if place and self.now.prose:
            words = beginning(self.now.prose.text(place))
            self._remember([*memory.nobodys(self.folder), words])

    def unsay(self, key: str) -> None:
        """Leave it open who says the words."""
        place = self.place_of(key)
        if place is None:
            return
        self._forget_nobody(place)
        changes = taken_from([it for it in self.now.heard if it.is_about(place)])
        if changes:
            self.make(*changes, *self._emptied(changes))

    def place_of(self, key: str) -> Stretch | None:
        """Return where the words of a key stand; None if nowhere."""
        parts = key.split(".")
        prose = self.now.prose
        if prose is None or len(parts) != 3 or not all(it.isdecimal() for it in parts):
            return None
        place = Stretch(*map(int, parts))
        if not 1 <= place.paragraph <= len(prose.paragraphs):
            return None
        there = len(prose.paragraphs[place.paragraph - 1])
        return place if place.start < place.end <= there else None

    def _emptied(self, changes: Sequence[Change]) -> list[Change]:
        """Return what takes out those of whom nothing but a name would be left."""
        heard = [it.said for it in self.now.heard]
        taken = {it.place[1:4:2] for it in changes if not it.added and it.value is None}
        more = {it.place[1] for it in changes if it.added}
        found = []
        for voice in self.now.items("voices"):
            id_ = str(voice["id"])
            own = [it for it in heard if it.voice == id_]
            is_bare = set(voice) <= {"id", "name", "draft", "passages"} and is_draft(voice)
            if (
                is_bare
                and own
                and id_ not in more
                and all((id_, it.fragment) in taken for it in own)
            ):
                found.append(Change(("voices", id_)))
        return found

    def _forget_nobody(self, place: Stretch) -> None:
        if self.now.prose:
            words = beginning(self.now.prose.text(place))
            known = memory.nobodys(self.folder)
            if words in known:
                self._remember([it for it in known if it != words])

    def _remember(self, beginnings: list[str]) -> None:
        try:
            memory.remember_nobodys(self.folder, beginnings)
        except OSError as error:
            raise CannotChangeError(f"{memory.FILE}: {error.strerror or error}") from None
        self.look()

    # --- The text ---

    def edit_text(self, edited: text.Edited) -> None:
        """Put the paragraphs of the text right.

        Raises
        ------
        CannotEditError
            If something that was said of it would lose its place.
        """
        if self.now.prose is None:
            return
        changes = text.carried_over(edited, self.now.data, self.now.prose)
        before = self.now.prose.paragraphs
        self._write_text(edited.paragraphs)
        try:
            self.files.change(*changes)
        except CannotChangeError:
            self._write_text(before)
            raise
        self.look()
        if exists(self.folder / COUNTS):
            with contextlib.suppress(OSError):  # what stays is counted again
                (self.folder / COUNTS).unlink()
            self._count()

    def _set_digest(self, n: int, said: str) -> None:
        """Note what a paragraph says, in the author's words."""
        for i, (number, _) in digests(self.now.data).items():
            if number == n:
                self.make(Change(("paragraphs", f"#{i}", "digest"), said))
                return
        if said.strip():
            self.make(Change(("paragraphs",), {"n": str(n), "digest": said}, added=True))

    # --- Voices, facts and sources ---

    def add(self, key: str, fields: Mapping[str, Any], named: str) -> str:
        """Add a voice, a fact or a source that is called like a text; return its id."""
        taken = {str(it["id"]) for it in self.now.items(key)}
        id_ = free_id(id_of(named) or key.rstrip("s"), taken)
        self.make(Change((key,), {"id": id_, **fields}, added=True))
        return id_

    def add_silent(self, name: str, why: str) -> str:
        """Add somebody whom the text names and does not hear; return the id."""
        found = self.now.prose.find(name) if self.now.prose else []
        mentioned = [str(n) for n in dict.fromkeys(it.paragraph for it in found)]
        fields = {"name": name, "silence": why, "mentioned_in": mentioned}
        return self.add("voices", {**fields, "position": {"stance": NO_STANCE}}, name)

    def set_fragment(self, voice: str, old: str, new: str) -> None:
        """Let other words stand for a passage."""
        place = ("voices", voice, "passages", old, "fragment")
        self.make(Change(place, new))

    def take_text(self, pasted: str) -> bool:
        """Put a text beside a case that has none; return whether there is an article in it."""
        copied = article_in(pasted, self.now.written.language)
        if copied.paragraphs:
            self._write_text(copied.paragraphs)
        return bool(copied.paragraphs)

    def _write_text(self, paragraphs: Sequence[str]) -> None:
        try:
            write_whole(self.folder / ARTICLE_TEXT, text.as_file(paragraphs).encode())
        except OSError as error:
            raise CannotChangeError(f"{ARTICLE_TEXT}: {error.strerror or error}") from None
        self.look()


def moves_words(change: Change) -> bool:
    """Return whether there is something to count after a change: a voice or its words."""
    is_of_a_voice = change.place[0] == "voices"
    return is_of_a_voice and (len(change.place) < 3 or change.place[2] in {"passages", "citations"})
