"""The reader: the story paragraph by paragraph, with who speaks, what is raised, how it is put."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import groupby

from markupsafe import Markup

from kit.case.article import Paragraph
from kit.case.labels import Labels
from kit.case.model import CaseData
from kit.case.sides import side_of, token
from kit.case.values import REPORTER
from kit.case.voice import Citation, Passage, Voice
from kit.lenses.common.render import EVERYBODY, render_of
from kit.lenses.reader.words import ReaderWords
from kit.source.own_text import FoundText, Stretch

LONGEST_STRIP = 80  # paragraphs that can be told apart in one row by their width

_render = partial(render_of, "reader", ReaderWords)


@dataclass
class Heard:
    """What the case has on one paragraph."""

    paragraph: Paragraph
    reporters_words: int
    passages: list[tuple[Voice, Passage]] = field(default_factory=list)
    citations: list[tuple[Voice, Citation]] = field(default_factory=list)
    silent: list[Voice] = field(default_factory=list)

    @property
    def has_drafts(self) -> bool:
        """Whether of somebody it is not sure that they speak in it."""
        return any(voice.draft or passage.draft for voice, passage in self.passages)

    @property
    def voices(self) -> list[Voice]:
        """The voices heard in it, each once."""
        return list({voice.id: voice for voice, _ in self.passages}.values())


def heard_by_paragraph(case: CaseData) -> list[Heard]:
    """Return what is heard, cited and only mentioned in each paragraph, in the story's order."""
    left = case.narrators_words
    found = {p.n: Heard(p, left[p.n]) for p in case.paragraphs}
    for voice in case.voices_in_order:
        for passage in voice.passages:
            found[passage.paragraph].passages.append((voice, passage))
        for citation in voice.citations:
            for n in citation.places:
                found[n].citations.append((voice, citation))
        for n in voice.mentioned_in if voice.is_silent else ():
            found[n].silent.append(voice)
    return list(found.values())


def reader(case: CaseData, text: Markup | None = None) -> Markup:
    """Return the page; `text` holds templates with the article's own text, if it may be kept."""
    heard = heard_by_paragraph(case)
    return _render(
        "reader.html",
        case,
        heard=heard,
        layers=_layers(heard),
        is_long=len(case.paragraphs) > LONGEST_STRIP,
        voice_of=case.voices_by_id,
        everybody=EVERYBODY,
        tokens=tokens,
        room=_room(case),
        words_in_all=sum(paragraph.words for paragraph in case.paragraphs),
        text=text or "",
    )


def _layers(heard: list[Heard]) -> list[str]:
    """Return the layers on which something is annotated, as the words name them."""
    there = {
        "words": True,
        "claims": any(voice.argument for it in heard for voice in it.voices),
        "facts": any(it.citations for it in heard),
        "wording": any(
            it.paragraph.leans or it.paragraph.leans_not or it.paragraph.loaded_words
            for it in heard
        ),
        "verbs": any(it.paragraph.attribution for it in heard),
        "silent": any(it.silent for it in heard),
    }
    return [layer for layer, is_there in there.items() if is_there]


def tokens(voice: Voice) -> str:
    """Return the choices of "whose words" that a voice belongs to, for a data-when rule.

    The narrator is its side's only voice: it shows for everybody and by itself.
    """
    side = token(side_of(voice))
    return "|".join((EVERYBODY, side) if voice.is_narrator else (EVERYBODY, side, voice.id))


def _room(case: CaseData) -> list[tuple[str, int, int]]:
    """Return for each choice of "whose words" how many they are, and in how many paragraphs."""
    heard = heard_by_paragraph(case)
    reporters = token(REPORTER)
    choices: dict[str, tuple[int, set[int]]] = {EVERYBODY: (0, set()), reporters: (0, set())}
    for it in heard:
        for voice, passage in it.passages:
            for choice in tokens(voice).split("|"):
                words, places = choices.get(choice, (0, set()))
                choices[choice] = (words + passage.words, places | {it.paragraph.n})
        words, places = choices[reporters]
        own = {it.paragraph.n} if it.reporters_words else set()
        choices[reporters] = (words + it.reporters_words, places | own)
    return [(choice, words, len(places)) for choice, (words, places) in choices.items()]


def article_text(case: CaseData, found: FoundText) -> Markup:
    """Return the article's text as templates, each paragraph with its fragments marked."""
    paragraphs = {
        n: [
            ([case.voices_by_id[id_] for id_ in ids], is_draft, list(together))
            for (ids, is_draft), together in groupby(stretches, key=_said)
        ]
        for n, stretches in found.paragraphs.items()
    }
    return _render("reader_text.html", case, paragraphs=paragraphs)


def _said(stretch: Stretch) -> tuple[tuple[str, ...], bool]:
    """Return who says a stretch of the text, and whether that is a draft."""
    return stretch.voices, stretch.is_draft


def reader_table(case: CaseData) -> Markup:
    """Return the paragraphs as a plain table."""
    return _render("reader_table.html", case, heard=heard_by_paragraph(case))


def what_was_found(case: CaseData, found: FoundText) -> str:
    """Return one line on how much of the article a text held."""
    say, place = case.language.words(ReaderWords), case.language.words(Labels).place
    lines = [
        say.text_used.format(found=len(found.paragraphs), all=len(case.paragraphs))
        if found.missing_paragraphs
        else say.text_all
    ]
    if numbers := sorted({n for n, _ in found.missing_fragments}):
        lines.append(say.text_missing.format(places=", ".join(place.format(n=n) for n in numbers)))
    return " ".join(lines)
