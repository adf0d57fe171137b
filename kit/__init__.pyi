from .case import Case as Case
from .case import list_cases as list_cases
from .case import load_case as load_case
from .exercises import answer as answer
from .exercises import ask as ask
from .exercises import feedback as feedback
from .exercises import gate as gate
from .exercises import hand_in as hand_in
from .exercises import hands_up as hands_up
from .exercises import my_answers as my_answers
from .lenses.affiliations import affiliations as affiliations
from .lenses.argument_map import argument_map as argument_map
from .lenses.balance import balance as balance
from .lenses.board import stance_board as stance_board
from .lenses.compare import compare as compare
from .lenses.evidence_map import evidence_map as evidence_map
from .lenses.fact_check import fact_check as fact_check
from .lenses.later_events import later_events as later_events
from .lenses.missing_voices import missing_voices as missing_voices
from .lenses.reader import reader as reader
from .lenses.source_ratings import source_ratings as source_ratings
from .lenses.story import story as story
from .lenses.wording import wording as wording
from .problems import CaseError as CaseError

__version__: str
