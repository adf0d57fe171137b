"""The words of the exercises: what questions ask and what feedback says.

Like `kit.words` it is a catalogue: another language is one more. What stands in braces is filled
in. Feedback is calm: a different reading is not an error.
"""

from __future__ import annotations

from types import SimpleNamespace

SURE_WORDS = ("guessing", "not very sure", "half sure", "fairly sure", "certain")
RELY_WORDS = ("not at all", "a little", "half", "mostly", "fully")

RUBRIC = {
    "accuracy": (
        "Accuracy",
        "I say what they say.",
        (
            "I guess at it.",
            "I have it roughly, or only one of them.",
            "I have both claims right.",
            "I have both claims right, each with its paragraph.",
        ),
    ),
    "evidence": (
        "Evidence",
        "I name what it rests on.",
        (
            "I name no fact.",
            "I name a fact of one of them.",
            "I name a fact of each.",
            "I name a fact of each and say what a check found.",
        ),
    ),
    "reasoning": (
        "Reasoning",
        "I show the missing “because”.",
        (
            "I leave the step out.",
            "I show one step from fact to claim.",
            "I show the step of each.",
            "I show the step of each and say what would break it.",
        ),
    ),
    "fairness": (
        "Fairness",
        "Each side would say: yes, that is us.",
        (
            "I make one side look foolish.",
            "I am shorter or sharper with one side.",
            "I treat both alike.",
            "I give each side at its strongest.",
        ),
    ),
}

