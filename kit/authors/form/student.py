"""What a student sees of a voice, as far as its card goes: first without a name, then in full."""

from __future__ import annotations

from markupsafe import Markup

from kit.authors.form.now import Now
from kit.authors.form.words import FormWords
from kit.case.model import CaseData
from kit.exercises.asked.items import Plan
from kit.exercises.asked.words import AskedWords
from kit.exercises.kinds import sorting
from kit.language import Language
from kit.lenses.common.render import render
from kit.lenses.compare.page import compare

_NOT_YET = Markup('<div class="pk-page" lang="{}"><p class="pk-note">{}</p></div>')


def student_page(now: Now, voice: str, language: Language) -> tuple[Markup, dict[str, str]]:
    """Return a voice as students see it, with its controls' values; or that they do not yet."""
    say = language.words(FormWords)
    case = now.case.without_drafts.told_in(language) if now.case else None
    if case is None or voice not in case.voices_by_id:
        names = {str(it["id"]): str(it.get("name")) for it in now.items("voices")}
        note = say.as_student_not_yet.format(name=names.get(voice, ""))
        return _NOT_YET.format(language.code, note), {}
    others = [it.id for it in case.speakers if it.id != voice]
    has_table = bool(others) and voice in {it.id for it in case.speakers}
    first = render(
        "authors/form/student.html",
        case,
        form=say,
        ask=language.words(AskedWords),
        name=case.voices_by_id[voice].name,
        step=_first_look(case, voice),
        has_table=has_table,
    )
    if not has_table:
        return first, {}
    stance = case.voices_by_id[voice].position.stance
    other_side = [it for it in others if case.voices_by_id[it].position.stance != stance]
    values = {"left": voice, "right": (other_side or others)[0]}
    return first + compare(case, ("left", "right")), values


def _first_look(case: CaseData, voice: str) -> object:
    """Return the step in which the voice is sorted without its name; None if it is not asked."""
    items = sorting.items(case, Plan("", (case.voices_by_id[voice],)))
    return next((item.steps[0] for item in items), None)
