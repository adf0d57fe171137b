"""The words of a class's results, for a projector: short, and readable from the last row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import Counted, by_name


@dataclass(frozen=True)
class ResultsWords:
    """In English by default."""

    title: str = "What the class says"
    students: Counted = Counted("{n} student", "{n} students")
    handed_in: str = "{n} handed in"
    only_saved: str = "{n} only saved"
    typed: Counted = Counted("{n} code read out", "{n} codes read out")
    no_names: str = "No names on this screen."
    few: str = "So far very few of you: read nothing into it yet."
    nothing: str = "No answers here yet."
    nothing_how: str = (
        "Put what the class handed in into “{where}”: the zip of your learning platform, a folder,"
        " or single answer files. Or type the codes that students read out."
    )
    nothing_live: str = "This page looks there again every few seconds."
    sections: str = "Sections"
    ask: str = "Ask:"
    show_ours: str = "Show how we read it"
    as_table: str = "As a table"
    numbers: str = "For who wants the numbers"
    earlier: Counted = Counted(
        "{n} answer that its question does not take today is not counted here.",
        "{n} answers that their questions do not take today are not counted here.",
    )
    titles: Mapping[str, str] = by_name(
        far="Who is how far",
        looks="Where you disagree most",
        later="After you talked",
        names="What did the name change?",
        moves="How you moved",
        because="The missing “because”",
        checks="Does it hold?",
        room="Your guesses of room",
        phone="Whom you would phone",
        reasons="Two reasons, side by side",
        leaving="What you take along",
    )
    questions: Mapping[str, str] = by_name(
        far="Do we go on, or does anybody need a minute?",
        looks="Which words made you decide? Tell somebody who decided otherwise.",
        later="What did somebody say that made you think again?",
        names="Some of you saw who speaks. What did you read differently, and was that fair?",
        moves="Who moved? What did you see the second time?",
        because="Would the speaker accept this step?",
        checks="What would you still have to see to be sure?",
        room="Why did it feel like more, or like less?",
        phone="Whose answer could change your mind?",
        reasons="What is strongest in the reason that is not yours?",
        leaving="Where a side is put at its strongest: would its own people say yes to it?",
    )

    # codes
    codes_title: str = "No files? Type the codes that students read out"
    codes_how: str = (
        "A code stands at the end of each part. One a line, or between commas; capitals and spaces"
        " do not matter. A wrong one is named here."
    )
    codes_label: str = "Codes"
    codes_later_title: str = "A second round, after talk"
    codes_later: str = "The same students’ new codes of the part"
    codes_hold: str = "A code holds the answers as they stand now; of a file the first ones count."
    codes_beside: str = (
        "Codes read out: {n}, beside {all} answer sheets. Are these other students? If not, clear"
        " the box."
    )
    codes_good: Counted = Counted("{n} code of “{title}”", "{n} codes of “{title}”")
    codes_good_later: Counted = Counted(
        "After talk: {n} code of “{title}”", "After talk: {n} codes of “{title}”"
    )
    codes_twice: str = (
        "{code} stands here {n} times and counts once. Two students with the same answers? Write ×2"
        " behind it."
    )
    codes_wrong: str = "Not taken:"
    codes_line: str = "{typed}: {why}"

    # how far
    part: str = "{n} {title}"
    begun: str = "begun"
    of_all: str = "{n} of {all}"
    columns_far: tuple[str, ...] = ("Part", "Done", "Begun", "Not yet")

    # looks
    looks_about: str = "The first look, without names; most divided first."
    fragment_none: str = "(only a summary, no words of its own)"
    agreed: str = "Nearly all of you: “{answer}”."
    most: str = "Most of you: “{answer}”."
    split: str = "You are split: “{one}” or “{other}”."
    spread: str = "You are of several minds."
    too_few: str = "Too few answers to say."
    ours: str = "We read it as “{answer}”."
    ours_none: str = "We read it as taking no position."
    ours_split: str = "We were split ourselves."
    ours_alone: str = (
        "Few of you do. We may be the ones who are wrong: which words speak against us?"
    )
    ours_with: str = "So do most of you. That proves nothing: what would those say who don't?"
    ours_between: str = "So do some of you. What do the others see that we don't?"
    columns_looks: tuple[str, ...] = ("Words", "Answers", "The class")
    others: str = "Voices that only some of you sorted"
    alpha: str = (
        "Percent agreement {percent}; Krippendorff’s alpha (nominal) {alpha}, 95 % interval {low}"
        " to {high}: students drawn again {draws} times, the voices kept. 1 is full agreement, 0"
        " what chance would give. {n} students, {voices} voices."
    )
    alpha_alone: str = (
        "Percent agreement {percent}; Krippendorff’s alpha (nominal) {alpha}. {n} students,"
        " {voices} voices: too few for an interval."
    )
    alpha_none: str = "Too few answers for a measure of agreement."

    # names
    names_lot: str = (
        "For each of you and each voice a coin was tossed: it decided whether you saw at the second"
        " look who speaks, with role and organization."
    )
    names_who: str = (
        "Compared are those who were at most half sure at the first look: only they were asked"
        " again either way, and they differ by that toss alone."
    )
    columns_names: tuple[str, ...] = (
        *("Voice", "Changed, with the name", "Changed, without"),
        *("Relied on (0–4), with the name", "Relied on, without"),
    )
    all_voices: str = "All"
    names_sum: str = (
        "With the name {changed_with} of {with_} changed, without it {changed_without} of"
        " {without}."
    )
    names_more: str = (
        "Each voice compared with itself, {points} points of 100 more changed with the name;"
        " anything from {low} to {high} would fit what you answered (95 %)."
    )
    names_less: str = (
        "Each voice compared with itself, {points} points of 100 fewer changed with the name;"
        " anything from {low} to {high} would fit what you answered (95 %)."
    )
    names_same: str = (
        "Each voice compared with itself, as many changed either way; anything from {low} to"
        " {high} points of 100 would fit what you answered (95 %)."
    )
    names_within: str = (
        "That is not the difference in the last row, as each voice is first compared with itself."
    )
    names_nobody: str = "Nobody changed, with or without: there is no difference to explain."
    names_chance: str = (
        "If names changed nothing, about {n} of 100 such classes would still show as much."
    )
    names_rarely: str = (
        "If names changed nothing, fewer than one of 100 such classes would show as much."
    )
    names_always: str = "If names changed nothing, nearly every such class would show as much."
    names_few: str = "{n} students are few: a small effect would not show."
    names_few_found: str = (
        "{n} students are few: in a larger class the difference would often turn out smaller."
    )
    names_nothing: str = "Too few second looks to compare."
    names_relied: str = (
        "How far you relied on them, from 0 to 4: {with_} with the name, {without} without."
    )
    names_test: str = (
        "Exact test over the voices’ tables (conditional, two-sided): p = {p}. Interval: difference"
        " of shares within voices, each student counted as one cluster (delete-one jackknife, t"
        " with {df} degrees of freedom). As the lots fell: whoever was to look again and did not is"
        " left out, {missing_with} of {all_with} with the name, {missing_without} of {all_without}"
        " without. One test for all voices: a test for each would find something by chance. As each"
        " voice is compared with itself, the difference need not be that of the last row. In small"
        " classes test and interval may disagree: then trust the test."
    )
    names_test_alone: str = (
        "Exact test over the voices’ tables (conditional, two-sided): p = {p}. There is too little"
        " for an interval. Whoever was to look again and did not is left out, {missing_with} of"
        " {all_with} with the name, {missing_without} of {all_without} without."
    )
    names_relied_test: str = (
        "The means of reliance differ by {difference}, with the name less without, 95 % interval"
        " {low} to {high}; permutation test within voices, p = {p}. With the name it was asked"
        " of “this speaker”, without of"
        " “whoever says this”."
    )
    names_sure: str = (
        "Of {all} looks by those who were surer at first and then saw the name, {n} changed. They"
        " are compared with nobody: without the name they were not asked again."
    )
    figure_names: str = "← fewer changes with the name · more →"
    figure_names_told: str = (
        "{points} points of 100 more changes with the name; {low} to {high} would fit, too."
    )

    interval_ends: tuple[str, str] = ("from", "to")

    # moves
    moves_about: str = "From the first look to the second, all voices together."
    moves_sum: str = "{moved} of {all} second looks say something else than the first."
    moves_once: Counted = Counted(
        "{n} first look has no second: without a name, only who was unsure was asked again.",
        "{n} first looks have no second: without a name, only who was unsure was asked again.",
    )
    columns_moves: tuple[str, ...] = ("First look", "Second look", "How many")
    first: str = "first: {answer}"
    second: str = "then: {answer}"

    # later
    later_how: str = (
        "Go back to a voice, choose again, save. Here shows who then says something else than at"
        " first; what was changed within five minutes is taken for a slip put right."
    )
    later_sum: Counted = Counted("{n} answer changed later.", "{n} answers changed later.")
    later_codes: str = "The first look, and what you say now that you have talked."
    columns_later_codes: tuple[str, ...] = ("Words", "Answer", "First look", "After talk")
    later_none: str = "No answer was changed later."
    later_test: str = "{a} moved one way, {b} the other; exact McNemar test p = {p}."
    columns_later: tuple[str, ...] = ("Words", "From", "To", "How many")

    # because
    because_kinds: Mapping[str, str] = by_name(
        ours="the step as we see it",
        same="a step of a voice of the same side",
        other="a step of a voice of the other side",
        neither="a step of a voice of neither side",
        gone="a step that is offered no more",
    )
    because_about: str = (
        "What has to be true, so that the claim follows from the facts? Which steps you could"
        " choose from was drawn by lot."
    )
    because_claim: str = "Claim:"
    because_grounds: str = "Facts:"
    because_ours: str = "We see it so: “{step}”"
    because_others: Counted = Counted("{n} other step", "{n} other steps")
    columns_because: tuple[str, ...] = ("Voice", "Step", "How many")

    # checks
    before: str = "Before"
    after: str = "After"
    time_of: str = "{time} ({n})"
    checks_about: str = "What you expected, and what you say now that you have read what was found."
    we_say: str = "We say: {verdict}."
    columns_checks: tuple[str, ...] = ("Fact", "Answer", "Before", "After")

    # room
    guess_of: str = (
        "{label}: half of you guess {low} to {high} of 100 words, the middle is {middle}; measured"
        " {measured}."
    )
    measured: str = "measured"
    guess: str = "{n} guess {value} of 100"
    columns_room: tuple[str, ...] = ("Side", "Guess", "How many")

    # phone
    phone_about: str = "As you wrote it; what is spelt alike is counted together."

    # texts
    shut: str = (
        "{n} of the {all} whose answers are here have done “{title}”. Show this when all of the"
        " class have: whoever has not answered yet could no longer form a view."
    )
    reviewing: str = "Only you should see this yet. Hide what is not for all, then show the rest."
    drawn: str = "Drawn by lot. Nobody needs to say what is theirs."
    stalled: str = "Python does not answer: run the cell again."
    texts_about: str = (
        "Drawn by lot, without names. Read them below first, with the projector off, and hide what"
        " is not for all."
    )
    texts_file: str = (
        "What students wrote is not in this file. Show it from the notebook, where you can read it"
        " first and hide what is not for all."
    )
    review: str = "For the teacher: read first"
    hide: str = "Hide"
    show: str = "Show to the class"
    draw_again: str = "Draw others"
    take_back: str = "Take away again"
    reason_of: str = "Said: {answer}"
    strongest: str = "The strongest form: {label}"
    no_texts: str = "Nobody has written anything here yet."
