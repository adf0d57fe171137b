"""What made-up students write, each text marked as made up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import by_name


@dataclass(frozen=True)
class SimulatedWords:
    """In English by default."""

    mark: str = "{text} (made up)"
    # Which name: the kind of the item, and the field where it has more than one.
    texts: Mapping[str, tuple[str, ...]] = by_name(
        any=(
            "I would like to know more about this.",
            "It depends on what happened before.",
            "I read it twice and still wonder.",
        ),
        opening_words=(
            "The last words of the sentence.",
            "The number, since it sounds large.",
            "The word that judges.",
            "That it is told as a fact.",
        ),
        view=(
            "Because it is better to be careful.",
            "Because others have a say in it, too.",
            "Because it has worked before.",
            "Because nobody has shown that it does harm.",
        ),
        sort_words=(
            "They warn of what may come.",
            "They say that it is ordinary.",
            "The word “always”.",
            "They mention both sides.",
            "They ask for proof.",
        ),
        sort_why=(
            "The words are the same as before.",
            "They give a reason for it.",
            "They may gain something from it.",
            "They have seen it themselves.",
            "There is no fact in it that I could check.",
        ),
        reasoning_wrong=(
            "If somebody had counted it and found less.",
            "If it had been the same everywhere else.",
            "If a record showed that it never happened.",
        ),
        reasoning_facts=("The numbers that they name.", "What they have seen themselves."),
        reasoning_because=(
            "What happened once can happen again.",
            "Who has the means will use them.",
            "What others do without harm does no harm here.",
        ),
        evidence_where=(
            "In the records of the office that counts it.",
            "In a newspaper of that week.",
            "I would ask somebody who was there.",
            "On the page of the ministry.",
        ),
        evidence_who=("An office that publishes figures.", "A newspaper.", "I could not find it."),
        evidence_other=(
            "Another paper says nearly the same.",
            "One page gives a smaller number.",
            "I found nothing else on it.",
        ),
        evidence_second=("An encyclopedia.", "The report itself."),
        missing_who=(
            "a parent",
            "a shopkeeper",
            "a nurse",
            "somebody who lives next door",
            "a pupil of my age",
            "an engineer",
        ),
        missing_why=(
            "They have to live with it.",
            "They would know the numbers.",
            "Nobody has asked them yet.",
        ),
        strongest=(
            "Nobody has to be wicked for this to be true.",
            "First come the facts, which both sides accept.",
            "What has happened before is the best guide that we have.",
            "To wait costs something, too, and others would pay for it.",
            "The other side is right that the numbers are small.",
            "But small numbers have grown before when nobody looked.",
            "So it is fair to ask for an answer now and not later.",
            "Whoever doubts it can say which record would settle it.",
            "That is why careful people come to this view.",
            "It would be wrong only if the facts had been made up.",
        ),
        statement_agree=(
            "that it happened, and that it worries people.",
            "that the dates are right.",
        ),
        statement_differ=(
            "whether one follows from the other.",
            "how much it matters today.",
        ),
        statement_settle=(
            "A record of what came in and went out.",
            "If we knew who had decided it.",
        ),
        turn=(
            "Who asked us before they decided that?",
            "Why do they speak about us and not with us?",
            "What do they want here?",
        ),
        turn_changed=("Seen from there, others act.", "The worry is another one."),
        exit_because=(
            "They go from what has happened to what will happen.",
            "They think that who can do it will do it.",
            "I still do not see the step.",
        ),
        exit_check=(
            "The number was wrong, and the claim needs another one.",
            "A date was wrong, which changes nothing.",
            "One fact could not be checked at all.",
        ),
        exit_room=(
            "By words one side has more, by people it is even.",
            "The first side, if quotations are counted.",
            "About the same for both.",
        ),
    )
    # wrong calls
    not_so_many: str = (
        "A made-up class has from 1 to {most} students; for more, see kit.classroom.simulated.many."
    )
    no_such_effect: str = "{name} is a number from 0 to {most}, such as 0.2 for 20 of 100."
