"""Who gets room: the same story counted in every way that its case leaves open, and in its order.

Every count comes from one list, `sums.terms`: so many words or voices of a side, under conditions.
The page adds them up in the browser and `balance` here, so that the two cannot disagree.

The functions named here make tables of a `Case`; the modules have the same as plain data.
"""

from kit.counting.tables import balance, every_balance, landmarks, leads, one_by_one, turns

__all__ = ["balance", "every_balance", "landmarks", "leads", "one_by_one", "turns"]
