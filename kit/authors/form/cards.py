"""The cards of voices and facts: what is shown and asked on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from kit.authors.form import controls
from kit.authors.form.case_files import value_at
from kit.authors.form.controls import Control, control
from kit.authors.form.facts import points_to, sources_of
from kit.authors.form.now import Now, is_draft, lacks_of
from kit.authors.form.rows import passage_rows
from kit.authors.form.view import View
from kit.authors.form.words import FormWords
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
from kit.language import Language
from kit.lesson.hours import VOICES
from kit.text import shortened

_SHORT = 60  # characters of a fact where it is chosen
_LINES = frozenset(
    ("role", "organization", "name", "also_called", "title", "publisher", "date", "address")
)


_STANCE = ("position", "stance")
FRAGMENT = "shown/"  # before the number of a passage: which words of it students see first


@dataclass(frozen=True)
class Options:
    """What can be chosen for a field; in a row where these are few and all are to be seen."""

    choices: Sequence[tuple[str, str]]
    is_row: bool = False


def stances(now: Now) -> list[str]:
    """Return the ids of the two answers, as far as they are there."""
    found = value_at(now.data, ("codebook", "stances"))
    items = found if isinstance(found, list | tuple) else ()
    return [str(it["id"]) for it in items if isinstance(it, Mapping) and it.get("id")][:2]


def has_question(now: Now) -> bool:
    """Return whether the question and its two answers are there."""
    labels = [value_at(now.data, ("codebook", "stances", id_, "label")) for id_ in stances(now)]
    return bool(now.data.get("question")) and len(labels) == 2 and all(labels)


def needs_of(now: Now, language: Language) -> Iterator[str]:
    """Yield what a case lacks before there is a lesson to speak of."""
    say = language.words(FormWords)
    if not has_question(now):
        yield say.needs_question
    if not now.data.get("title"):
        yield say.story_title[0].lower() + say.story_title[1:]
    ready = [value_at(it, _STANCE) for it in now.items("voices") if not is_draft(it)]
    taken = [it for it in ready if it in stances(now)]
    if len(taken) < VOICES or len(set(taken)) < 2:
        yield say.needs_voices.format(n=len(taken), all=VOICES)


def chosen_of(now: Now, key: str, wanted: str) -> str:
    """Return the id of the voice or fact that is shown: the wanted one, or the first to finish."""
    items = now.items(key)
    ids = [str(it["id"]) for it in items]
    drafts = [str(it["id"]) for it in items if is_draft(it)]
    return wanted if wanted in ids else next(iter([*drafts, *ids]), "")


def screen_controls(now: Now, view: View) -> list[Control]:
    """Return the controls of a screen that say what the files say."""
    if view.screen == "text" and view.paragraph:
        return [Control(("digest", str(view.paragraph)), "digest")]
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


def shown_fragments(now: Now, view: View) -> dict[str, str]:
    """Return which fragment stands for each passage of the voice whose card shows."""
    if view.screen != "voices":
        return {}
    rows = passage_rows(now, chosen_of(now, "voices", view.voice))
    return {f"{FRAGMENT}{n}": row["said"].fragment for n, row in enumerate(rows) if "said" in row}


def voice_cards(now: Now, view: View, language: Language) -> dict[str, Any]:
    """Return what the screen of voices shows: the question, who there is, and one card."""
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
        "open_question": not (has_question(now) and now.data.get("title")),
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


def fact_cards(now: Now, view: View, language: Language) -> dict[str, Any]:
    """Return what the screen of facts shows: what voices point to, which there are, one card."""
    chosen = chosen_of(now, "evidence", view.fact)
    facts = {str(it["id"]): str(it.get("statement") or it["id"]) for it in now.items("evidence")}
    # Who is only named points to nothing.
    voices = [it for it in now.items("voices") if not it.get("silence")]
    fact: dict[str, Any] = {"id": chosen, "short": shortened(facts.get(chosen, ""), _SHORT)}
    sources = {str(it["id"]): str(it.get("title") or it["id"]) for it in now.items("references")}
    used = sources_of(now, chosen)
    fact["voices"] = [
        (str(it["id"]), str(it.get("name")), points_to(now, str(it["id"]), chosen)) for it in voices
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
            if isinstance(text := value_at(it, ("argument", "grounds")), str)
            if text and not it.get("citations")  # who points to a fact has made one of it
        ],
        "facts": [{"id": id_, "short": shortened(text, _SHORT)} for id_, text in facts.items()],
        "fact": fact,
        "source_fields": controls.SOURCE,
        "open_source": False,
        **shown,
    }
