"""What each kind of question asks, and what feedback says; a different reading is no error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kit.language import by_name


@dataclass(frozen=True)
class KindsWords:
    """In English by default."""

    # answering
    unknown_item: str = "there is no item “{item}”{hint}"
    unknown_kind: str = "there is no kind “{kind}”{hint}"
    how_sure: str = "How sure are you?"
    sure: tuple[str, ...] = ("guessing", "not very sure", "half sure", "fairly sure", "certain")
    which_words: str = "Which words made you decide?"
    which_words_starters: tuple[str, ...] = ("The words “…” sound …", "I looked for … and found …")
    # the opening
    opening_title: str = "One fact, two readings"
    opening_prompt: str = (
        "Two voices of the story point to the same fact. Each takes it to show something else."
    )
    opening_fact: str = "The fact"
    opening_question: str = "Which reading is nearer to yours?"
    opening_both: str = "both alike"
    opening_neither: str = "neither"
    opening_words: str = "Which word made you decide?"
    opening_words_starters: tuple[str, ...] = ("The word “…” …",)
    opening_done: str = (
        "The fact is the same; the readings are not. What makes the difference does not stand in"
        " the fact: it is an unsaid “because”. That is what you will look for in this story."
    )
    # sort
    sort_title: str = "Voice"
    sort_title_again: str = "{title}, second look"
    sort_told_as: str = "Sorted: {name}"
    sort_prompt: str = "What do these words say? Read them twice. Nobody tells you who speaks."
    sort_question: str = "These words say:"
    sort_meanings: str = "What the two answers mean"
    sort_digest: str = "What this voice says, in our words"
    sort_claim: str = "The claim, in our words"
    sort_grounds: str = "The facts they point to, in our words"
    sort_hint: str = "Look for a word that speaks for one answer. If there is none, say so."
    sort_hint_2: str = "To report something is not to take a side. Neither is not to know."
    sort_again_named: str = "Now you see who speaks. Read the words again."
    sort_again_words: str = "Read the words once more."
    sort_rely: str = "How far would you rely on this speaker here?"
    sort_rely_words: str = "How far would you rely on whoever says this?"
    sort_rely_scale: tuple[str, ...] = ("not at all", "a little", "half", "mostly", "fully")
    sort_why: str = "Why?"
    sort_why_starters: tuple[str, ...] = (
        "The speaker can know this, because …",
        "I would first ask …",
    )
    sort_says: str = "What do these words say? (Who speaks should not matter here.)"
    sort_same: str = "You read these words as we do: “{ours}”."
    sort_different: str = "You read: “{yours}”. We read: “{ours}”. Which words made you decide?"
    sort_second_choice: str = "“{label}” is our second choice: some readers hear that."
    sort_both_ours: str = (
        "We gave each voice one label only. Which words say the one, which the other?"
    )
    sort_split: str = "We were split ourselves."
    sort_moved_named: str = (
        "First “{first}”, now “{now}”. Was it who speaks, or the second reading?"
    )
    sort_moved_words: str = "First “{first}”, now “{now}”. What did you notice on reading it again?"
    sort_stayed: str = "Your answer stayed the same."
    sort_reason: str = "Why we label it so"
    # reasoning
    reason_title: str = "{name}: the missing “because”"
    reason_prompt: str = "Which unstated “because” leads from these facts to this claim?"
    reason_claim: str = "{name}: the claim, in our words"
    reason_grounds: str = "The facts pointed to"
    reason_question: str = "The step is: because …"
    reason_same: str = "You found the step that we see, too."
    reason_different: str = (
        "That is the step of {other}. Does it lead from these facts to what {name} claims, or away"
        " from it? If it leads there, too, it is a different reading, not an error. The one that we"
        " see is below."
    )
    reason_incorrect: str = "{name} gives another step; it stands below."
    reason_ours: str = "The step as we see it"
    reason_care: str = "The article leaves it unsaid. The wording is ours."
    reason_hint: str = (
        "Say the facts, then a step, then “so”, then the claim. Does it hang together?"
    )
    reason_open_prompt: str = "Look into the story. What is to lead to this claim?"
    reason_open_facts: str = (
        "Which facts of the story does {name} point to? (If there are none, write “none”.)"
    )
    reason_open_question: str = "The unstated step from there to the claim: because …"
    reason_open_starters: tuple[str, ...] = ("Because …", "If …, then …")
    reason_open_done: str = (
        "Kept. Would somebody who accepts the facts and your step have to accept the claim?"
    )
    reason_wrong_title: str = "{name}: what would count against it"
    reason_wrong_prompt: str = "What would count against this claim?"
    reason_wrong_question: str = "This would count against it:"
    reason_wrong_starters: tuple[str, ...] = ("If it turned out that …", "A case in which …")
    reason_wrong_done: str = "Kept. Compare it with our suggestion."
    reason_wrong_alone: str = "Kept. Has your neighbour thought of the same?"
    reason_wrong_ours: str = "Our suggestion"
    # evidence
    check_title: str = "{place}: {fact}"
    check_title_look: str = "{title} – look elsewhere"
    check_title_verdict: str = "{title} – does it hold?"
    check_prompt: str = "{name} points to facts. How would you check them?"
    check_claim: str = "{name}: the claim, in our words"
    check_reading: str = "What it is meant to show"
    check_this: str = "The fact to check"
    check_first: str = "Which would you check first?"
    check_where: str = "Where would you look to check this one?"
    check_expected: str = "Before you look: does it hold, do you think?"
    check_where_starters: tuple[str, ...] = (
        "I would look for …",
        "An independent source could be …",
    )
    check_hint: str = "Who would have written it down at the time? Who has no reason to bend it?"
    look_prompt: str = (
        "Look elsewhere for 90 seconds. Leave this page: open a new tab and search in your own"
        " words. Then come back and note what you found."
    )
    look_begin: str = "The source"
    look_story: str = "the story itself, in {outlet}"
    look_story_only: str = "the story itself"
    look_start: str = "Start the 90 seconds"
    look_stop: str = "Stop the clock"
    look_left: str = "Time left"
    look_runs: str = "The clock runs. Open a new tab and look."
    look_nearly: str = "15 seconds left."
    look_over: str = "The 90 seconds are over. Write down what you have; nothing is locked."
    look_offline: str = "You cannot look now? Write “no network”, and where you would have looked."
    look_who: str = "Who is behind the source: who runs it, and what might they want?"
    look_who_starters: tuple[str, ...] = ("It belongs to …", "They may want …")
    look_other: str = "What does another source say?"
    look_other_starters: tuple[str, ...] = ("… says the same: …", "… says something else: …")
    look_second: str = "And a second one?"
    look_second_starters: tuple[str, ...] = ("It agrees with the first on …", "Unlike the first, …")
    look_hint: str = (
        "Don't read on in the source itself. Type its name, or a few words of the statement,"
        " and look at several results before you open one: who are they?"
    )
    look_done: str = (
        "This is one way that a practised reader could go. Yours may be as good: what did you open"
        " that is not here?"
    )
    look_alone: str = (
        "Kept. We have not checked this fact ourselves: what you found is what there is. Did your"
        " neighbour find the same?"
    )
    look_query: str = "What they would type"
    look_open: str = "What they would open, and why"
    look_skip: str = "What they would leave unopened, and why"
    look_skipped: str = "{what}: {why}"
    check_verdict_prompt: str = "Read what we found, and decide for yourself."
    check_holds: str = "Does the fact hold?"
    check_verdicts: Mapping[str, str] = field(
        default_factory=lambda: {
            "holds": "it holds",
            "in-part": "it holds in part",
            "not": "it does not hold",
            "open": "I cannot tell",
        }
    )
    check_weakens: str = (
        "If you doubt it: does that weaken what it is meant to show, or only a detail?"
    )
    check_weakens_options: Mapping[str, str] = by_name(
        argument="the argument", detail="only a detail", nothing="neither"
    )
    check_weakens_care: str = "Ask: would the speaker need other facts now?"
    check_right: str = "We say the same: {ours}."
    check_different: str = (
        "You say: {yours}. We say: {ours}. Readers may draw the line elsewhere. Which sentence"
        " decided it for you?"
    )
    check_wrong: str = (
        "You say: {yours}. We say: {ours}. Read what we found again: does a source bear you out?"
    )
    check_open_too: str = "Nor can we: {ours}."
    check_unsure: str = "You cannot tell yet. We say: {ours}. What would you still need to see?"
    check_open: str = "You say: {yours}. We could not settle it: {ours}. What makes you surer?"
    check_weakens_same: str = "We agree on what it weakens: {ours}."
    check_weakens_other: str = (
        "What does it weaken? You say: {yours}. We say: {ours}. Would the speaker need other facts"
        " now?"
    )
    # speakers
    speaker_title: str = "How good a source is {name} here?"
    speaker_prompt: str = "Look at the source, not at whether you like what it says."
    speaker_rows: Mapping[str, str] = by_name(
        independent="Independent: is it somebody whose own work or country is not at stake?",
        multiple="Multiple: do others in the story, who are not the same people, say the same?",
        verifies="Verifies: gives facts that can be checked?",
        authoritative="Authoritative or informed: in a position to know?",
        named="Named: does the story give its name?",
    )
    speaker_options: Mapping[str, str] = by_name(yes="yes", no="no", open="I can't tell")
    speaker_gain: str = "What might they gain? (Everyone has something. Do not decide by it.)"
    speaker_gain_starters: tuple[str, ...] = ("If people believe this, …",)
    speaker_hint: str = "Named and informed sources are better than unnamed ones. None is perfect."
    speaker_named_right: str = "Named or not: right."
    speaker_named_wrong: str = "One thing is a matter of fact. This source: {how}."
    speaker_rest: str = "The rest is for you to weigh. Here is what the story and our notes offer."
    speaker_rest_alone: str = "Kept. It is for you to weigh: which words of the story decided it?"
    speaker_agree: str = "Same facts, same answer: {names}."
    speaker_part: str = "Same facts, another answer: {names}."
    speaker_same: str = "May be the same people: {names}."
    speaker_alone: str = "Nobody else points to the same facts."
    speaker_facts: str = "Facts pointed to that could be checked: {n}."
    speaker_interest: str = (
        "What they might gain (our general reasoning, not known of them): {interest}"
    )
    speaker_left_out: str = "The article leaves out: {left_out}"
    speaker_known: str = "What we know of this source"
    # wording
    wording_title: str = "Loaded words: {place}"
    wording_prompt: str = "Some words describe and judge at once. Mark them."
    wording_question: str = "These words judge:"
    wording_none: str = "none of them"
    wording_hint: str = (
        "Replace a word by a plain one. If the picture changes, the word was loaded."
    )
    wording_same: str = "You marked what we marked."
    wording_also: str = "You also marked: {also}. What does that make you see?"
    wording_different: str = (
        "You marked: {yours}. We marked: {ours}. What does each word make you see?"
    )
    wording_plain_prompt: str = "Write it so that both sides would call it fair."
    wording_plain_question: str = "In plain words:"
    wording_plain_done: str = "Kept. Does yours still say what happened?"
    wording_plainer: str = "We would write"
    # space
    space_title: str = "Who gets room?"
    space_prompt: str = (
        "Guess before you see it: of every 100 words in the story, how many go to each?"
    )
    space_question: str = "Voices that we label “{label}”:"
    space_rest: str = "The rest goes to voices without a position and to the reporter."
    space_too_much: str = "Together that is more than 100. The rest of the story needs room, too."
    space_done: str = "Measured. Does it depend on how you count?"
    space_ways: Mapping[str, str] = by_name(
        words="All words in which they are heard, of 100 words in the story",
        quoted="Only words in quotation marks, of 100 such words",
        voices="Voices, each counted once",
        people="Persons and institutions alone, without unnamed groups",
        leans="Paragraphs whose wording we found to help a side (a reading)",
    )
    space_hint: str = "Groups without a name also get words. So does the reporter."
    space_ask: str = "Which way of counting would each side choose? Which would you, and why?"
    # a case's own
    own_recorded: str = "Kept."
    own_same: str = "You chose as we did."
    own_different: str = "You chose: {yours}. We: {ours}. Which words made you decide?"
    own_correct: str = "That is right."
    own_incorrect: str = "That is not right. It is: {ours}."
    own_question: str = "Your answer:"
