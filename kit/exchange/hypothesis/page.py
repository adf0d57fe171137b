"""What a class has marked as one page: it asks nothing of any server, and can be printed."""

from __future__ import annotations

from markupsafe import Markup

from kit.browser.style import merged_style
from kit.classroom.results.page import Section
from kit.classroom.results.rows import FEW, named
from kit.classroom.results.words import ResultsWords
from kit.exchange.hypothesis.anchoring import LEAST
from kit.exchange.hypothesis.comparing import Comparison, SplitRow
from kit.exchange.hypothesis.school_class import Annotated, quotable
from kit.exchange.hypothesis.words import AnnotatedWords
from kit.lenses.common.render import render
from kit.text import shortened

MARK = "perspective-kit annotated"
_MOST_SPLIT = 12  # sentences that show before one asks for the table
_MOST_LISTED = 300  # orphans or tags that do
_NUMBERS = {name: n for n, name in enumerate(AnnotatedWords().titles, 1)}


def annotated_page(found: Annotated) -> Markup:
    """Return the page, in the language of the case; it has no names and no codes in it."""
    case, compared = found.case.data, Comparison(found)
    say, results = case.language.words(AnnotatedWords), case.language.words(ResultsWords)
    whole = render(
        "exchange/hypothesis/annotated.html",
        case,
        say=say,
        results=results,
        numbers=_NUMBERS,
        of=compared,
        ours={it.voice.id: _ours(it, results) for it in compared.voices if it.voice},
        least=LEAST,
        most_split=_MOST_SPLIT,
        most_listed=_MOST_LISTED,
        shortened=shortened,
        quotable=quotable,
    )
    return render(
        "classroom/results/whole.html",
        case,
        say=say,
        mark=MARK,
        style=Markup(merged_style()),  # noqa: S704  # the kit's own
        head=_head(compared, say),
        sections=[Section("annotated", say.title, whole, Markup())],
        twins={},
        texts="",
        has_texts=False,
        drawings="",
        plotly="",
    )


def _head(of: Comparison, say: AnnotatedWords) -> Markup:
    count, found = of.case.language.count, of.found
    kinds = (("annotation", say.annotations), ("reply", say.replies), ("page note", say.page_notes))
    counts = [count(words, n) for kind, words in kinds if (n := of.n_of(kind))]
    notes = [
        say.few if 0 < len(of.students) < FEW else "",
        "" if found.article else say.no_text,
        say.a_copy.format(page=found.page) if found.is_a_copy else "",
        count(say.other_pages, of.n_elsewhere) if of.n_elsewhere else "",
        count(say.hidden, of.n_hidden) if of.n_hidden else "",
        say.made_of,
    ]
    return render(
        "classroom/results/head.html",
        of.case,
        say=say,
        head=[count(say.students, len(of.students)), *counts, say.no_names],
        notes=[*filter(None, notes)],
        numbers=_NUMBERS,
        made_up="",
        is_page=True,
    )


def _ours(row: SplitRow, say: ResultsWords) -> str:
    """Return how the case reads a voice; nothing where it does not say."""
    voice = row.voice
    ours = next((bar for bar in row.bars if voice and bar.id == voice.position.stance), None)
    if voice is None or voice.is_narrator or ours is None:
        return ""
    is_side = ours.side.isdecimal()
    told = say.ours.format(answer=named(ours)) if is_side else say.ours_none
    return f"{told} {say.ours_split}" if voice.position.is_split else told
