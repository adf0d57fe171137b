"""What the lenses on evidence say: the map of facts, the fact check, the map of one argument."""

from __future__ import annotations

from types import SimpleNamespace

# Where somebody could look, by kind of evidence: what settles it, and what cannot.
WHERE_TO_LOOK = {
    "event": (
        "Reports from the days when it happened, by news media that do not copy each other. "
        "Look for date, place and who was there. Two papers with the same agency report are one "
        "source. For what lasts, such as a border, a map or a reference work will do."
    ),
    "official record": (
        "The record itself: the announcement, law, list or court paper, on the page of whoever "
        "issued it. Read its exact words and date. News about it may shorten it."
    ),
    "statistic": (
        "Who counted, what exactly, when and how? Look for the first count, then for a second one "
        "made by somebody else."
    ),
    "precedent": (
        "What courts, inquiries or historians found about that earlier case, and who disagrees. "
        "Then ask how far the two cases are alike."
    ),
    "expert judgement": (
        "No single source settles it. What did others who know the field say at that time, also "
        "those who disagree? Which facts do they give for it?"
    ),
    "interest": (
        "What did the people themselves say they want, and what did they do? Figures of trade or "
        "contracts help. What somebody wants in secret can hardly be looked up."
    ),
    "principle": (
        "The rule where it is written: a treaty, a law, a textbook on it. Look for the exceptions. "
        "Whether the rule is a good one, no source can settle."
    ),
    "forecast": (
        "It cannot be true or false yet when it is said. Ask what it rests on, and whether things "
        "of this kind have happened before."
    ),
}

# By kind of evidence, as a heading over several.
KIND_HEADS = {
    "event": "Events",
    "official record": "Official records",
    "statistic": "Statistics",
    "precedent": "Earlier cases",
    "expert judgement": "Experts' judgements",
    "interest": "What somebody wants or gains",
    "principle": "Principles",
    "forecast": "Forecasts",
}

# What a voice does with a fact that stands before it.
USE_OF_IT = {
    "cites": "points to it",
    "disputes": "disputes it",
    "reinterprets": "reads it differently",
    "concedes": "grants it",
}

# Which stances use a fact: {first} and {second} stand for the two, with their symbols.
USED_BY = {
    "both stances": "Used by both sides",
    "first stance": "Used by {first}, not by {second}",
    "second stance": "Used by {second}, not by {first}",
    "reporter only": "Used by the reporter only",
    "others": "Used by voices with no position, or by nobody",
}

# A critical question about expert opinion each: term of the field, question in plain words.
QUESTIONS = {
    "expertise": "How well can this voice know?",
    "field": "Is it the field that the question is about?",
    "opinion": "What exactly did this voice say?",
    "trustworthiness": "What should we know about who speaks?",
    "consistency": "What do others make of the same facts?",
    "backup": "Do the facts hold up?",
}
QUESTION_TERMS = {
    "expertise": "expertise",
    "field": "field",
    "opinion": "opinion",
    "trustworthiness": "trustworthiness",
    "consistency": "consistency",
    "backup": "backup evidence",
}

