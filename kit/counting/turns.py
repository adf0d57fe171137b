"""Who says what in an interview, where a paragraph begins with the speaker: "Q: Why?"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_QUESTION_AND_ANSWER = """
question answer pregunta respuesta frage antwort réponse pergunta resposta domanda risposta fråga
svar
"""
ASKED: Final = frozenset(_QUESTION_AND_ANSWER.split())  # what stands for a speaker's name
# A name or a role of some words with a colon, or one letter with a full stop, as in Spanish.
_LABEL = re.compile(
    r"\s*(?P<label>[^\W\d_](?:[\w’'-]|[. ](?=[^\W_])){0,40}?)"
    r"(?:\s?:(?=\s)|：|(?<=\b\w)\.(?=\s))\s*"
    rf"|(?P<asked>{'|'.join(sorted(ASKED))})\s?[.:]\s+",
    re.IGNORECASE,
)
_MOST_WORDS = 4
_MOST_UNLABELLED = 3  # paragraphs of one turn; where there are more, the reporter tells something
_LEAST = 2  # turns of each who speaks; a label that stands there once may be anything


def turns(paragraphs: Sequence[str]) -> dict[int, int]:
    """Return which paragraphs, counted from 0, are turns of an interview, and where each begins.

    Two speakers or more have two turns each, and each stands beside another's. So neither a
    heading with a colon nor a list of facts is an interview. What stands without a label between
    two turns goes on with the first one, unless it is in brackets or much.

    >>> turns(["Q: Why?", "A: It rains.", "Q: Still?", "A: Still."])
    {0: 3, 1: 3, 2: 3, 3: 3}
    >>> turns(["Q: Why?", "A: It rains.", "Note: It does not."])
    {}
    >>> turns(["Q: Why?", "A: It rains.", "It always does.", "(She laughs.)", "Q: Oh?", "A: Oh."])
    {0: 3, 1: 3, 2: 0, 4: 3, 5: 3}
    """
    labels: dict[int, tuple[str, int]] = {}
    for n, text in enumerate(paragraphs):
        found = _LABEL.match(text)
        label = (found["label"] or found["asked"]) if found else ""
        if found and label and not label[0].islower() and len(label.split()) <= _MOST_WORDS:
            name = label.casefold()
            # "Pregunta." goes on as "P."
            labels[n] = name[0] if name in ASKED else name, found.end()
    where: dict[str, list[int]] = defaultdict(list)
    for n, (label, _) in labels.items():
        where[label].append(n)
    often = {label for label, places in where.items() if len(places) >= _LEAST}
    by = {n: label for n, (label, _) in labels.items() if label in often}
    beside_another = {by[n] for n in by if {by.get(n - 1), by.get(n + 1)} - {None, by[n]}}
    begins = {n: labels[n][1] for n in by if by[n] in beside_another}
    for before, after in pairwise(sorted(begins)):
        if after - before <= _MOST_UNLABELLED + 1:
            rest = {*range(before + 1, after)} - {*labels}
            begins |= {n: 0 for n in rest if not paragraphs[n].lstrip().startswith(("(", "["))}
    return dict(sorted(begins.items()))
