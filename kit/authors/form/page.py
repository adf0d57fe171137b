"""The screens of the form: what each shows of a case, as rows, and as a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from markupsafe import Markup

from kit.authors.form import controls
from kit.authors.form.case_files import value_at
from kit.authors.form.controls import Control, control
from kit.authors.form.desk import Now, is_draft, lacks_of
from kit.authors.form.rows import MOST_NAMES, names_near, paragraph_rows, passage_rows
from kit.authors.form.saying import NOBODY
from kit.authors.form.words import FormWords
from kit.authors.left_out import LeftOut
from kit.case.closed_sets import (
    EvidenceKind,
    Identification,
    Sector,
    Use,
    Verdict,
    VoiceKind,
    Weakens,
)
from kit.case.labels import STANCE_SYMBOLS, Labels
from kit.case.values import NO_STANCE
from kit.counting.prose import Place
from kit.language import Language
from kit.lenses.common.render import fill_in
from kit.lesson.rungs import rungs
from kit.lesson.words import LessonWords
from kit.text import shortened

SCREENS = ("text", "who", "voices", "facts")
GUESSED = "*"  # before the number of a name that is in the text and not in the case yet
_SHORT = 60  # characters of a fact where it is chosen
_FIELD = re.compile(r"`(\w+)`")
_LINES = frozenset(
    ("role", "organization", "name", "also_called", "title", "publisher", "date", "address")
)


@dataclass
class View:
    """What an author looks at: a screen, and what is open on it."""

    screen: str = "text"
    paragraph: int = 0
    quote: str = ""
    voice: str = ""
    fact: str = ""
    message: str = ""
    is_removing: str = ""  # what is taken out if that is pressed once more
    shows_student: bool = False
    conflicts: dict[str, str] = field(default_factory=dict)  # control's name → what stands there


@dataclass(frozen=True)
class Options:
    """What can be chosen for a field; in a row where these are few and all are to be seen."""

    choices: Sequence[tuple[str, str]]
    is_row: bool = False


# --- The head ---


def head(now: Now, language: Language) -> Markup:
    """Return what stands above the screens: what can be taught, and what is missing for more."""
    say = language.words(FormWords)
    needs = list(_needs(now, language))
    told: dict[str, Any] = {"minutes": 0, "all_minutes": 1, "missing": ()}
    problems = now.unread or (() if needs else now.problems)
    if now.case and not needs:
        found = rungs(now.case.without_drafts.told_in(language))
        titles = language.words(LessonWords).titles
        told["minutes"] = sum(rung.minutes for rung in found if rung.is_taught)
        told["all_minutes"] = sum(rung.minutes for rung in found)
        told["missing"] = [
            say.missing_for.format(part=titles[rung.part], what=_in_words(what, language))
            for rung in found
            for what in rung.missing
        ]
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


def _needs(now: Now, language: Language) -> Iterator[str]:
    """Yield what a case lacks before it can be opened at all."""
    say = language.words(FormWords)
    labels = [value_at(now.data, ("codebook", "stances", id_, "label")) for id_ in stances(now)]
    if not now.data.get("question") or len(labels) < 2 or not all(labels):
        yield say.needs_question
    if not now.data.get("title"):
        yield say.story_title[0].lower() + say.story_title[1:]


def _in_words(what: str, language: Language) -> str:
    """Return a text with fields called as the form calls them."""
    say = language.words(FormWords)
    return _FIELD.sub(lambda found: language.quoted(say.short.get(found[1], found[1])), what)


# --- A screen ---


def screen(now: Now, view: View, language: Language, left_out: Sequence[LeftOut]) -> Markup:
    """Return a screen as a template that is lent to the browser, so that no notebook saves it."""
    parts = {"text": _text, "who": _who, "voices": _voices, "facts": _facts}
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
        found = prose.sentences[n - 1] if prose and n == view.paragraph else ()
        sentences = [(it.start, text[it.start : it.stop].strip()) for it in found]
        rows.append({"n": n, "text": text, "sentences": sentences})
    return {"paragraphs": rows, "chosen": view.paragraph, "open_aside": False}


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


# --- Cards ---


def stances(now: Now) -> list[str]:
    """Return the ids of the two answers, as far as they are there."""
    found = value_at(now.data, ("codebook", "stances"))
    items = found if isinstance(found, list | tuple) else ()
    return [str(it["id"]) for it in items if isinstance(it, Mapping) and it.get("id")][:2]


def chosen_of(now: Now, key: str, wanted: str) -> str:
    """Return the id of the voice or fact that is shown: the wanted one, or the first to finish."""
    items = now.items(key)
    ids = [str(it["id"]) for it in items]
    drafts = [str(it["id"]) for it in items if is_draft(it)]
    return wanted if wanted in ids else next(iter([*drafts, *ids]), "")


def screen_controls(now: Now, view: View) -> list[Control]:
    """Return the controls of a screen that say what the files say."""
    if view.screen == "voices":
        found = [Control(("title",)), Control(("question",))]
        at = ("codebook", "stances")
        found += [Control((*at, id_, it)) for id_ in stances(now) for it in ("label", "gloss")]
        found += [control(("article",), it) for it in controls.ARTICLE]
        if id_ := chosen_of(now, "voices", view.voice):
            fields = (*controls.VOICE, *controls.VOICE_MORE)
            found += [control(("voices", id_), it) for it in fields]
        return found
    if view.screen == "facts" and (id_ := chosen_of(now, "evidence", view.fact)):
        own = [control(("evidence", id_), it) for it in controls.FACT]
        readings = [
            Control(("voices", str(it["id"]), "citations", id_, field))
            for it in now.items("voices")
            if value_at(it, ("citations", id_))
            for field in ("use", "reading")
        ]
        return [*own, *readings]
    return []


def _voices(now: Now, view: View, language: Language) -> dict[str, Any]:
    say = language.words(FormWords)
    ids = [str(it["id"]) for it in now.items("voices")]
    chosen = chosen_of(now, "voices", view.voice)
    names = {str(it["id"]): str(it.get("name") or it["id"]) for it in now.items("voices")}
    following = ids[ids.index(chosen) + 1 :][:1] if chosen else []
    person: dict[str, Any] = {"id": chosen, "name": names.get(chosen, "")}
    if chosen:
        voice = value_at(now.data, ("voices", chosen))
        lacks = lacks_of(voice) if is_draft(voice) else ()
        person["lacks"] = ", ".join(say.lacks[it] for it in lacks)
        person["passages"] = passage_rows(now, chosen)
    person["next"] = next(iter(following), "")
    person["next_name"] = names.get(person["next"], "")
    return {
        "stance_ids": stances(now),
        "article_fields": controls.ARTICLE,
        "open_question": bool(list(_needs(now, language))),
        "people": [
            {"id": str(it["id"]), "name": names[str(it["id"])], "is_draft": is_draft(it)}
            for it in now.items("voices")
        ],
        "person": person,
        "voice_fields": controls.VOICE,
        "voice_more": controls.VOICE_MORE,
        "open_more": bool(view.is_removing),
        "is_shown_to_student": view.shows_student,
        **_choices(now, language),
    }


def _choices(now: Now, language: Language) -> dict[str, Any]:
    """Return what can be chosen for the fields of cards."""
    say, labels = language.words(FormWords), language.words(Labels)
    names = {
        id_: value_at(now.data, ("codebook", "stances", id_, "label")) or say.answer.format(n=n)
        for n, id_ in enumerate(stances(now), 1)
    }
    answers = [
        *(
            (id_, f"{symbol} {name}")
            for (id_, name), symbol in zip(names.items(), STANCE_SYMBOLS, strict=False)
        ),
        (NO_STANCE, say.neither),
    ]
    own = [(str(it), str(it)) for it in now.data.get("sectors") or ()]
    options = {
        "position/stance": Options(answers, is_row=True),
        "position/second_choice": Options(answers),
        "position/confidence": Options(list(say.sure.items()), is_row=True),
        "kind": Options(_of_set(VoiceKind, labels.voice_kinds)),
        "identification": Options(_of_set(Identification, labels.identifications)),
        "affiliation/sector": Options([*_of_set(Sector, labels.sectors), *own]),
        "check/verdict": Options(_of_set(Verdict, labels.verdicts), is_row=True),
        "check/weakens": Options(_of_set(Weakens, say.weakens)),
    }
    return {"options": options, "lines": _LINES, "fact_fields": controls.FACT}


def _of_set(closed_set: Any, labels: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(it, labels.get(it) or it) for it in get_args(closed_set)]


def _facts(now: Now, view: View, language: Language) -> dict[str, Any]:
    chosen = chosen_of(now, "evidence", view.fact)
    facts = {str(it["id"]): str(it.get("statement") or it["id"]) for it in now.items("evidence")}
    voices = now.items("voices")
    fact: dict[str, Any] = {"id": chosen, "short": shortened(facts.get(chosen, ""), _SHORT)}
    sources = {str(it["id"]): str(it.get("title") or it["id"]) for it in now.items("references")}
    used = list(sources_of(now, chosen))
    fact["voices"] = [
        (str(it["id"]), str(it.get("name")), value_at(it, ("citations", chosen)) is not None)
        for it in voices
    ]
    fact["sources"] = [(it, sources.get(it, it)) for it in used]
    fact["other_sources"] = [it for it in sources.items() if it[0] not in used]
    shown = _choices(now, language)
    kinds = Options(_of_set(EvidenceKind, language.words(Labels).evidence_kinds))
    shown["options"] = {**shown["options"], "kind": kinds}
    return {
        "uses": _of_set(Use, language.words(FormWords).uses),
        "grounds": [
            (str(it["id"]), str(it.get("name")), text)
            for it in voices
            if (text := value_at(it, ("argument", "grounds"))) and text not in facts.values()
            if isinstance(text, str)
        ],
        "facts": [{"id": id_, "short": shortened(text, _SHORT)} for id_, text in facts.items()],
        "fact": fact,
        "source_fields": controls.SOURCE,
        "open_source": False,
        **shown,
    }


def sources_of(now: Now, fact: str) -> Iterator[str]:
    """Yield the ids of the sources of a fact's check."""
    for name in ("supported_by", "contradicted_by", "references"):
        found = value_at(now.data, ("evidence", fact, "check", name))
        yield from map(str, found if isinstance(found, list | tuple) else ())
