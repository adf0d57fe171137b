"""A case on its author's desk: each thing that may be done to what its files say now.

Knows nothing of pages. Every gesture reads the files anew, so that what somebody else has saved
meanwhile stays.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kit.authors.candidates import id_of
from kit.authors.copied import article_in
from kit.authors.form import memory, text
from kit.authors.form.case_files import CannotChangeError, CaseFiles, value_at
from kit.authors.form.controls import Control, digests
from kit.authors.form.now import Now, is_draft, lacks_of
from kit.authors.form.saying import (
    answered,
    beginning,
    new_voice,
    taken_from,
)
from kit.authors.form.yaml_edits import Change, Place
from kit.authors.recounted import fix
from kit.case.counts import COUNTS
from kit.case.problems import CaseError
from kit.case.text_files import ARTICLE_TEXT
from kit.case.unfinished import still_empty
from kit.case.values import NO_STANCE
from kit.counting.prose import Place as Stretch
from kit.files import exists, write_whole

_CHECKED = ("verdict", "finding")


class Desk:
    """A case's folder, and what its author does to it."""

    def __init__(self, folder: Path) -> None:
        self.files = CaseFiles(folder)
        self.folder = folder
        self.saved: tuple[str, ...] = ()  # the files that were written last
        self.look()

    def look(self) -> bool:
        """Read the files again, if they have changed; return whether they have."""
        print_ = self.files.fingerprint
        if getattr(self, "_seen", None) == print_:
            return False
        self._seen = print_
        self.now = Now(self.folder)
        return True

    def _make(self, *changes: Change, was: Mapping[Place, Any] | None = None) -> None:
        """Make changes, and what follows from them."""
        had_counts = exists(self.folder / COUNTS)
        self.saved = tuple(self.files.change(*changes, was=was))
        self.look()
        if more := [*self._finished()]:
            self.files.change(*more)
            self.look()
        is_counted = had_counts and any(map(_moves_words, changes))
        if is_counted and self.now.prose and not self.now.unread:
            self._count()

    def _count(self) -> None:
        """Count again what has been counted, so that the case can travel without its text."""
        paragraphs = self.now.prose.paragraphs if self.now.prose else ()
        with contextlib.suppress(CaseError, OSError):  # what has no place is told beside it
            fix(self.folder, text.as_file(paragraphs))
        self.look()

    def _finished(self) -> list[Change]:
        """Return what is a draft no more, as all is there that a class needs of it."""
        found = [
            Change(("voices", str(voice["id"]), "draft"))
            for voice in self.now.items("voices")
            if is_draft(voice) and not lacks_of(voice)
        ]
        if is_draft(self.now.data) and not any(still_empty(self.now.data)):
            found.append(Change(("draft",)))
        for item in self.now.items("evidence"):
            check = item.get("check")
            if isinstance(check, Mapping) and is_draft(check) and all(map(check.get, _CHECKED)):
                found.append(Change(("evidence", str(item["id"]), "check", "draft")))
        return found

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
        changes = [Change(control.place, control.meant(said))]
        place = control.place
        if place[0] == "evidence" and place[2:3] == ("check",) and said:
            check = value_at(self.now.data, place[:3])
            if not isinstance(check, Mapping) or not all(
                check.get(it) or it == place[-1] for it in _CHECKED
            ):
                changes.append(Change((*place[:3], "draft"), value=True))
        self._make(*changes, was={place: control.meant(was)})

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
        self._make(*changes, *self._emptied(changes))
        return True

    def say_new(self, key: str, name: str) -> bool:
        """Note that somebody says the words who is not in the case yet."""
        if self.place_of(key) is None:
            return True
        known = {str(it.get("name")): str(it["id"]) for it in self.now.items("voices")}
        id_ = known.get(name)
        if id_ is None:
            id_, change = new_voice(name, self.now.data)
            self._make(change)
            if not self.say(key, id_):
                self._make(Change(("voices", id_)))
                return False
            return True
        return self.say(key, id_)

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
            self._make(*changes, *self._emptied(changes))

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
        had_counts = exists(self.folder / COUNTS)
        with contextlib.suppress(OSError):  # what stays is counted again
            (self.folder / COUNTS).unlink()
        if changes:
            self.files.change(*changes)
        self._write_text(edited.paragraphs)
        if had_counts:
            self._count()

    def _set_digest(self, n: int, said: str) -> None:
        """Note what a paragraph says, in the author's words."""
        for i, (number, _) in digests(self.now.data).items():
            if number == n:
                self._make(Change(("paragraphs", f"#{i}", "digest"), said))
                return
        if said.strip():
            self._make(Change(("paragraphs",), {"n": str(n), "digest": said}, added=True))

    # --- Voices, facts and sources ---

    def add(self, key: str, fields: Mapping[str, Any], named: str) -> str:
        """Add a voice, a fact or a source that is called like a text; return its id."""
        taken = {str(it["id"]) for it in self.now.items(key)}
        plain = id_of(named) or key.rstrip("s")
        id_, n = plain, 1
        while id_ in taken:
            n += 1
            id_ = f"{plain}-{n}"
        self._make(Change((key,), {"id": id_, **fields}, added=True))
        return id_

    def add_silent(self, name: str, why: str) -> str:
        """Add somebody whom the text names and does not hear; return the id."""
        found = self.now.prose.find(name) if self.now.prose else []
        mentioned = [str(n) for n in dict.fromkeys(it.paragraph for it in found)]
        fields = {"name": name, "silence": why, "mentioned_in": mentioned}
        return self.add("voices", {**fields, "position": {"stance": NO_STANCE}}, name)

    def add_to(self, place: Place, item: Mapping[str, Any]) -> None:
        """Add an item to a list."""
        self._make(Change(place, dict(item), added=True))

    def remove(self, place: Place) -> None:
        """Take a field, or an item of a list, out of the case."""
        self._make(Change(place))

    def remove_fact(self, fact: str) -> None:
        """Take a fact out of the case, and each voice's use of it."""
        uses = [
            Change(("voices", str(it["id"]), "citations", fact))
            for it in self.now.items("voices")
            if value_at(it, ("citations", fact)) is not None
        ]
        self._make(*uses, Change(("evidence", fact)))

    def point(self, voice: str, fact: str) -> None:
        """Note that a voice points to a fact; where it does, that it does not."""
        place = ("voices", voice, "citations")
        if value_at(self.now.data, (*place, fact)) is None:
            self._make(Change(place, {"evidence": fact}, added=True))
        else:
            self._make(Change((*place, fact)))

    def link(self, fact: str, source: str) -> None:
        """Note a source of a fact's check."""
        place = ("evidence", fact, "check")
        known = value_at(self.now.data, (*place, "references")) or ()
        changes = [Change((*place, "references"), [*map(str, known), source])]
        if value_at(self.now.data, place) is None:
            changes.append(Change((*place, "draft"), value=True))
        self._make(*changes)

    def unlink(self, fact: str, source: str) -> None:
        """Take a source away from a fact's check."""
        for name in ("supported_by", "contradicted_by", "references"):
            place = ("evidence", fact, "check", name)
            known = value_at(self.now.data, place) or ()
            if source in known:
                self._make(Change(place, [str(it) for it in known if it != source]))

    def set_fragment(self, voice: str, old: str, new: str) -> None:
        """Let other words stand for a passage."""
        place = ("voices", voice, "passages", old, "fragment")
        self._make(Change(place, new))

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


def _moves_words(change: Change) -> bool:
    """Return whether there is something to count after a change: a voice or its words."""
    is_of_a_voice = change.place[0] == "voices"
    return is_of_a_voice and (len(change.place) < 3 or change.place[2] in {"passages", "citations"})
