"""Whether a role, in an author's words, already says that somebody no longer has it."""

from __future__ import annotations

import re
from typing import Final

# In Spanish, "ex" is part of the word; some begin with it and mean something else, as "experto".
_FORMER: Final = re.compile(
    r"(?:(?:former(?:ly)?|past|retired|late|onetime|erstwhile|antigu[oa]|anterior|exalumn[oa]"
    r"|jubilad[oa]|retirad[oa]|ehemalig\w*|früher\w*|ancien(?:ne)?|antig[oa]|jubilado)\b"
    r"|ex[-\s]|ex(?:alcald|president|ministr|director|diputad|jef|concej|secretari|fiscal|juez"
    r"|rector|senador|gobernador|consej|portavoz|policía|militar|embajador|presidenta)"
    r"|.*\b(?:emerit(?:us|a)|emérit[oa]|a\. ?D\.|i\. ?R\.)(?:\W|\Z))",
    re.IGNORECASE,
)


def is_told_as_former(role: str) -> bool:
    """Return whether a role says that it is over, so that nothing has to be put before it.

    >>> [is_told_as_former(it) for it in ("ex-mayor", "exalcalde (PP)", "experto", "mayor")]
    [True, True, False, False]
    """
    return _FORMER.match(role.strip()[:200]) is not None
