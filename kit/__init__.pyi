from .case.case import Case as Case
from .case.case import list_cases as list_cases
from .case.case import load_case as load_case
from .case.problems import CaseError as CaseError
from .exercises.played.answers import answers as answers
from .exercises.played.ask import answer as answer
from .exercises.played.ask import ask as ask
from .exercises.played.ask import feedback as feedback
from .exercises.played.ask import gate as gate
from .exercises.played.ask import hand_in as hand_in
from .exercises.played.ask import hands_up as hands_up
from .exercises.played.ask import my_answers as my_answers
from .lenses.compare.board import stance_board as stance_board
from .lenses.compare.compare import compare as compare
from .lenses.compare.story import story as story
from .lenses.evidence.argument_map import argument_map as argument_map
from .lenses.evidence.evidence_map import evidence_map as evidence_map
from .lenses.evidence.fact_check import fact_check as fact_check
from .lenses.reader.reader import reader as reader
from .lenses.room.balance import balance as balance
from .lenses.speakers.affiliations import affiliations as affiliations
from .lenses.speakers.later_events import later_events as later_events
from .lenses.speakers.missing_voices import missing_voices as missing_voices
from .lenses.speakers.source_ratings import source_ratings as source_ratings
from .lenses.speakers.wording import wording as wording

__version__: str
