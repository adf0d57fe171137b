"""The reader: the story paragraph by paragraph, with who speaks, what is raised, how it is put."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from kit.article import Paragraph
from kit.attaching import FoundText
from kit.lens_words.reader import FUNCTION_WORDS, READERS_WORDS, WORDS
from kit.model import CaseData
from kit.pages import render
from kit.voice import Citation, Passage, Voice

EVERYBODY = ":all"  # no voice's id begins with a colon
REPORTER = ":reporter"
LONGEST_STRIP = 80  # paragraphs that can be told apart in one row by their width


@dataclass
class Heard:
    """What the case has on one paragraph."""

    paragraph: Paragraph
    reporters_words: int
    passages: list[tuple[Voice, Passage]] = field(default_factory=list)
    citations: list[tuple[Voice, Citation]] = field(default_factory=list)
    silent: list[Voice] = field(default_factory=list)

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
            found[citation.paragraph].citations.append((voice, citation))
        for n in voice.mentioned_in if voice.is_silent else ():
            found[n].silent.append(voice)
    return list(found.values())


def reader(case: CaseData, text: Markup | None = None) -> Markup:
    """Return the page; `text` holds templates with the article's own text, if it may be kept."""
    return render(
        "reader.html",
        case,
        say=WORDS,
        heard=heard_by_paragraph(case),
        is_long=len(case.paragraphs) > LONGEST_STRIP,
        voice_of={voice.id: voice for voice in case.voices},
        everybody=EVERYBODY,
        reporter=REPORTER,
        tokens=tokens,
        function_words=FUNCTION_WORDS,
        readers_words=READERS_WORDS,
        text=text or "",
    )


def tokens(voice: Voice) -> str:
    """Return the choices of "whose words" that a voice belongs to, for a data-when rule.

    The narrator is nobody's side: it shows for everybody and by itself.
    """
    if voice.is_narrator:
        return f"{EVERYBODY}|{REPORTER}"
    return f"{EVERYBODY}|:{voice.position.stance}|{voice.id}"


def article_text(case: CaseData, found: FoundText) -> Markup:
    """Return the article's text as templates, each paragraph with its fragments marked."""
    voice_of: Mapping[str, Voice] = {voice.id: voice for voice in case.voices}
    return render("reader_text.html", case, found=found, voice_of=voice_of)


def reader_table(case: CaseData) -> Markup:
    """Return the paragraphs as a plain table."""
    return render(
        "reader_table.html",
        case,
        say=WORDS,
        heard=heard_by_paragraph(case),
        function_words=FUNCTION_WORDS,
    )


def what_was_found(case: CaseData, found: FoundText) -> str:
    """Return one line on how much of the article a text held."""
    everything = len(case.paragraphs)
    lines = [
        WORDS.text_used.format(found=len(found.paragraphs), all=everything)
        if found.missing_paragraphs
        else WORDS.text_all
    ]
    if places := sorted({n for n, _ in found.missing_fragments}):
        lines.append(WORDS.text_missing.format(places=", ".join(f"P{n}" for n in places)))
    return " ".join(lines)
