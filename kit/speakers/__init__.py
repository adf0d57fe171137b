"""Who the speakers are: from where they speak, how far they can be checked, how they are worded.

Pure functions of a case. What a page needs as objects comes as named tuples; what a reader with
pandas needs comes as tidy tables, in which stances stand as their labels.
"""

from kit.speakers.sources import affiliations, checkable, roles, source_ratings
from kit.speakers.wording import attribution, leans, loaded_words

__all__ = [
    "affiliations",
    "attribution",
    "checkable",
    "leans",
    "loaded_words",
    "roles",
    "source_ratings",
]
