"""The lesson on paper, for when machines fail: sheets to copy, and the teacher's key."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace
from string import ascii_uppercase

from markupsafe import Markup

from kit import pages
from kit.exercises.catalogue import choose
from kit.exercises.items import Answers, Item, shuffled
from kit.exercises.shown import Label, Quotation, Shown, Text
from kit.exercises.sorting import stances_by_lot
from kit.fields import NO_STANCE
from kit.lens_words.handout import COUNTED, STEPS, WORDS
from kit.model import CaseData, Evidence, Term
from kit.pages.handout import css_string, room
from kit.version import VERSION
from kit.voice import Citation, Voice

VOICES = 6  # as many as the lesson sorts: they fit on one sheet
MOST_FACTS = 14  # on one sheet
MARK = '<meta name="generator" content="perspective-kit handout'  # by which a handout is known
_CODE = "paper"  # what is drawn by lot is drawn alike for all who share the page
_FOOT = 70  # characters of the title in the foot of each page
_FRAGMENTS, _CHARACTERS = 4, 400  # of a voice on its card, which has to fit beside the others


@dataclass(frozen=True)
class Card:
    """A voice on its card: the letter that stands for it, and its words without its name."""

    letter: str
    voice: Voice
    said: tuple[Quotation, ...]
    summary: tuple[Text, ...]


@dataclass(frozen=True)
class Fact:
    """A fact that voices on the cards use."""

    evidence: Evidence
    uses: tuple[tuple[Card, Citation], ...]


def handout(case: CaseData, *, with_key: bool = True) -> Markup:
    """Return the lesson as one HTML page to print, on any size of paper.

    Parameters
    ----------
    case
        The case.
    with_key
        Whether the teacher's key stands at the end. Without it, nothing in the page tells a label,
        the outcome of a check, or what came of a count.

    Returns
    -------
    markupsafe.Markup
        A whole page that needs nothing from outside. The same case gives the same page.

    Examples
    --------
    >>> from kit import load_case
    >>> story = load_case("iran-mexico-2009").data
    >>> "Teacher's key" in handout(story).unescape()
    True
    >>> "Teacher's key" in handout(story, with_key=False).unescape()
    False
    """
    cards = _cards(case)
    checks = _checks(case)
    checked = [case.evidence_by_id[item.id.removeprefix("check-")] for item in checks]
    facts = _facts(case, cards, checked)
    there = {"": True, "cards": cards, "checks": checks}
    return pages.render(
        "handout.html",
        case,
        say=WORDS,
        stances=stances_by_lot(case, _CODE),
        steps=[(minutes, text) for sheet, minutes, text in STEPS if there[sheet]],
        view=choose(case, _CODE, kinds=["view"]),
        cards=cards,
        heard=sum(not voice.is_narrator for voice in case.speakers),
        facts=facts,
        reasoning=choose(case, _CODE, kinds=["reasoning"], voices=VOICES)[:2],
        checks=checks,
        checked=checked,
        number_of=_numbers(case, [*checked, *(fact.evidence for fact in facts)]),
        last=choose(case, _CODE, kinds=["space", "missing", "exit", "turn"]),
        room=room(case) if with_key else None,
        counted=COUNTED,
        with_key=with_key,
        mark=Markup(MARK),  # noqa: S704  # a constant
        css=css_string,
        foot=textwrap.shorten(case.title, _FOOT, placeholder=" …"),
        terms=_terms(case),
        version=VERSION,
    )


def _cards(case: CaseData) -> list[Card]:
    """Return the voices to sort, in the order and the words of the exercise."""
    items = choose(case, _CODE, kinds=["sort"], voices=VOICES)
    # A case's own question in place of a card cannot be sorted.
    known = [(item, voice) for item in items if (voice := _who_speaks(item))]
    return [
        Card(letter, voice, *_on_a_card(item.steps[0].shown))
        for letter, (item, voice) in zip(ascii_uppercase, known, strict=False)
    ]


def _who_speaks(item: Item) -> Voice | None:
    """Return whose words an item shows, which is told when they have been sorted."""
    answers: Answers = {"stance": NO_STANCE}
    shown = item.steps[-1].check(answers).shown
    return next((it.voice for it in shown if isinstance(it, Label)), None)


def _on_a_card(shown: tuple[Shown, ...]) -> tuple[tuple[Quotation, ...], tuple[Text, ...]]:
    """Return fragments and summary, cut to the size of a card.

    As in the exercise, no paragraph is named: the story's summary would tell who speaks there.
    """
    said = [it for it in shown if isinstance(it, Quotation)]
    summary = [
        replace(it, text=textwrap.shorten(it.text, _CHARACTERS, placeholder=" …"))
        for it in shown
        if isinstance(it, Text)
    ]
    return tuple(said[:_FRAGMENTS]), tuple(summary)


def _terms(case: CaseData) -> list[Term]:
    """Return the words of the glossary that the summary has."""
    told = " ".join(p.digest or "" for p in case.paragraphs).casefold()
    return [t for t in case.glossary if any(w in told for w in t.term.casefold().split(", "))]


def _facts(case: CaseData, cards: list[Card], checked: list[Evidence]) -> list[Fact]:
    """Return the facts that most cards use, then the first fact of each, the second, and so on.

    So no card's facts are left out for those of another. Those to be checked are kept.
    """
    uses: dict[str, list[tuple[Card, Citation]]] = {}
    turn: dict[str, int] = {}
    for card in cards:
        for n, (id_, citations) in enumerate(card.voice.citations_by_evidence.items()):
            uses.setdefault(id_, []).extend((card, citation) for citation in citations)
            turn[id_] = min(n, turn.get(id_, n))
    users = {id_: len({card.letter for card, _ in used}) for id_, used in uses.items()}
    in_order = sorted(uses, key=lambda id_: (-users[id_], turn[id_]))
    asked = {item.id for item in checked}
    few = sorted(in_order, key=lambda id_: id_ not in asked)[:MOST_FACTS]
    return [Fact(case.evidence_by_id[id_], tuple(uses[id_])) for id_ in in_order if id_ in few]


def _checks(case: CaseData) -> list[Item]:
    """Return a fact whose check weakens an argument and one that changes a detail, by lot."""
    found = choose(case, _CODE, kinds=["evidence"], voices=VOICES)
    weakens = {f"check-{item.id}": item.check.weakens for item in case.evidence if item.check}
    firsts = (
        next((item for item in found if weakens[item.id] == what), None)
        for what in ("the argument", "a detail")
    )
    return shuffled([item for item in firsts if item], _CODE, lambda item: item.id)


def _numbers(case: CaseData, facts: list[Evidence]) -> dict[str, int]:
    """Return a number for each source of these facts' checks."""
    cited = {id_ for item in facts if item.check for id_ in item.check.references}
    in_order = (reference.id for reference in case.references if reference.id in cited)
    return {id_: number for number, id_ in enumerate(in_order, 1)}
