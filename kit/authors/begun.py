"""The files of a case that is begun from a text: what is found, and empty places for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kit.authors.candidates import Candidate, candidates_of, ids_for
from kit.authors.copied import Copied, article_in
from kit.authors.form.memory import FILE
from kit.authors.left_out import LEFT_OUT, written
from kit.authors.notebooks import notebooks
from kit.authors.page_words import DATE, iso_date
from kit.authors.speakers import questions_of
from kit.authors.yaml_text import on_one_line, scalar
from kit.case.slips import is_nothing
from kit.case.text_files import ARTICLE_TEXT, text_file
from kit.counting.languages import language_of, name_of
from kit.counting.prose import Prose
from kit.language import Language, spoken
from kit.source.decoding import CONTROLS
from kit.terminal import several
from kit.text import shortened

_BEGINNING = 9  # words of a paragraph that its comment shows
_LONGEST_TITLE = 120  # characters; a headline is shorter
_ADDRESS = re.compile(r"https?://[^\s<>\"']{4,300}")
_RIGHTS = re.compile(r"(?:©|[Cc]opyright)\s*(?:\([Cc]\)\s*)?(?:\d{4})?\s*([^.,|©]{3,60})")


@dataclass(frozen=True)
class Begun:
    """A case that was begun: the files of its folder, and what they were made from."""

    id: str
    copied: Copied
    prose: Prose
    candidates: tuple[Candidate, ...]
    is_language_sure: bool
    told_in: Language | None = None  # what its notebooks speak, where not the article's language

    @property
    def language(self) -> str:
        """The language in which the article is said to be, in words."""
        return name_of(self.prose.language)

    @property
    def problem(self) -> str | None:
        """Why no case can be made of the text, in a line; None if one can."""
        lines = [line.text for line in self.copied.left_out]
        if not any(map(str.isalnum, "".join((*self.prose.paragraphs, *lines)))):
            return "there is no text in it; copy the article's text once more"
        if not self.prose.paragraphs:
            menu = f"has no paragraph, only {several(len(lines), 'line')} such as a menu has"
            return f"{menu}; copy the article's text, or keep the whole of it"
        return None

    @property
    def files(self) -> dict[str, str]:
        """The text of each file, by its name."""
        files = {
            ".gitignore": _GITIGNORE,
            "case.yaml": _lines(self._case()),
            "paragraphs.yaml": _lines(self._paragraphs()),
            "voices.yaml": _lines(self._voices()),
            ARTICLE_TEXT: "\n\n".join(self.prose.paragraphs) + "\n",
        }
        if self.copied.left_out:
            files[LEFT_OUT] = written(self.copied.left_out)
        own = spoken(self.prose.language)
        told_in = self.told_in or own
        return files | notebooks(told_in, is_its_own=told_in == own)

    def _case(self) -> Iterator[str]:
        headline = shortened(on_one_line(self.copied.headline or ""), _LONGEST_TITLE - 1)
        headline = "" if is_nothing(headline) else headline
        yield from _comments(_CASE_HEAD.format(id=self.id))
        yield ""
        yield from _comments(_DRAFT)
        yield "draft: true"
        yield f"id: {self.id}"
        yield from _comments("How the story is called here. The headline stands here for now.")
        yield _field("title", headline)
        yield from _comments(_QUESTION)
        yield "question:"
        yield from ("codebook:", "  stances:")
        yield from _comments(_ANSWERS, "    ")
        yield from ("    - id: for", "      label:", "    - id: against", "      label:")
        yield "article:"
        looks = f"Looks like {self.language}. Change it if it is not."
        yield from _comments(looks if self.is_language_sure else _NO_LANGUAGE, "  ")
        yield f"  language: {self.prose.language}"
        if headline:
            yield _field("  headline", headline)
        yield from self._where_published()

    def _where_published(self) -> Iterator[str]:
        """Yield what may be said of where the story was published: only as comments."""
        yield from _comments(
            "Where was it published? Take away the # of what you know and fill it in.", "  "
        )
        for name, found in self._published():
            yield f"  # {name}:{f' {scalar(found)}' if found else ''}"

    def _published(self) -> Iterator[tuple[str, str]]:
        left_out = [line.text for line in self.copied.left_out]
        rights = next((it for it in map(_RIGHTS.search, left_out) if it), None)
        yield "outlet", rights[1].strip() if rights else ""
        yield "published", iso_date(self.copied.around(DATE) or "")
        yield "address", self.copied.around(_ADDRESS) or ""

    def _voices(self) -> Iterator[str]:
        yield from _comments(_VOICES_HEAD if self.candidates else _NO_VOICES)
        yield "voices:"
        ids = ids_for([it.name for it in self.candidates])
        for candidate, id_ in zip(self.candidates, ids, strict=True):
            yield ""
            yield from self._voice(candidate, id_)

    def _voice(self, candidate: Candidate, id_: str) -> Iterator[str]:
        first, n = candidate.fragments[0]
        perhaps = f"Perhaps: {candidate.name}" if candidate.name else "Look it up in the text"
        what = "Who says that" if candidate.retold else "Who says"
        yield f"## {what} “{on_one_line(first)}”? (paragraph {n}) {on_one_line(perhaps)}"
        yield f"#   - id: {id_}"
        yield f"# {_field('    name', candidate.name or '')}"
        yield from ("#     affiliation:", "#       role:", "#     position:", "#       stance:")
        yield from ("#     argument:", "#       claim:", "#     passages:")
        for fragment, paragraph in candidate.fragments:
            yield f"# {_field('      - fragment', fragment)}"
            if fragment in candidate.needs_paragraph:
                yield f"#         paragraph: {paragraph}"

    def _paragraphs(self) -> Iterator[str]:
        yield from _comments(_PARAGRAPHS_HEAD)
        yield "# paragraphs:"
        for n, paragraph in enumerate(self.prose.paragraphs, 1):
            words = paragraph.split()
            more = " …" if len(words) > _BEGINNING else ""
            beginning = shortened(on_one_line(" ".join(words[:_BEGINNING])), 100)
            yield f"## {n}: {beginning}{more}"
            yield "# - digest:"


def begin(id_: str, text: str, language: str | None = None, *, whole: bool = False) -> Begun:
    """Return a case begun from a text, however it was copied.

    Parameters
    ----------
    id_
        The case's id, which is its folder's name, too.
    text
        The article's, perhaps with the page around it.
    language
        Its tag in BCP 47, such as "es"; without it, the one that it looks like.
    whole
        Whether each line is taken for the article's, also what looks like a menu or a byline.
    """
    text = CONTROLS.sub("�", text)  # a text with many would not be read again
    found = language or language_of(text)
    copied = article_in(text, found or "en", whole=whole)
    if not language:  # the page around it may speak another one
        found = language_of("\n".join(copied.paragraphs)) or found
    prose = Prose(copied.paragraphs, found or "en")
    candidates = candidates_of(questions_of(prose), prose)
    return Begun(id_, copied, prose, tuple(candidates), is_language_sure=found is not None)


def _field(name: str, value: str) -> str:
    return f"{name}: {scalar(value)}" if value else f"{name}:"


def _comments(text: str, indent: str = "") -> Iterator[str]:
    for line in text.strip().split("\n"):
        yield f"{indent}# {line}".rstrip()


def _lines(lines: Iterator[str]) -> str:
    return "\n".join((*lines, ""))


_GITIGNORE = f"""\
# The article belongs to its publisher: these stay on this computer.
{ARTICLE_TEXT}
{text_file("*")}
{LEFT_OUT}
{FILE}
# So do answers of those who try the lesson.
answers/
.ipynb_checkpoints/
"""
_NO_LANGUAGE = "The language could not be told: write its code, such as en, es, de or fr."
_CASE_HEAD = """
Begun from your text. The form of author.ipynb asks you for what is empty. Or fill it in here and
save; then run, in the project's folder,
  python -m kit check ./{id}
