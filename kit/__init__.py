"""Compare the people quoted in a contested news story: claim, evidence, affiliation."""

from kit.case import Case, list_cases, load_case
from kit.exercises import answer, ask, feedback, gate, hand_in, hands_up, my_answers
from kit.lenses import compare, stance_board, story
from kit.loading import CaseError
from kit.version import VERSION

__all__ = [
    "Case",
    "CaseError",
    "answer",
    "ask",
    "compare",
    "feedback",
    "gate",
    "hand_in",
    "hands_up",
    "list_cases",
    "load_case",
    "my_answers",
    "stance_board",
    "story",
]
__version__ = VERSION
