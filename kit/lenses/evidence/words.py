"""What the lenses on evidence say: the map of facts, the fact check, the map of one argument."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kit.language import Counted, by_name


@dataclass(frozen=True)
class EvidenceWords:
    """In English by default."""

    reported: str = "in the reporter's words"
    no_facts: str = "There are no facts here yet; an author adds them in evidence.yaml."
    no_uses: str = (
        "No voice uses a fact yet; an author adds who points to what under citations in"
        " voices.yaml."
    )
    takes_it: str = "and takes it to show:"
    # What a voice does with a fact that stands before it.
    use_of_it: Mapping[str, str] = by_name(
        cites="points to it",
        disputes="disputes it",
        reinterprets="reads it differently",
        concedes="grants it",
    )
    kind: str = "Kind of fact"
    fact: str = "Fact"
    outcome: str = "Outcome of the check"
    # evidence map
    map_title: str = "Who points to which fact?"
    whole_map: str = "All facts and all voices"
    whole_map_term: str = "evidence map"
    map_intro: str = (
        "Point at a mark, tap it or reach it with Tab and the arrow keys to see what a voice makes"
        " of a fact."
    )
    marks: str = "Marks: who uses which fact"
    order: str = "Order"
    orders: Mapping[str, str] = by_name(
        voices="most shared first",
        kind="by kind",
        verdict="by outcome of the check",
    )
    used_by_n: Counted = Counted("Used by one voice", "Used by {n} voices")
    # By kind of evidence, as a heading over several.
    kind_heads: Mapping[str, str] = field(
        default_factory=lambda: {
            "event": "Events",
            "official record": "Official records",
            "statistic": "Statistics",
            "precedent": "Earlier cases",
            "expert judgement": "Experts' judgements",
            "interest": "What somebody wants or gains",
            "principle": "Principles",
            "forecast": "Forecasts",
        }
    )
    kind_left_out: str = "Kind not annotated yet"
    also_single: str = "also show the {n} facts that one voice alone uses"
    only: str = "Show facts used by"
    all_of: str = "all of: {label}"
    one_voice: str = "One voice"
    key: str = "Signs"
    unnamed: str = "unnamed group: nobody can be asked"
    reading_place: str = "What the voice makes of it"
    no_mark_yet: str = "Choose a mark above. What the voice makes of the fact will stand here."
    unused: Counted = Counted(
        "Of one more fact it is not annotated yet who points to it.",
        "Of {n} more facts it is not annotated yet who points to them.",
    )
    both: str = "Same fact, two readings"
    both_term: str = "interpretation"
    both_count: str = "Facts that the two sides use: {all}. Shared by both: {n}."
    both_few: str = "Mostly, they do not argue about the same facts."
    both_ask: str = "If the fact is the same: where does the difference come from?"
    both_none: str = "No fact is used by both sides. Each argues from facts of its own."
    open: str = "What each side leaves unanswered"
    open_term: str = "rebuttal"
    open_intro: str = (
        "Facts that the other side builds on, and that nobody on this side takes up in the story."
        " That may be the voices' choice, or the reporter's, who chose what to print. Facts that"
        " only the reporter tells are not counted, and a voice whose sentences we cut into more"
        " facts has more of them here: the number is no score."
    )
    open_ask: str = "What could this side say to it?"
    uses_left_out: str = "Which facts this side uses is not annotated yet."
    uses_left_out_of: str = "Which facts they use is not annotated yet: {names}."
    open_none: str = "Nothing is left: this side takes up every fact of the other."
    open_other_silent: str = "The other side uses no facts in this story."
    open_left_out: str = (
        "Facts of which this case makes no task are left out here. They stand below, among all"
        " facts."
    )
    # fact check
    check_title: str = "Does the fact hold?"
    check_choose: str = "Choose a fact"
    # Which stances use a fact: {first} and {second} stand for the two, with their symbols.
    used_by: Mapping[str, str] = field(
        default_factory=lambda: {
            "both stances": "Used by both sides",
            "first stance": "Used by {first}, not by {second}",
            "second stance": "Used by {second}, not by {first}",
            "reporter only": "Used by the reporter only",
            "others": "Used by voices with no position, or not annotated yet by whom",
        }
    )
    check_hint: str = "Take the three steps in turn. Decide for yourself before you open the next."
    check_who: str = "Who points to it, and what they make of it"
    check_nobody: str = "Who points to it is not annotated yet."
    step_1: str = "1. Where would you look?"
    step_1_term: str = "lateral reading"
    # What settles it, and what cannot, by kind of evidence.
    where_to_look: Mapping[str, str] = field(
        default_factory=lambda: {
            "event": (
                "Reports from the days when it happened, by news media that do not copy each other."
                " Look for date, place and who was there. Two papers with the same agency report"
                " are one source. For what lasts, such as a border, a map or a reference work will"
                " do."
            ),
            "official record": (
                "The record itself: the announcement, law, list or court paper, on the page of"
                " whoever issued it. Read its exact words and date. News about it may shorten it."
            ),
            "statistic": (
                "Who counted, what exactly, when and how? Look for the first count, then for a"
                " second one made by somebody else."
            ),
            "precedent": (
                "What courts, inquiries or historians found about that earlier case, and who"
                " disagrees. Then ask how far the two cases are alike."
            ),
            "expert judgement": (
                "No single source settles it. What did others who know the field say at that time,"
                " also those who disagree? Which facts do they give for it?"
            ),
            "interest": (
                "What did the people themselves say they want, and what did they do? Figures of"
                " trade or contracts help. What somebody wants in secret can hardly be looked up."
            ),
            "principle": (
                "The rule where it is written: a treaty, a law, a textbook on it. Look for the"
                " exceptions. Whether the rule is a good one, no source can settle."
            ),
            "forecast": (
                "It cannot be true or false yet when it is said. Ask what it rests on, and whether"
                " things of this kind have happened before."
            ),
        }
    )
    # Where the kind is not annotated.
    where_left_out: str = "Who would know, and where would they have written it down?"
    step_2: str = "2. What we found"
    step_2_term: str = "verification"
    step_3: str = "3. Does it change the argument, or only a detail?"
    step_3_term: str = "relevance"
    plain_found: str = "What we found"
    step_3_ask: str = (
        "The test: take the people named above. Would anybody who argues from this fact now need"
        " other grounds? Then the argument is weaker. Does what they make of it stand as before?"
        " Then it is a detail."
    )
    weakens: Mapping[str, str] = field(
        default_factory=lambda: {
            "the argument": "We say: this weakens the argument.",
            "a detail": "We say: this changes a detail, not the argument.",
            "nothing": "We say: this changes nothing.",
        }
    )
    weakens_left_out: str = "What this means for the argument is not annotated yet."
    may_differ: str = "You may decide otherwise. Which sentence above made you decide?"
    no_sources: str = "No source was found."
    sources_left_out: str = "Its sources are not annotated yet."
    unchecked: str = "Nothing is checked yet; an author adds the check in evidence.yaml."
    side_title: str = "Was one side checked harder?"
    side_intro: str = (
        "Compare how many facts of each side were checked, and with how many sources. A fact used"
        " on two sides counts for each of them. This is no score: facts that are easy to check do"
        " not make a better argument, and it was we who did the checking."
    )
    side_checked: Counted = Counted(
        "{checked} of {n} fact checked, with {sources} sources each on average",
        "{checked} of {n} facts checked, with {sources} sources each on average",
    )
    # Where it is not annotated from which sources.
    side_checked_only: Counted = Counted(
        "{checked} of {n} fact checked", "{checked} of {n} facts checked"
    )
    side_left_out: str = "its facts are not annotated yet"
    side_all: str = "How they came out, as numbers"
    side_rows: Mapping[str, str] = by_name(
        facts="Facts used",
        checked="of these, checked",
        weakens_argument="Outcome weakens an argument",
        weakens_detail="Outcome changes a detail",
        sources_per_check="Sources for each check, on average",
    )
    side_row_head: str = "What we counted"
    # argument map
    argument_title: str = "One argument, taken apart"
    argument_term: str = "Toulmin's layout"
    argument_choose: str = "Whose argument"
    argument_hint: str = "Read it aloud: these facts; so, the claim; because …; unless …"
    is_not_heard: str = "voice '{voice}' is not heard: nothing to take apart; try {some}"
    argues_nothing: str = (
        "voice '{voice}' makes no argument in the article: nothing to take apart; try {some}"
    )
    argument_left_out: str = (
        "the argument of voice '{voice}' is not annotated yet: nothing to take apart; try {some}"
    )
    argument_nobody: str = (
        "No voice has an argument yet; an author adds one under argument in voices.yaml."
    )
    so: str = "so"
    so_care: str = "How sure they sound:"
    because: str = "because"
    rests: str = "which rests on"
    rests_term: str = "backing"
    rests_not: str = "Nothing is given that the “because” rests on."
    unless: str = "unless"
    unless_care: str = "What would prove them wrong. Our suggestion."
    listed: str = "From the case's list of facts:"
    more: str = "{n} more"
    no_warrant: str = "Nobody has put it into words. What is the step from the facts to the claim?"
    questions: str = "Questions to put to this voice"
    questions_term: str = "critical questions about expert opinion"
    questions_intro: str = (
        "Who speaks may rightly change how far you take their word for what you cannot look up. It"
        " should not change whether a fact holds, or whether the claim follows. An employer alone"
        " decides nothing. Below each question is what the case knows; the answer is yours."
    )
    # A critical question each: in plain words, and the term of the field.
    critical_questions: Mapping[str, tuple[str, str]] = by_name(
        expertise=("How well can this voice know?", "expertise"),
        field=("Is it the field that the question is about?", "field"),
        opinion=("What exactly did this voice say?", "opinion"),
        trustworthiness=("What should we know about who speaks?", "trustworthiness"),
        consistency=("What do others make of the same facts?", "consistency"),
        backup=("Do the facts hold up?", "backup evidence"),
    )
    role: str = "Role:"
    unnamed_group: str = "An unnamed group: nobody can be asked how they know."
    no_name: str = "The name is withheld: nobody can look up what this person knows."
    sector: str = "Works in:"
    question: str = "The question is:"
    kinds: str = "Kinds of facts this voice uses:"
    kind_count: str = "{kind} ({n})"
    interest: str = "What they might gain:"
    field_ask: str = "What would somebody have to know to answer it?"
    nothing_known: str = "The case knows nothing about it."
    alone: str = "No other voice that we know of uses these facts."
    tally: Counted = Counted("{some} of {n} fact:", "{some} of {n} facts:")
    backup_ask: str = "Take away what does not hold. What is left to rest the claim on?"
    not_quoted: str = "No words in quotation marks: the reporter tells what they say."
    reporters_words: str = (
        "The reporter is not quoted: every word of the story that is nobody else's is the"
        " reporter's."
    )
    # the figure of checks
    checks_alt: str = "Facts of each side and how our checks came out. {sides}."
    checks_side: str = "{side}: {outcomes}"
    checks_count: str = "{outcome} {n}"
    checks_hover: str = "{side}: {n} {outcome}"
    checks_row: Counted = Counted("{side}: {n} fact", "{side}: {n} facts")
    checks_none: str = "nothing checked"
    checks_nothing: str = "No fact has been checked yet; see evidence.yaml."
    # The headings of its table.
    checks_heads: Mapping[str, str] = field(
        default_factory=lambda: {
            "side": "side",
            "facts": "facts",
            "checked": "checked",
            "agrees": "agrees",
            "partly": "partly",
            "disagrees": "disagrees",
            "not found": "not found",
            "cannot be checked": "cannot be checked",
            "weakens_argument": "weakens argument",
            "weakens_detail": "weakens detail",
            "sources_per_check": "sources per check",
        }
    )