It names what is still to do, with its line. data/README.md explains each field.
Lines that begin with # are notes for you: nobody else sees them.
"""
_DRAFT = """
While the line "draft: true" stands here, the title, the question and its two answers may be empty,
and the case is not taught. Take the line away when they are there; the form does so by itself.
"""
_QUESTION = """
What do the people in the article answer differently? One question, such as:
Should the library open on Sundays?
"""
_ANSWERS = """
Two answers to it, each in at most 40 letters, such as: open on Sundays. Readers see
the label. voices.yaml says for or against; put other words there and here if you like.
"""
_VOICES_HEAD = """
Who says what? Each block below is a question. The names were found by rules, which are often
wrong: look into article.txt. Nothing counts before you take its # away.

1. Choose four people or more, some for each answer. Leave the others as they are.
2. Mark the lines of a block and press Ctrl+/ (on a Mac Cmd+/): their "# " goes. In another editor
   take away the sign # and the one space behind it, in each line of the block.
3. Fill in, each behind its colon:
     role    who they are in this story, such as: head teacher
     stance  for, against or none: what the words say, not what you think of the person
     claim   what they want others to believe, in one sentence of your own
   The words under passages are theirs. Take another part of the text if it says more: at most 12
   words, copied exactly. Put blocks of one person together: one name, all passages.
"""
_NO_VOICES = """
Who says what? No quotation was found in the text. data/README.md shows how a voice is written.
"""
_PARAGRAPHS_HEAD = """
For later: what each paragraph says, in one sentence of your own. Readers who have not got the
text see these. Mark all lines below and press Ctrl+/ (on a Mac Cmd+/), then fill them in.
"""
