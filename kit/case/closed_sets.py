"""The closed sets of a case: what a field may be, as authors write it."""

from __future__ import annotations

from typing import Final, Literal

VoiceKind = Literal["person", "institution", "group", "narrator"]
Identification = Literal["named", "anonymous", "unnamed group"]
Period = Literal["current", "former", "not stated"]
# Those that a story of any kind may have; a case may name more, see `SectorName`.
Sector = Literal[
    "government",
    "opposition or party",
    "parliament",
    "court",
    "police",
    "military or intelligence",
    "business",
    "union",
    "civil society",
    "residents or affected people",
    "academia or expert",
    "media",
    "international body",
    "faith",
    "private person",
    "not stated",
]
NOT_STATED: Final = "not stated"  # said by an author: the article does not say
Speech = Literal["direct", "reported", "mixed"]
Use = Literal["cites", "disputes", "reinterprets", "concedes"]
EvidenceKind = Literal[
    "event",
    "official record",
    "statistic",
    "precedent",
    "expert judgement",
    "interest",
    "principle",
    "forecast",
]
Verdict = Literal["agrees", "partly", "disagrees", "not found", "cannot be checked"]
Weakens = Literal["the argument", "a detail", "nothing"]
ReferenceKind = Literal["official record", "organization", "news", "reference work", "opinion"]
Readers = Literal["all", "most", "few"]
ExerciseKind = Literal["choose", "write"]
ParagraphFunction = Literal[
    "lead", "background", "both sides", "voice", "transition", "no reply", "forecast"
]
