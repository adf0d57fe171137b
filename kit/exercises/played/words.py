"""What a notebook says around the questions: the player, the gate, the bar, the hand-in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kit.language import Counted, by_name


@dataclass(frozen=True)
class PlayedWords:
    """In English by default."""

    # answering
    unknown_step: str = "there is no step “{step}”; there are: {steps}"
    voices_no_number: str = "voices should be a whole number, such as 4, and not {given}"
    gate_without_question: str = 'a gate begins with a question: gate(ask(case, "view"), compare)'
    gate_with_shown_lens: str = (
        "behind the question give a lens by its name, without (case): the gate makes it when it"
        ' opens, as in gate(ask(case, "view"), compare)'
    )
    unknown_level: str = "there is no level “{level}”; there are: {levels}"
    optional: str = "(if you like)"
    # sort
    sort_columns: tuple[str, ...] = ("Voice", "Who speaks", "First look", "Second look", "We")
    sort_summary: str = "All voices, your two looks, and ours"
    # writing
    words_so_far: str = "words"
    words_aim: str = "aim: {least} to {most}"
    # the player
    save: str = "Save my answer"
    save_again: str = "Save the change"
    back: str = "Back"
    next: str = "Next"
    progress: str = "{n} of {all}"
    all_questions: str = "All {n} questions"
    hint: str = "A hint"
    # of an item or a screen; the last is of items only
    states: Mapping[str, str] = field(
        default_factory=lambda: {
            "open": "not answered yet",
            "begun": "begun",
            "answered": "answered",
            "shown without an answer": "shown without an answer",
        }
    )
    here: str = "you are here"
    kept: str = "Kept: {title}."
    second_round: str = "Kept. Now some of them once more."
    locked: str = "First answer the question that comes before this one."
    locked_go: str = "Go there"
    where_it_stands: str = "Where it stands (this may tell who speaks)"
    feedback: str = "What comes of it"
    read_around: str = "Read around it:"
    the_article: str = "the published story"
    saved: str = "Kept as a draft. Press the button to give it."
    all_done: str = "All answered. You can still go back and change an answer, or go on below."
    points: str = "Questions of fact answered rightly: {right} of {all}."
    stalled: str = (
        "No answer from Python. What you write is kept in this browser. If it stays so, choose"
        " Kernel, Restart Kernel and Run All Cells, or where there is no such menu, load this page"
        " again: then it is all here again."
    )
    nothing_to_ask: str = "There is nothing to ask here: the case has too little for it so far."
    # the gate
    gate_closed: str = "Answer first, then see. What comes next opens when your answers are saved."
    gate_open_still: str = "Still open:"
    gate_show: str = "Show me anyway"
    gate_open: str = "Open. Compare it with what you wrote."
    gate_open_anyway: str = "Open without an answer. You can still answer above."
    # the sheet
    sheet_code: str = "You are"
    sheet_code_care: str = "Write it down. No name is needed."
    sheet_name: str = "Your name, since your teacher asks for it"
    sheet_saved: str = "Saved on every change, {where}."
    sheet_fresh: str = "Nothing is answered yet. Your answers will be saved {where}."
    sheet_path: str = "The file: {path}."
    # where a sheet lies: with the notebook on a computer, on a hub's server, on Binder, on a page
    # that runs without a server, on one of Voila's
    sheet_where: Mapping[str, str] = by_name(
        computer="on this computer or on the drive where the folder is",
        server="on your school's server",
        binder="until this page closes",
        browser="in this browser",
        voila="in this browser",
    )
    sheet_copied: str = "This browser keeps a copy, too, if it may."
    sheet_elsewhere: str = "On another machine, pick up the file that you download here."
    sheet_binder: str = (
        "You are on Binder, which forgets everything when this page has been idle for some"
        " minutes. Download your answers before you leave."
    )
    sheet_voila: str = (
        "All has run here by itself: there is no menu, and none is needed. What you write is kept"
        " in no file. It lies in this browser alone, which offers it when this page is opened"
        " again. Download your answers before you leave."
    )
    sheet_refused: str = (
        "The notebooks' folder cannot be written ({reason}). Your answers go to your home folder"
        " instead: {folder}."
    )
    sheet_unclaimed: str = (
        "The folder {folder} has answers from before an update, and we cannot tell whose. If some"
        " are yours, pick up that file below."
    )
    download: str = "Download my answers"
    download_care: str = "A copy to take along."
    hand_in: str = "Hand in"
    hand_in_care: str = "Makes a file and a page to read, and downloads both."
    handed_in: str = (
        "Not sent yet. Your browser was asked to download {json} and {page}: look whether both are"
        " in your downloads, and give both to your teacher, as you agreed."
    )
    handed_in_written: str = "In the folder {folder}: {files}."
    handed_in_refused: str = "Could not be written into the folder {folder}: {files}."
    answered_of: str = "{n} of {all} questions answered."
    open_are: str = "Open:"
    open_in: str = "{part} ({n})"
    hand_in_blank: str = "Nothing is answered yet: begin at the top."
    hand_in_blank_sure: str = (
        "Nothing is answered yet: begin at the top. To hand in an empty page, press once more."
    )
    handed_in_at: str = "Files made: {at}."
    handed_in_changed: str = "Changed since the files were made ({at}): hand in once more."
    more: str = "Another machine, another code, a shared computer"
    pick_up: str = "Pick up a file that you downloaded"
    change_code: str = "Use a code of your own, or one that you had before"
    use_code: str = "Use this code"
    others_here: str = "Codes that you had here before: {codes}."
    clear: str = "Clear my answers"
    clear_care: str = (
        "This cannot be undone. Download them first. What stays: files that you downloaded or"
        " handed in, your code and what you wrote together in a partner's answers, what you typed"
        " into cells as code and the tables that it made, your browser's history, and backups."
    )
    clear_sure: str = "Yes, clear them, here and in this browser"
    cleared: str = (
        "Cleared, and you have a new code. Now save this notebook (Ctrl+S), and run all cells of"
        " others that are open, so that they forget too. Files that you downloaded are still there."
    )
    cleared_without_files: str = (
        "Cleared, and you have a new code. Now close other pages of this story that are open, so"
        " that they forget too. Files that you downloaded are still there."
    )
    at_rest: str = "Run this cell to see your answers."
    going_on: str = "Going on with the answers of {code}, last changed {at}."
    not_you: str = "Not you? Start with a new code"
    now_code: str = "You are now {code}. Write it down."
    offer: str = "This browser has answers by {code}, last changed {at}. Take them if this is you."
    offer_take: str = "Take them back"
    offer_leave: str = "Leave them"
    # hands up
    hands_prompt: str = (
        "We ask how you read the story, not what you think yourself. Count the hands."
    )
    hands_question: str = "What does the story, as a whole, make of it?"
    hands_answer: str = "Answer"
    hands_before: str = "Before"
    hands_after: str = "After"
    hands_shift: str = "Shift"
    hands_none: str = "No hands counted yet."
    hands_moved: Counted = Counted(
        "At least {n} changed their answer.", "At least {n} changed their answer."
    )
    hands_same: str = "The counts are the same. Single students may still have changed."
    hands_unequal: str = (
        "{before} hands before, {after} after: the shift is in hands, not in persons."
    )
    # the hand-in page
    page_title: str = "Answers of {code}"
    page_made: str = "Case: {case}. Kit {kit}."
    page_told: str = "What the kit said:"
    page_first: str = "first answer"
    page_earlier: str = "{answer} (chosen in an earlier form of this question)"
    page_changed: str = (
        "This question was changed. Answers marked “{mark}” were given before that. They are not"
        " judged by it; what was chosen stands here as it reads now."
    )
    page_mark: str = "earlier wording"
    page_none: str = "No answers yet."
    page_looks: str = "Two looks at each voice"
    page_look_columns: tuple[str, ...] = ("Voice", "First look", "Second look", "We")
    page_named: str = "with the name"
    page_nameless: str = "without the name"
    page_because: str = "The missing “because”"
    page_because_columns: tuple[str, ...] = ("Question", "Chosen step", "What the kit said")
    page_draft: str = "a draft"
    page_all: str = "Every answer, what was shown, and first answers"
    page_rubric: str = "Rubric for the comparison"