WORDS = SimpleNamespace(
    # answering
    missing="Still open: {label}",
    too_long="This is longer than 20,000 characters. Please shorten it.",
    not_a_text="This is not a text.",
    not_to_choose="This is not an answer to choose from.",
    not_a_number="{label} Please write a whole number from 0 to {most}.",
    not_an_option="“{answer}” is not one of the answers to choose from.",
    earlier_answer=(
        "You answered an earlier form of this question; that answer is kept. Choose again to see"
        " what comes of it."
    ),
    unknown_item="there is no item “{item}”{hint}",
    unknown_kind="there is no kind “{kind}”{hint}",
    unknown_step="there is no step “{step}”; there are: {steps}",
    voices_no_number="voices should be a whole number, such as 4, and not {given}",
    gate_without_question='a gate begins with a question: gate(ask(case, "view"), compare)',
    gate_with_shown_lens=(
        "behind the question give a lens by its name, without (case): the gate makes it when it"
        ' opens, as in gate(ask(case, "view"), compare)'
    ),
    unknown_level="there is no level “{level}”; there are: {levels}",
    no_case_open="no case is open yet; run a cell with ask(case, …) first",
    both="both",
    not_said="the text doesn't say",
    how_sure="How sure are you?",
    which_words="Which words made you decide?",
    which_words_starters=("The words “…” sound …", "I looked for … and found …"),
    optional="(if you like)",
    the_speaker="[the speaker]",
    # the first view
    view_title="What do you expect?",
    view_prompt="{question} You have not read the story yet. Just think.",
    view_reason="A reason for “{label}”, in a few words:",
    view_done="Kept. At the end, scroll up again: would you write the same?",
    # sort
    sort_title="Voice",
    sort_told_as="Sorted: {name}",
    sort_prompt="What do these words say? Read them twice. Nobody tells you who speaks.",
    sort_question="These words say:",
    sort_meanings="What the two answers mean",
    sort_digest="What this voice says, in our words",
    sort_claim="The claim, in our words",
    sort_grounds="The facts they point to, in our words",
    sort_reported="in the reporter's words",
    sort_quoted="quoted",
    sort_hint="Look for a word that speaks for one answer. If there is none, say so.",
    sort_hint_2="To report something is not to take a side. Neither is not to know.",
    sort_again_named="Now you see who speaks. Read the words again.",
    sort_again_words="Read the words once more.",
    sort_rely="How far would you rely on this speaker here?",
    sort_rely_words="How far would you rely on whoever says this?",
    sort_why="Why?",
    sort_why_starters=("The speaker can know this, because …", "I would first ask …"),
    sort_says="What do these words say? (Who speaks should not matter here.)",
    sort_same="You read these words as we do: “{ours}”.",
    sort_different="You read: “{yours}”. We read: “{ours}”. Which words made you decide?",
    sort_second_choice="“{label}” is our second choice: some readers hear that.",
    sort_both_ours="We gave each voice one label only. Which words say the one, which the other?",
    sort_split="We were split ourselves.",
    sort_moved_named="First “{first}”, now “{now}”. Was it who speaks, or the second reading?",
    sort_moved_words="First “{first}”, now “{now}”. What did you notice on reading it again?",
    sort_stayed="Your answer stayed the same.",
    sort_reason="Why we label it so",
    sort_rows=("Voice", "Who speaks", "First look", "Second look", "We"),
    sort_summary="All voices, your two looks, and ours",
    # reasoning
    reason_title="{name}: the missing “because”",
    reason_prompt="Which unstated “because” leads from these facts to this claim?",
    reason_claim="{name}: the claim, in our words",
    reason_grounds="The facts pointed to",
    reason_question="The step is: because …",
    reason_same="You found the step that we see, too.",
    reason_different=(
        "You chose another step. The one that we see is below. Would yours, too, lead from these"
        " facts to this claim? Then it is a different reading, not an error."
    ),
    reason_incorrect="{name} gives another step; it stands below.",
    reason_ours="The step as we see it",
    reason_care="The article leaves it unsaid. The wording is ours.",
    reason_hint="Say the facts, then a step, then “so”, then the claim. Does it hang together?",
    reason_wrong_prompt="What would count against this claim?",
    reason_wrong_question="This would count against it:",
    reason_wrong_starters=("If it turned out that …", "A case in which …"),
    reason_wrong_done="Kept. Compare it with our suggestion.",
    reason_wrong_ours="Our suggestion",
    # evidence
    check_title="P{n}: {fact}",
    check_prompt="{name} points to facts. How would you check them?",
    check_claim="{name}: the claim, in our words",
    check_reading="What it is meant to show",
    check_this="The fact to check",
    check_first="Which would you check first?",
    check_where="Where would you look to check this one?",
    check_where_starters=("I would look for …", "An independent source could be …"),
    check_hint="Who would have written it down at the time? Who has no reason to bend it?",
    check_found="What we found",
    check_verdict_prompt="Read what we found, and decide for yourself.",
    check_holds="Does the fact hold?",
    check_verdicts={
        "holds": "it holds",
        "in-part": "it holds in part",
        "not": "it does not hold",
        "open": "I cannot tell",
    },
    check_weakens="If you doubt it: does that weaken what it is meant to show, or only a detail?",
    check_weakens_options={
        "argument": "the argument",
        "detail": "only a detail",
        "nothing": "neither",
    },
    check_weakens_care="Ask: would the speaker need other facts now?",
    check_right="We say the same: {ours}.",
    check_different=(
        "You say: {yours}. We say: {ours}. Readers may draw the line elsewhere. Which sentence"
        " decided it for you?"
    ),
    check_wrong=(
        "You say: {yours}. We say: {ours}. Read what we found again: does a source bear you out?"
    ),
    check_open_too="Nor can we: {ours}.",
    check_unsure="You cannot tell yet. We say: {ours}. What would you still need to see?",
    check_open="You say: {yours}. We could not settle it: {ours}. What makes you surer?",
    check_weakens_same="We agree on what it weakens: {ours}.",
    check_weakens_other=(
        "What does it weaken? You say: {yours}. We say: {ours}. Would the speaker need other facts"
        " now?"
    ),
    # speakers
    speaker_title="How good a source is {name} here?",
    speaker_prompt="Look at the source, not at whether you like what it says.",
    speaker_rows=(
        ("independent", "Independent: is it somebody whose own work or country is not at stake?"),
        (
            "multiple",
            "Multiple: do others in the story, who are not the same people, say the same?",
        ),
        ("verifies", "Verifies: gives facts that can be checked?"),
        ("authoritative", "Authoritative or informed: in a position to know?"),
        ("named", "Named: does the story give its name?"),
    ),
    speaker_options={"yes": "yes", "no": "no", "open": "I can't tell"},
    speaker_gain="What might they gain? (Everyone has something. Do not decide by it.)",
    speaker_gain_starters=("If people believe this, …",),
    speaker_hint="Named and informed sources are better than unnamed ones. None is perfect.",
    speaker_named_right="Named or not: right.",
    speaker_named_wrong="One thing is a matter of fact. This source: {how}.",
    speaker_rest="The rest is for you to weigh. Here is what the story and our notes offer.",
    speaker_agree="Same facts, same answer: {names}.",
    speaker_part="Same facts, another answer: {names}.",
    speaker_same="May be the same people: {names}.",
    speaker_alone="Nobody else points to the same facts.",
    speaker_facts="Facts pointed to that could be checked: {n}.",
    speaker_interest="What they might gain (our general reasoning, not known of them): {interest}",
    speaker_left_out="The article leaves out: {left_out}",
    speaker_known="What we know of this source",
    # wording
    wording_title="Loaded words: P{n}",
    wording_prompt="Some words describe and judge at once. Mark them.",
    wording_question="These words judge:",
    wording_none="none of them",
    wording_hint="Replace a word by a plain one. If the picture changes, the word was loaded.",
    wording_same="You marked what we marked.",
    wording_also="You also marked: {also}. What does that make you see?",
    wording_different="You marked: {yours}. We marked: {ours}. What does each word make you see?",
    wording_plain_prompt="Write it so that both sides would call it fair.",
    wording_plain_question="In plain words:",
    wording_plain_done="Kept. Does yours still say what happened?",
    wording_plainer="We would write",
    # space
    space_title="Who gets room?",
    space_prompt="Guess before you see it: of every 100 words in the story, how many go to each?",
    space_question="Voices that we label “{label}”:",
    space_rest="The rest goes to voices without a position and to the reporter.",
    space_too_much="Together that is more than 100. The rest of the story needs room, too.",
    space_done="Measured. Does it depend on how you count?",
    space_ways={
        "words": "All words in which they are heard, of 100 words in the story",
        "quoted": "Only words in quotation marks, of 100 such words",
        "voices": "Voices, each counted once",
        "people": "Persons and institutions alone, without unnamed groups",
        "leans": "Paragraphs whose wording we found to help a side (a reading)",
    },
    count_of="{n} of {all}",
    space_reporter="the reporter",
    space_others="no position",
    space_who="who",
    space_share="share",
    space_guess="(you guessed {n})",
    space_hint="Groups without a name also get words. So does the reporter.",
    space_ask="Which way of counting would each side choose? Which would you, and why?",
    # missing voices
    missing_title="Whom would you phone?",
    missing_prompt="You may make one more call before the story is printed. Whom, and why?",
    missing_who="I would phone:",
    missing_why="Because:",
    missing_starters=("They would know …", "Without them the reader cannot …"),
    missing_hint="Who is spoken about and does not speak? Who was asked and did not answer?",
    missing_done="Kept. Our list is no better than yours; compare them.",
    missing_ours="Whom we miss",
    missing_silent="Mentioned in the story, but not heard",
    # writing
    strongest_title="The strongest case for one side",
    strongest_prompt=(
        "Your side was drawn by lot: “{label}”. It need not be your view. {gloss}"
        " Write it so that its holders would say: yes, that is what we mean."
    ),
    strongest_question="The strongest case (60 to 150 words):",
    strongest_starters=("The point is that …", "This rests on …", "Granted, … But …"),
    strongest_hint="Use their best fact, not their loudest word.",
    strongest_done="Kept. Read it as somebody from that side. What would they add?",
    pair_title="Compare two viewpoints",
    pair_prompt="Choose two voices that disagree. What does each claim, on what, by which step?",
    pair_first="One voice:",
    pair_second="Another voice:",
    pair_question="Your comparison (100 to 200 words):",
    pair_starters=("Both point to …", "While … claims …, … says …", "The step that divides them …"),
    pair_hint="Facts first, then the step, then the claim. End with what would decide it.",
    pair_same_voice="You have chosen the same voice twice.",
    pair_draft_done="Kept. Before you rate it:",
    pair_no_voice="You have not mentioned {name}.",
    pair_no_fact="You have mentioned none of the facts of {name}, such as: {fact}",
    pair_short="It has {n} words; 100 to 200 are asked for.",
    pair_all_there="You mention both voices and facts of both.",
    rubric_prompt="Read it once more, as your teacher will. The same four rows count for both.",
    rubric_done="Kept. Which row would you work on?",
    words_so_far="words",
    words_aim="aim: {least} to {most}",
    # turn the question round
    turn_title="Turn the question round",
    turn_prompt="Our question was: “{question}” Who else could ask?",
    turn_question="Ask it as somebody in {places} would:",
    turn_place_none="another country",
    turn_changed="What changes?",
    turn_starters=("Seen from there, … is not the problem, but …",),
    turn_done="Kept. Who acts, and who is judged, in your question?",
    # exit
    exit_title="Before you go",
    exit_prompt="Three sentences, in your own words.",
    exit_because="The unstated step from one speaker's facts to the claim:",
    exit_because_starters=("… says …, pointing to …; the step is that …",),
    exit_check="A checked error that weakens an argument, and one that changes only a detail:",
    exit_check_starters=("… needs other facts now, because …",),
    exit_room="Whether the story gives one side more room, and how you counted:",
    exit_room_starters=("If you count …, … has more.",),
    exit_done="Kept. These are the three things that this lesson was for.",
    # a case's own
    own_recorded="Kept.",
    own_same="You chose as we did.",
    own_different="You chose: {yours}. We: {ours}. Which words made you decide?",
    own_correct="That is right.",
    own_incorrect="That is not right. It is: {ours}.",
    own_question="Your answer:",
    # the player
    save="Save my answer",
    save_again="Save the change",
    back="Back",
    next="Next",
    progress="{n} of {all}",
    all_questions="All {n} questions",
    hint="A hint",
    starters="You could begin:",
    state_open="not answered yet",
    state_given="answered",
    state_begun="begun",
    here="you are here",
    kept="Kept: {title}.",
    second_round="Kept. Now each of them once more.",
    locked="First answer the question that comes before this one.",
    locked_go="Go there",
    where_it_stands="Where it stands (this may tell who speaks)",
    feedback="What comes of it",
    read_around="Read around it:",
    the_article="the published story",
    saved="Kept as a draft. Press the button to give it.",
    all_done="All answered. You can still go back and change an answer, or go on below.",
    points="Questions of fact answered rightly: {right} of {all}.",
    stalled=(
        "No answer from Python. What you write is kept in this browser. If it stays so, choose"
        " Kernel, Restart Kernel and Run All Cells: then it is all here again."
    ),
    nothing_to_ask="There is nothing to ask here: the case has too little for it so far.",
    # the gate
    gate_closed="Answer first, then see. What comes next opens when your answers are saved.",
    gate_show="Show me anyway",
    gate_open="Open. Compare it with what you wrote.",
    gate_open_anyway="Open without an answer. You can still answer above.",
    # the sheet
    sheet_code="You are",
    sheet_code_care="Write it down. No name is needed.",
    sheet_name="Your name, since your teacher asks for it",
    sheet_saved="Saved in {path} on every change, and copied in this browser.",
    sheet_fresh="Nothing is answered yet. Your answers will be in {path}, copied in this browser.",
    sheet_binder=(
        "You are on Binder, which forgets everything when this page has been idle for some"
        " minutes. Download your answers before you leave."
    ),
    sheet_here=(
        "They stay on this computer, in the notebook's folder. On another machine, pick up the"
        " file that you download here."
    ),
    download="Download my answers",
    download_care="A copy to take along.",
    download_binder="They vanish when this page closes.",
    hand_in="Hand in",
    hand_in_care="Makes a file and a page to read, and downloads both.",
    handed_in=(
        "Not sent yet: two files are in your downloads, {json} and {page}. Give both to your"
        " teacher, as you agreed. They are also in the folder {folder}."
    ),
    handed_in_no_page="The page could not be written ({reason}). Hand in the downloaded file.",
    more="Another machine, another code, a shared computer",
    pick_up="Pick up a file that you downloaded",
    change_code="Use a code of your own, or one that you had before",
    use_code="Use this code",
    others_here="Codes with answers in this folder: {codes}.",
    clear="Clear my answers from this computer",
    clear_care="This cannot be undone. Download them first.",
    clear_sure="Yes, clear them, here and in this browser",
    cleared="Cleared, and you have a new code. What you downloaded is still in your downloads.",
    going_on="Going on with the answers of {code}, last changed {at}.",
    not_you="Not you? Start with a new code",
    now_code="You are now {code}. Write it down.",
    offer="This browser has answers by {code}, last changed {at}. Take them if this is you.",
    offer_take="Take them back",
    offer_leave="Leave them",
    copy_taken="The answers of {code} are here.",
    copy_refused="This file {reason}. Nothing was changed.",
    not_saved=(
        "Not saved on disk: {reason} (folder {folder}). Go on; your answers are here, and you can"
        " download them."
    ),
    folder_busy="another program keeps the folder busy",
    sheet_full="Not saved on disk: the sheet has reached 2 MB. Download it and start a new one.",
    set_aside="{name} {reason}. It was kept as {aside}; you start a new sheet.",
    # hands up
    hands_prompt="We ask how you read the story, not what you think yourself. Count the hands.",
    hands_question="What does the story, as a whole, make of it?",
    hands_answer="Answer",
    hands_before="Before",
    hands_after="After",
    hands_shift="Shift",
    hands_none="No hands counted yet.",
    hands_moved="At least {n} changed their answer.",
    hands_same="The counts are the same. Single students may still have changed.",
    hands_unequal="{before} hands before, {after} after: the shift is in hands, not in persons.",
    # the hand-in page
    page_title="Answers of {code}",
    page_made="Case: {case}. Kit {kit}.",
    page_told="What the kit said:",
    page_first="first answer",
    page_earlier="{answer} (chosen in an earlier form of this question)",
    page_none="No answers yet.",
    page_rubric="Rubric for the comparison",
)
