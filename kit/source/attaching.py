"""The article's own text beside its case: a file where git ignores it, since it is its publisher's.

The kit does not come with it. What is attached is checked against the case first.
"""

from __future__ import annotations

import os
from pathlib import Path

from kit.case.case import INSTALLED, Case
from kit.case.text_files import ARTICLE_TEXT, OWN, text_file
from kit.files import NotAFileError, read_start, write_whole
from kit.source.decoding import UTF_8, Decoded, decoded
from kit.source.own_text import MAX_BYTES, NotTheArticle, find_text
from kit.text import printable

LONGEST_PATH = 250  # what is longer is a text in the wrong place, and must not be repeated


def read_text(path: Path | str) -> str:
    """Return the text of a plain text file, with line feeds at its lines' ends.

    Raises
    ------
    NotTheArticle
        If it cannot be read, is too large, or is not plain text in UTF-8.
    """
    found = read_any_text(path)
    if found.encoding != UTF_8 or found.lost:  # as what lies beside a case is
        name = printable(str(path))
        raise NotTheArticle(f"{name}: is not plain text; save the article as plain text in UTF-8")
    return found.text


def read_any_text(path: Path | str) -> Decoded:
    """Return the text of a file in whichever encoding it is; raise as `read_text` does."""
    if isinstance(path, str) and (len(path) > LONGEST_PATH or "\n" in path):
        raise NotTheArticle("this is a text and not a file's path; save it as a file and name that")
    path = Path(path)
    name = printable(str(path))
    try:
        data = read_start(path, MAX_BYTES + 1)
    except (FileNotFoundError, NotAFileError) as error:
        is_there = isinstance(error, NotAFileError)
        problem = "is not an ordinary file" if is_there else "there is no such file"
        raise NotTheArticle(f"{name}: {problem}; name the article's text file") from None
    except (OSError, ValueError) as error:  # a name with a zero byte is a ValueError
        problem = getattr(error, "strerror", None) or "the name cannot be used"
        raise NotTheArticle(f"{name}: cannot be read: {problem}") from None
    return decoded(data, name)


def attach(case: Case, file: Path | str) -> Path:
    """Keep an article's text beside its case, if it is the case's; return where.

    Parameters
    ----------
    case
        As `load_case` returns it.
    file
        A plain text file; it stays as it is.

    Raises
    ------
    NotTheArticle
        As from `read_text` and `find_text`, and for a case inside an installed kit; what was
        attached before stays.
    OSError
        If it cannot be written.
    """
    path = _place(case)
    text = read_text(file)
    try:
        find_text(case.data, text)
    except NotTheArticle as refused:
        raise NotTheArticle(f"{printable(str(file))}: {refused}") from None
    write_whole(path, text.encode())
    return path


def _place(case: Case) -> Path:
    """Return where a case's article is kept: never in an installed kit, which it would outlive."""
    if case.folder is None:
        raise NotTheArticle("this case was not read from a folder, so there is no place for it")
    if case.folder.resolve().is_relative_to(INSTALLED):
        own = f"./{case.data.id}"
        raise NotTheArticle(
            f"{case.data.id}: the case lies inside the installed kit; copy the folder {case.folder}"
            f" to {own}, attach the text to {own}, and open that"
        )
    return case.folder / ARTICLE_TEXT


def attached_text(case: Case) -> str | None:
    """Return the text that is attached to a case; as from `text_in`."""
    return text_in(case.folder) if case.folder else None


def text_in(folder: Path, report: str = OWN) -> str | None:
    """Return the text of the article, or of a report by its id, that lies in a case's folder.

    None if there is none.

    Raises
    ------
    NotTheArticle
        If there is something that cannot be read. Whether it is the article `find_text` tells.
    """
    if not os.path.lexists(path := folder / text_file(report)):
        return None
    # A stranger's case must not make the kit read what lies elsewhere.
    if path.is_symlink():
        raise NotTheArticle(f"{printable(str(path))}: is a link; put the file itself there")
    return read_text(path)
