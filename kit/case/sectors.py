"""The sectors from which the voices of a case speak, in one order."""

from __future__ import annotations

from typing import get_args

from kit.case.closed_sets import Sector
from kit.case.model import CaseData


def sectors(case: CaseData) -> list[str]:
    """Return the sectors of the case's voices and those its author lists, each once.

    They stand in the order of the general list, the author's own after them; a voice whose sector
    is not annotated adds none.

    >>> from kit import load_case
    >>> sectors(load_case("iran-mexico-2009").data)[-2:]
    ['media', 'not stated']
    """
    used = [voice.affiliation.sector for voice in case.voices]
    found = dict.fromkeys(filter(None, (*case.sectors, *used)))
    general = [sector for sector in get_args(Sector) if sector in found]
    return list(dict.fromkeys((*general, *found)))
