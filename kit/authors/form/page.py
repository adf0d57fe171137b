"""The screens of the form: what each shows of a case, as rows, and as a page."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from markupsafe import Markup

from kit.authors.form.cards import fact_cards, has_question, needs_of, voice_cards
from kit.authors.form.now import Now, is_draft
from kit.authors.form.rows import MOST_NAMES, names_near, paragraph_rows
from kit.authors.form.saying import NOBODY
from kit.authors.form.view import SCREENS, View
from kit.authors.form.words import FormWords
from kit.authors.left_out import LeftOut
from kit.authors.left_out_words import LeftOutWords
from kit.authors.notebooks import LESSON
from kit.counting.prose import Place, Prose
from kit.files import exists
from kit.language import Language
from kit.lenses.common.render import fill_in
from kit.lesson.rungs import rungs
from kit.lesson.words import LessonWords

GUESSED = "*"  # before the number of a name that is in the text and not in the case yet
_STUCK = re.compile(r"(?<=[^\W\d_]{3})[.!?…][\"”’»]?(?=[“«„]?[^\W\d_a-zß-öø-ÿ])")
# What the form has no fields for.
_ONLY_IN_FILES = re.compile(r"`(look_elsewhere|missing_voices)`")
_FIELD = re.compile(r"`(\w+)`")


# --- The head ---


def head(now: Now, language: Language) -> Markup:
    """Return what stands above the screens: what can be taught, and what is missing for more."""
    say = language.words(FormWords)
    needs = list(needs_of(now, language))
    told: dict[str, Any] = {"minutes": 0, "all_minutes": 1, "missing": (), "lesson": ""}
    told["nothing_to_read"] = False
    problems = now.unread or (now.problems if has_question(now) else ())
    if now.case and not needs:
        found = rungs(now.case.without_drafts.told_in(language))
        titles = language.words(LessonWords).titles
        told["minutes"] = sum(rung.minutes for rung in found if rung.is_taught)
        told["all_minutes"] = sum(rung.minutes for rung in found)
        told["missing"] = [
            say.missing_for.format(part=titles[rung.part], what=_in_words(what, language))
            for rung in found
            for what in rung.missing
            if not _ONLY_IN_FILES.search(what)
        ]
        told["nothing_to_read"] = not (
            now.case.text
            or now.case.article.address
            or any(it.digest for it in now.case.paragraphs)
        )
        told["lesson"] = way_to(now.folder, LESSON)
    title = now.data.get("title") or now.data.get("id") or now.folder.resolve().name
    return fill_in(
        "authors/form/head.html",
        language,
        say=say,
        title=title,
        needs=needs,
        problems=[str(it) for it in problems],
        **told,
    )


def way_to(folder: Path, name: str) -> str:
    """Return the way from here to a file of a case; none where it is not, or out of reach."""
    with contextlib.suppress(OSError, ValueError):
        way = Path(os.path.relpath(folder / name)).as_posix()
        return way if exists(folder / name) and not way.startswith("..") else ""
    return ""


def _in_words(what: str, language: Language) -> str:
    """Return a text with fields called as the form calls them."""
    say = language.words(FormWords)
    return _FIELD.sub(lambda found: language.quoted(say.short.get(found[1], found[1])), what)


# --- A screen ---


def screen(now: Now, view: View, language: Language, left_out: Sequence[LeftOut]) -> Markup:
    """Return a screen as a template that is lent to the browser, so that no notebook saves it."""
    parts = {"text": _text, "who": _who, "voices": voice_cards, "facts": fact_cards}
    shown = parts[view.screen](now, view, language)
    at = SCREENS.index(view.screen)
    html = fill_in(
        "authors/form/frame.html",
        language,
        say=language.words(FormWords),
        steps=[{"id": it, "state": state} for it, state in _states(now, language)],
        screen=view.screen,
        message=view.message,
        next_step=SCREENS[at + 1] if at + 1 < len(SCREENS) else "",
        conflicts=view.conflicts,
        sure_to_remove=view.is_removing,
        set_aside=left_out,
        left_out=language.words(LeftOutWords),
        lang=Markup(' lang="{}"').format(now.written.language),
        **shown,
    )
    return Markup('<template data-part="screen">{}</template>').format(html)


def _states(now: Now, language: Language) -> Iterator[tuple[str, str]]:
    say = language.words(FormWords).step_states
    voices = now.items("voices")
    ready = sum(not is_draft(it) for it in voices)
    asked = [it.voice for it in now.quoted]
    numbers = {
        "text": (len(now.prose.paragraphs), 0) if now.prose else (0, 0),
        "who": (len(asked) - asked.count(None), len(asked)),
        "voices": (ready, len(voices)),
        "facts": (len(now.items("evidence")), 0),
    }
    for id_ in SCREENS:
        n, all_ = numbers[id_]
        yield id_, say[id_].format(n=n, all=all_) if n or all_ else ""


def _text(now: Now, view: View, _language: Language) -> dict[str, Any]:
    prose = now.prose
    rows = []
    for n, text in enumerate(prose.paragraphs if prose else (), 1):
        sentences = split_points(prose, n) if prose and n == view.paragraph else []
        rows.append({"n": n, "text": text, "sentences": sentences})
    return {"paragraphs": rows, "chosen": view.paragraph}


def split_points(prose: Prose, n: int) -> list[tuple[int, str]]:
    """Return where sentences begin, and those that a copied page has stuck together."""
    text = prose.paragraphs[n - 1]
    starts = {it.start for it in prose.sentences[n - 1]} | {
        it.end() for it in _STUCK.finditer(text)
    }
    ends = [*sorted(starts), len(text)]
    return [(start, text[start:end].strip()) for start, end in pairwise(ends)]


def _who(now: Now, view: View, language: Language) -> dict[str, Any]:
    say = language.words(FormWords)
    quoted = now.quoted
    opened = [it.key for it in quoted if it.voice is None]
    done = len(quoted) - len(opened)
    progress = language.count(say.who_progress, len(quoted), done=done) if quoted else ""
    behind = [it for it in opened if _numbers(it) > _numbers(view.quote)]
    return {
        "paragraphs": paragraph_rows(now, view.paragraph, say),
        "chosen": view.paragraph,
        "quote": view.quote,
        "asked": _asked(now, view, say),
        "progress": progress if opened or not quoted else say.who_all_done,
        "first_open": next(iter([*behind, *opened]), ""),
    }


def _numbers(key: str) -> list[int]:
    return [int(it) for it in key.split(".") if it.isdecimal()]


def guessed(now: Now, view: View, number: str) -> str:
    """Return the name behind a number of `GUESSED`; nothing if there is none."""
    people = _asked(now, view, FormWords()).get("people", ())
    return next((name for id_, name, _ in people if id_ == number), "")


def _asked(now: Now, view: View, say: FormWords) -> dict[str, Any]:
    """Return what is asked of the words that are chosen.

    `people` are ids, names, and whether a name is a guess. Names that stand in the text and not in
    the case yet have a number behind `GUESSED`.
    """
    place = Place(*_numbers(view.quote)) if view.quote else None
    if place is None or now.prose is None:
        return {"n": 0}
    names = {str(it["id"]): str(it.get("name")) for it in now.items("voices")}
    found = next((it for it in now.quoted if it.place.overlaps(place)), None)
    answer = found.voice if found else None
    guess = found.guess if found and found.voice is None else None
    people = [(id_, name, name == guess) for id_, name in names.items()]
    people.sort(key=lambda it: (not it[2], _distance(now, it[0], place.paragraph)))
    # Names that stand in the text, so that nobody types them.
    near = names_near(place, now.prose)
    guesses = [it.guess for it in now.quoted if it.guess]
    new = [it for it in dict.fromkeys([*near, *guesses]) if it not in names.values()]
    if guess in new:
        people.insert(0, (f"{GUESSED}{new.index(guess)}", guess, True))
    people += [(f"{GUESSED}{n}", it, False) for n, it in enumerate(new[:MOST_NAMES]) if it != guess]
    now_said = say.nobody_short if answer == NOBODY else names.get(answer or "", "")
    return {
        "n": place.paragraph,
        "words": now.prose.text(place),
        "now": now_said,
        "people": people,
        "guess": guess,
    }


def _distance(now: Now, voice: str, paragraph: int) -> int:
    """Return how many paragraphs away a voice is heard: who has just spoken speaks on, mostly."""
    heard = (it.place.paragraph for it in now.heard if it.place and it.said.voice == voice)
    return min((abs(n - paragraph) for n in heard), default=len(now.heard) + paragraph)
