"""Who gets room: the same story counted in every way that its case leaves open, and in its order.

Every count comes from one list, `terms`: so many words or voices of a side, under conditions. The
page adds them up in the browser and `balance` here, so that the two cannot disagree.
"""

from kit.counting.choices import Choice, Option, choices
from kit.counting.order import landmarks, turns
from kit.counting.sums import MEASURES, Term, balance, our_settings, terms
from kit.counting.ways import every_balance, largest, leads, one_by_one

__all__ = [
    "MEASURES",
    "Choice",
    "Option",
    "Term",
    "balance",
    "choices",
    "every_balance",
    "landmarks",
    "largest",
    "leads",
    "one_by_one",
    "our_settings",
    "terms",
    "turns",
]
