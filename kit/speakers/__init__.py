"""Who the speakers are: from where they speak, how far they can be checked, how they are worded.

The functions named here make tables of a `Case`, in which stances stand as their labels; the
modules have what a page needs as plain data.
"""

from kit.speakers.tables import (
    affiliations,
    attribution,
    checkable,
    leans,
    loaded_words,
    roles,
    source_ratings,
)

__all__ = [
    "affiliations",
    "attribution",
    "checkable",
    "leans",
    "loaded_words",
    "roles",
    "source_ratings",
]
