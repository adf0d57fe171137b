"""One voice's argument in Toulmin's layout, with the questions to put to whoever gives it."""

from __future__ import annotations

from kit.browser.page import Lens, Page
from kit.case.calls import CallError, for_a_case
from kit.case.case import Case
from kit.case.model import CaseData
from kit.case.voice import Voice
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.common.words import CommonWords
from kit.lenses.evidence import argument_page as pages
from kit.lenses.evidence.words import EvidenceWords


@told_in_its_cell
@for_a_case
def argument_map(case: Case, voice: str | None = None) -> Lens:
    """Take one argument apart: facts, so, claim; because; unless. Below: questions to put to it.

    Parameters
    ----------
    case
        From `load_case`.
    voice
        The id of the voice to open on: one that is heard and argues something. Without it, the
        named voice whose label was surest; of several, the one that uses most facts.

    Returns
    -------
    Lens or Told
        Shows the argument as the last expression of a cell. `lens.page.values["voice"]` says
        which voice is chosen. If that is not in the case, not heard, or argues nothing: a line that
        says so.

    Examples
    --------
    >>> from kit import load_case
    >>> argument_map(load_case("iran-mexico-2009")).page.values
    {'voice': 'gary-sick'}
    """
    chosen = _surest(case.data) if voice is None else _known(case.data, voice)
    page = Page(pages.argument_map(case.data), {"voice": chosen})
    return Lens(page, pages.argument_table(case.data))


def _surest(case: CaseData) -> str:
    def rank(voice: Voice) -> tuple[bool | float, ...]:
        return (
            voice.is_narrator,
            not voice.is_named,
            not voice.takes_a_stance,
            -voice.position.sureness,
            -len(voice.citations_by_evidence),
        )

    ranked = sorted((voice for voice in case.speakers if voice.argument), key=rank)
    return ranked[0].id if ranked else ""


def _known(case: CaseData, voice: str) -> str:
    say = case.language.words(EvidenceWords)
    arguing = [v.id for v in case.speakers if v.argument]
    if voice in arguing:
        return voice
    for other in case.voices:
        if other.id == voice:
            why = say.argues_nothing if other.argues_nothing else say.argument_left_out
            why = say.is_not_heard if other.is_silent else why
            raise CallError(why.format(voice=voice, some=arguing[:2]), case.language)
    hint = case.language.suggestion(str(voice), arguing)
    unknown = case.language.words(CommonWords).unknown_voice
    raise CallError(unknown.format(voice=voice, hint=hint), case.language)
