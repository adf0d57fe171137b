"""What the members of closed sets are called: positions, verdicts, uses, kinds of source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from kit.case.closed_sets import EvidenceKind, Identification, Sector, Use, Verdict, VoiceKind
from kit.case.values import SPLIT_BELOW
from kit.language import by_name

# Signs belong to no language.
STANCE_SYMBOLS = ("▲", "■")  # where an author chooses none
NO_POSITION_SYMBOL = "–"
REPORTER_SYMBOL = "✎"
NOT_LABELLED_SYMBOL = "…"
VERDICT_SYMBOLS: Mapping[str, str] = {
    "agrees": "✓",
    "partly": "≈",
    "disagrees": "✗",
    "not found": "?",
    "cannot be checked": "–",
}


def _as_in_data(closed_set: Any) -> dict[str, str]:
    """Return the members of a `Literal`, each called what it is in a case."""
    return {member: member for member in get_args(closed_set)}


@dataclass(frozen=True)
class Labels:
    """English; another language is one more instance."""

    place: str = "P{n}"  # of a paragraph, in short
    no_position: str = "no position"
    no_position_gloss: str = "They are heard, but their words do not answer the question."
    not_labelled: str = "not annotated yet"  # a draft, of which no position is known
    # Of a case that is a draft: what stands where something is not written yet, and what it lacks.
    no_title: str = "No title yet"
    no_question: str = "The question is not written yet"
    nth_answer: str = "answer {n}"
    the_title: str = "a title"
    the_question: str = "the question"
    the_label: str = "answer {n} to the question"
    the_list: str = "something in `{name}`"
    only_draft: str = "that its author takes the line `draft: true` away"
    not_taught: str = (
        "This case is a draft, so it cannot be taught yet. It needs: {what}. Open author.ipynb or"
        " case.yaml."
    )
    reporter: str = "the reporter"
    reporter_gloss: str = (
        "The reporter chooses what stands first, who is asked and which words are used."
    )
    # The least confidence (0 to 1) for which the words hold.
    sureness: tuple[tuple[float, str], ...] = (
        (0.9, "very sure"),
        (0.75, "fairly sure"),
        (SPLIT_BELOW, "leaning this way"),
        (0.0, "we were split"),
    )
    verdicts: Mapping[str, str] = field(
        default_factory=lambda: {
            "agrees": "holds up",
            "partly": "holds in part",
            "disagrees": "other sources disagree",
            "not found": "we found nothing either way",
            "cannot be checked": "cannot be checked",
        }
    )
    weakens: Mapping[str, str] = field(
        default_factory=lambda: {
            "the argument": "This weakens the argument.",
            "a detail": "This changes a detail, not the argument.",
            "nothing": "",
        }
    )
    # Where what one voice makes of a fact fares otherwise than its check says; a reason follows.
    own_weakens: Mapping[str, str] = field(
        default_factory=lambda: {
            "the argument": "What this voice makes of it is weakened:",
            "a detail": "What this voice makes of it stands, but for a detail:",
            "nothing": "What this voice makes of it stands:",
        }
    )
    reference_kinds: Mapping[str, str] = field(
        default_factory=lambda: {
            "official record": "official or court record",
            "organization": "an organization about itself",
            "news": "news agency or newspaper",
            "reference work": "reference work or research",
            "opinion": "opinion or advocacy",
        }
    )
    # No kind is better than another: each is good for something else.
    reference_uses: Mapping[str, str] = field(
        default_factory=lambda: {
            "official record": (
                "good for what was decided, charged or counted, in which words and when. What it"
                " says of others is the view of whoever issued it."
            ),
            "organization": (
                "good for who works there, what it does and what it wants, in its own words."
                " What speaks against it is seldom there."
            ),
            "news": (
                "good for what happened on a day and who said what. Several papers with one"
                " agency's report are one source."
            ),
            "reference work": (
                "good for an overview, and for what was written where. Follow its own sources"
                " before you build on it."
            ),
            "opinion": (
                "good for what one side argues, and for facts that others did not look for. Look"
                " each of them up elsewhere."
            ),
        }
    )
    uses: Mapping[str, str] = by_name(
        cites="points to", disputes="disputes", reinterprets="reads differently", concedes="grants"
    )
    used_so: str = "{use}"  # one of them behind a name, of one or of many
    periods: Mapping[str, str] = field(
        default_factory=lambda: {
            "current": "in post at the time",
            "former": "no longer in post",
            "not stated": "",
        }
    )
    identifications: Mapping[str, str] = field(
        default_factory=lambda: {
            "named": "named",
            "anonymous": "one person, name withheld",
            "unnamed group": "unnamed group",
        }
    )
    anonymous_of: Mapping[str, str] = field(  # that are no person
        default_factory=lambda: {
            "group": "several people, names withheld",
            "institution": "organization, name withheld",
        }
    )

    voice_kinds: Mapping[str, str] = field(
        default_factory=lambda: _as_in_data(VoiceKind) | {"narrator": "tells the story"}
    )
    sectors: Mapping[str, str] = field(default_factory=lambda: _as_in_data(Sector))
    evidence_kinds: Mapping[str, str] = field(default_factory=lambda: _as_in_data(EvidenceKind))
    # What a paragraph is for.
    functions: Mapping[str, str] = field(
        default_factory=lambda: {
            "lead": "opening",
            "background": "background by the reporter",
            "both sides": "both sides in one paragraph",
            "voice": "somebody speaks",
            "transition": "leads over",
            "no reply": "somebody does not answer",
            "forecast": "a forecast",
        }
    )

    def verdict(self, given: Verdict | None) -> str:
        """Return what a verdict is called; a draft may have none."""
        return self.verdicts[given] if given else self.not_labelled

    def identified(self, identification: Identification, kind: VoiceKind | None) -> str:
        """Return how far the story tells who a voice is; without a name there may be several.

        >>> Labels().identified("anonymous", "person"), Labels().identified("anonymous", "group")
        ('one person, name withheld', 'several people, names withheld')
        """
        is_anonymous = identification == "anonymous"
        of_kind = self.anonymous_of.get(kind or "") if is_anonymous else None
        return of_kind or self.identifications[identification]

    def used(self, use: Use) -> str:
        """Return what one does with a fact, to stand behind a name.

        >>> Labels().used("cites")
        'points to'
        """
        return self.used_so.format(use=self.uses[use])

    def how_sure(self, confidence: float) -> str:
        """Return how sure the annotators were, in words.

        >>> Labels().how_sure(0.95), Labels().how_sure(0.5)
        ('very sure', 'we were split')
        """
        return next(words for least, words in self.sureness if confidence >= least)
