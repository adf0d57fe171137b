"""Compare the people quoted in a contested news story: claim, evidence, affiliation."""

from kit.case import Case, list_cases, load_case
from kit.lenses import compare, stance_board, story
from kit.loading import CaseError
from kit.version import VERSION

__all__ = [
    "Case",
    "CaseError",
    "compare",
    "list_cases",
    "load_case",
    "stance_board",
    "story",
]
__version__ = VERSION
