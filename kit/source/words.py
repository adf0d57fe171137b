"""Why a text is not taken for a case's article: what a student sees who pasted it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RefusalWords:
    """In English by default: each says of the text what is wrong with it, and what to do."""

    html: str = (
        "it looks like an HTML page; open it in a browser, choose all, copy, and save as plain text"
    )
    too_large: str = "it is larger than {n} MB; take only the article's text"
    empty: str = "there is no text in it; copy the article's text once more"
    no_paragraphs: str = "this case says nothing about paragraphs, so no text can be compared"
    no_quotations: str = "this case quotes nothing, so no text can be told from another"
    summaries: str = "it has the case's summaries; copy the article's own text from where it stands"
    only_quotations: str = (
        "it has what the case quotes and not the paragraphs around it; copy the whole text"
    )
    too_few: str = "it has too few of the article's paragraphs; copy the whole text"
    another: str = "it has next to nothing of what the case quotes; is it the article?"
