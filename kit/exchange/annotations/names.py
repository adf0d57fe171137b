"""What annotations are called and tagged with, so that what goes out is known when it comes in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Final

from kit.counting.anchoring import compared

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
# The lists of a voice's quoted words → what an annotation of one is called.
KINDS: Mapping[str, str] = {"passages": "passage", "citations": "citation"}
VOICE, STANCE, SPEECH, FACT, USE, PARAGRAPH = (
    "voice",
    "stance",
    "speech",
    "fact",
    "use",
    "paragraph",
)

_BESIDE = re.compile(r"^https?://(www\.)?|/*[#?].*$|/+$")


def page_of(address: str) -> str:
    """Return an address without what does not tell two pages apart.

    >>> page_of("http://www.example.org/a/?from=mail#p3") == page_of("https://example.org/a")
    True
    """
    return _BESIDE.sub("", address)


def urn(case: str, *parts: str) -> str:
    """Return the name of something in a case, which has no address.

    >>> urn("school-phones", "passage", "ruth-adeyemi", "1")
    'urn:perspective-kit:school-phones:passage:ruth-adeyemi:1'
    """
    return ":".join(("urn:perspective-kit", case, *parts))


def tag(name: str, value: str) -> str:
    """Return a tag that says something by its name.

    >>> tag(VOICE, "ruth-adeyemi")
    'voice:ruth-adeyemi'
    """
    return f"{name}:{value}"


def key_of(fragment: str, paragraph: int | None) -> str:
    """Return by what a quotation is known again, wherever its author lists it.

    >>> key_of("“Yes”", 4) == key_of('"Yes"', 4)
    True
    """
    digest = hashlib.sha256(compared(fragment).encode()).hexdigest()
    return f"{paragraph or 0}-{digest[:8]}"
