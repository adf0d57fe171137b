"""What the lesson says at each of its parts; a case may say some of it in its own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import Counted, by_name


@dataclass(frozen=True)
class LessonWords:
    """In English by default."""

    titles: Mapping[str, str] = by_name(
        read="Read",
        sort="Sort voices without their names",
        compare="Talk in pairs, then compare",
        talk="Argue both sides",
        check="Check facts",
        room="Who gets room, and who is missing?",
        leave="Before you go",
    )
    before: Mapping[str, str] = by_name(
        read="First one question. Then the story opens: read the published article. Our"
        " summary helps you to find places again; it leaves out the story's own tone.",
        sort="Voices of the story, without their names: do not look them up. Work in silence. What"
        " does each one say? Then you meet some of them again: where a lot gives you the name, or"
        " you were not sure.\n"
        "Our own labels open when you are done. A different reading is not an error.",
        compare="Talk about a voice that you sorted differently: “I put it under … because of the"
        " words …” “Would you say the same if … had said it?”\n"
        "Then, each alone: which unstated step leads from the facts to the claim? A comparison"
        " opens after it; choose any two voices there. Talk: “The step that divides them is …”",
        talk="In pairs, each with a role card drawn by lot. You speak for one side, listen and say"
        " back what you heard, change sides, and then write one statement together.\n"
        "The clock only tells the time. It locks nothing.",
        check="Facts of the story can be looked up. How would you do that? Write first, then see"
        " what we found. All our checks open at the end.\n"
        "Talk: “This error changes … because …” “That one changes only …”",
        room="Guess before you see the figures. Then say whom you would still have phoned. Then"
        " count otherwise: flip some switches, and see what changes.\n"
        "Talk: “If you count …, then … has more room.” “Without … a reader cannot know …”",
        leave="A few sentences on what you found, and the question turned round. Below them you"
        " hand in: a file and a page to read.",
    )
    # where the case has the story itself; or less: no summary of it, or no published page to read
    read_here: str = "First one question. Then the story opens: read it once, as you would news."
    read_without_summary: str = "First one question. Then read the published article."
    read_without_page: str = "First one question. Then read the story: your teacher has it."
    check_unchecked: str = (
        "Facts of the story can be looked up, and nobody has done so for you yet. How would you do"
        " it? Write first, then look.\n"
        "Talk: “I would look for … because …” “That does not decide it, because …”"
    )
    left_out: str = "“{title}” is left out: the case has nothing for it yet. It needs {needs}."
    # the notebook
    title: str = "One story, several voices"
    about: str = (
        "A news story quotes people who disagree. In {minutes} minutes you find out what they say"
        " and what it rests on. Nobody will tell you who is right."
    )
    about_case: str = (
        "{question} A news story quotes people who disagree about it. In {minutes} minutes you"
        " find out what they say and what it rests on. Nobody will tell you who is right."
    )
    about_growing: str = (
        "A news story quotes people who disagree. Here you find out what they say and what it rests"
        " on. Nobody will tell you who is right."
    )
    start: str = (
        "**Start here:** in the menu at the top choose *Run*, then *Run All Cells*, and scroll back"
        " up to here. Do the same when you come back later, whatever you see then: your answers are"
        " there."
    )
    comes_here: str = "The lesson begins here"  # all that shows of its code until it has run
    part_comes_here: str = "Part {n} comes here"
    this_part_comes_here: str = "This part comes here"
    heading: str = "{n}. {title} ({minutes} minutes)"
    # the way through its parts
    way: str = "Parts of the lesson"
    way_here: str = "You are at part {n}, “{title}”."
    way_go: str = "Go there"
    way_not_there: str = (
        "That part is not on the page yet. In the menu at the top choose Run, then Run All Cells;"
        " if you have, scroll down once."
    )
    way_done: str = "You have been through all parts. At the end you hand in."
    way_back: str = "To the parts, at the top"
    way_states: Mapping[str, str] = by_name(
        done="done", shown="shown", begun="begun", open="open", shut="shut"
    )
    quick: str = "Done before the others?"
    quick_more: Counted = Counted("Sort one more voice", "Sort {n} more voices")
    quick_less: str = "Sort no more voices"
    # shut and folded parts
    shut: str = "Opens when you are done with part {n}, “{title}”."
    open_anyway: str = "Open it anyway"
    folded: str = (
        "The story is folded away while you sort voices without names. It comes back when you are"
        " done."
    )
    # the student's own answers, told back
    told_title: str = "Your way through the story"
    told_first: str = "Of one fact you chose the reading “{chosen}”, because of “{words}”."
    told_moved: str = "{about} you first read as “{first}”, and on reading again as “{chosen}”."
    told_moved_named: str = (
        "{about} you first read as “{first}”, and as “{chosen}” when you saw who speaks."
    )
    told_stayed: str = "No second look changed what you had answered."
    told_because: str = "For the missing “because” of {about} you chose “{chosen}”"
    told_own_because: str = "For the missing “because” of {about} you wrote: “{words}”"
    told_check: str = "Of the fact “{about}” you say: {chosen}."
    told_statement: str = "In the end both of you could say: “{words}”"
    told_ask: str = "Read it as somebody who was not there. What would you change now, and why?"
    unknown_part: str = "there is no part “{part}” of the lesson{hint}"
    # for the teacher
    holds_answers: str = "For teachers: it holds the answers. Do not project it."
    expect: Mapping[str, str] = by_name(
        read="Nobody speaks for a country, a faith or a whole group, or has to disclose a view.",
        sort="A lot decided who saw which name on the second look: say so, and ask what the name"
        " changed. Ask for the word that decided. To report something is not to take a side, and"
        " neither is not to know.",
        compare="Some repeat a fact as the step. Ask: would somebody who accepts the fact have to"
        " accept the claim?",
        talk="Have the two sides drawn, never chosen. Listen for “Yes, that is it”: who has not"
        " heard it has not been understood yet. A fair sentence on where they differ is as good as"
        " one on what they share.",
        check="Would the speaker need other facts now? The claim may still be true, and a fact"
        " that holds does not make it so.",
        room="No count is the right one. Which would each side choose?",
        leave="Ask who would read the two sentences aloud that changed their mind, if anybody did.",
    )
