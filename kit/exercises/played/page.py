"""Pages on what is played: the room's templates, filled in with its words."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from kit.case.model import CaseData
from kit.exercises.asked.words import AskedWords
from kit.exercises.played.words import PlayedWords
from kit.lenses.common.render import render as fill_in


def render(template: str, case: CaseData, **more: Any) -> Markup:
    """Return a template filled in: `say` is what is said around questions, `ask` what they say."""
    say, ask = case.language.words(PlayedWords), case.language.words(AskedWords)
    return fill_in(f"exercises/played/{template}", case, say=say, ask=ask, **more)