WORDS = SimpleNamespace(
    as_table="As a table",
    reported="in the reporter's words",
    reporter="the reporter",
    no_facts="There are no facts here yet; an author adds them in evidence.yaml.",
    no_uses=(
        "No voice uses a fact yet; an author adds who points to what under citations in "
        "voices.yaml."
    ),
    swap="Swap sides",
    takes_it="and takes it to show:",
    kind="Kind of fact",
    fact="Fact",
    outcome="Outcome of the check",
    # evidence map
    map_title="Who points to which fact?",
    whole_map="All facts and all voices",
    whole_map_term="evidence map",
    map_intro="Point at a mark, tap it or press Tab to see what a voice makes of a fact.",
    order="Order",
    orders={"voices": "most shared first", "kind": "by kind", "verdict": "by outcome of the check"},
    used_by_n="Used by {n} voices",
    used_by_1="Used by one voice",
    also_single="also show the {n} facts that one voice alone uses",
    only="Show facts used by",
    everybody="everybody",
    all_of="all of: {label}",
    one_voice="One voice",
    key="Signs",
    unnamed="unnamed group: nobody can be asked",
    reading_place="What the voice makes of it",
    no_mark_yet="Choose a mark above. What the voice makes of the fact will stand here.",
    unused="{n} facts of the case are used by nobody.",
    unused_1="One fact of the case is used by nobody.",
    both="Same fact, two readings",
    both_term="interpretation",
    both_count="Facts that the two sides use: {all}. Shared by both: {n}.",
    both_few="Mostly, they do not argue about the same facts.",
    both_ask="If the fact is the same: where does the difference come from?",
    both_none="No fact is used by both sides. Each argues from facts of its own.",
    open="What each side leaves unanswered",
    open_term="rebuttal",
    open_intro=(
        "Facts that the other side builds on, and that nobody on this side takes up in the story. "
        "That may be the voices' choice, or the reporter's, who chose what to print. Facts that "
        "only the reporter tells are not counted, and a voice whose sentences we cut into more "
        "facts has more of them here: the number is no score."
    ),
    open_ask="What could this side say to it?",
    open_none="Nothing is left: this side takes up every fact of the other.",
    open_other_silent="The other side uses no facts in this story.",
    open_left_out=(
        "Facts about attacks in which people died are left out here: no task should be made of "
        "them. They stand below, among all facts."
    ),
    # fact check
    check_title="Does the fact hold?",
    check_choose="Choose a fact",
    check_hint="Take the three steps in turn. Decide for yourself before you open the next.",
    check_who="Who points to it, and what they make of it",
    check_nobody="Nobody in the story points to it.",
    step_1="1. Where would you look?",
    step_1_term="lateral reading",
    step_2="2. What we found",
    step_2_term="verification",
    step_3="3. Does it change the argument, or only a detail?",
    step_3_term="relevance",
    plain_found="What we found",
    step_3_ask=(
        "The test: take the people named above. Would anybody who argues from this fact now need "
        "other grounds? Then the argument is weaker. Does what they make of it stand as before? "
        "Then it is a detail."
    ),
    weakens={
        "the argument": "We say: this weakens the argument.",
        "a detail": "We say: this changes a detail, not the argument.",
        "nothing": "We say: this changes nothing.",
    },
    may_differ="You may decide otherwise. Which sentence above made you decide?",
    no_sources="No source was found.",
    unchecked="Nothing is checked yet; an author adds the check in evidence.yaml.",
    side_title="Was one side checked harder?",
    side_intro=(
        "Compare how many facts of each side were checked, and with how many sources. A fact used "
        "on two sides counts for each of them. This is no score: facts that are easy to check do "
        "not make a better argument, and it was we who did the checking."
    ),
    side_checked="{checked} of {facts} facts checked, with {sources} sources each on average",
    side_all="How they came out, as numbers",
    side_rows={
        "facts": "Facts used",
        "checked": "of these, checked",
        "weakens_argument": "Outcome weakens an argument",
        "weakens_detail": "Outcome changes a detail",
        "sources_per_check": "Sources for each check, on average",
    },
    side_row_head="What we counted",
    # argument map
    argument_title="One argument, taken apart",
    argument_term="Toulmin's layout",
    argument_choose="Whose argument",
    argument_hint="Read it aloud: these facts; so, the claim; because …; unless …",
    argument_nobody=(
        "No voice has an argument yet; an author adds one under argument in voices.yaml."
    ),
    grounds="The facts they point to",
    so="so",
    so_care="How sure they sound:",
    claim="What they say",
    because="because",
    rests="which rests on",
    rests_term="backing",
    rests_not="Nothing is given that the “because” rests on.",
    unless="unless",
    unless_care="What would prove them wrong. Our suggestion.",
    listed="From the case's list of facts:",
    more="{n} more",
    no_warrant="Nobody has put it into words. What is the step from the facts to the claim?",
    questions="Questions to put to this voice",
    questions_term="critical questions about expert opinion",
    questions_intro=(
        "Who speaks may rightly change how far you take their word for what you cannot look up. "
        "It should not change whether a fact holds, or whether the claim follows. An employer "
        "alone decides nothing. Below each question is what the case knows; the answer is yours."
    ),
    role="Role:",
    unnamed_group="An unnamed group: nobody can be asked how they know.",
    no_name="The name is withheld: nobody can look up what this person knows.",
    sector="Works in:",
    question="The question is:",
    kinds="Kinds of facts this voice uses:",
    kind_count="{kind} ({n})",
    interest="What they might gain:",
    field_ask="What would somebody have to know to answer it?",
    nothing_known="The case knows nothing about it.",
    alone="No other voice uses these facts.",
    tally="{n} of {all} facts:",
    backup_ask="Take away what does not hold. What is left to rest the claim on?",
    no_facts_used="This voice uses no fact that the case lists.",
    not_quoted="No words in quotation marks: the reporter tells what they say.",
    reporters_words=(
        "The reporter is not quoted: every word of the story that is nobody else's is the "
        "reporter's."
    ),
)
