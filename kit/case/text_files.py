"""What the files are called that hold the texts of a case's articles."""

from __future__ import annotations

from typing import Final

OWN: Final = "article"  # what the case's own article is called among several
ARTICLE_TEXT: Final = "article.txt"  # its text, beside the case's files


def text_file(report: str) -> str:
    """Return the name of the file that has the text of the case's article, or of a report by id.

    One rule for git ignores both, since most texts are their publisher's.

    >>> text_file(OWN), text_file("ferrow-today")
    ('article.txt', 'article-ferrow-today.txt')
    """
    return ARTICLE_TEXT if report == OWN else f"article-{report}.txt"
