"""`author`: the form of a case, or the place where one is begun."""

from __future__ import annotations

from pathlib import Path

from kit.authors.form.begin import Beginning
from kit.authors.form.form import Form
from kit.case.calls import CallError
from kit.case.case import DATA
from kit.exercises.sheet.locations import host
from kit.files import exists
from kit.language import LANGUAGES, Language
from kit.lenses.common.telling import told_in_its_cell
from kit.text import is_id, shortened, suggestion


@told_in_its_cell
def author(name: str | Path = ".", *, language: str | None = None) -> Form | Beginning:
    """Fill a case in on the screen: the text, who says what, what each wants others to believe.

    Each change is saved at once into the case's own files, so that they may be edited in a text
    editor at the same time. Nothing leaves this computer, and no notebook saves the article.

    Parameters
    ----------
    name
        The folder of a case, or the name of one that comes with the kit. Without it, the case whose
        folder the notebook lies in; where there is none, a text can be pasted to begin one.
    language
        What the form speaks, such as "es": without it, the article's language if the kit speaks it.

    Returns
    -------
    Form or Beginning or Told
        Shows the form as the last expression of a cell; a line if there is no such folder.

    Examples
    --------
    >>> author("no-such-folder").error
    CallError("there is no folder 'no-such-folder' with a case.yaml in it")
    """
    spoken = _language(language)
    if host() == "voila":
        raise CallError(
            "author writes into the server's folder, whoever visits this page of Voila; open this"
            " notebook with python -m kit open"
        )
    if not isinstance(name, str | Path):
        raise CallError('author needs the name of a case\'s folder, such as author("my-story")')
    folder = Path(name)
    if not exists(folder / "case.yaml") and isinstance(name, str) and is_id(name):
        folder = DATA / name if exists(DATA / name / "case.yaml") else folder
    if exists(folder / "case.yaml"):
        return Form(folder, spoken)
    if folder == Path():
        return Beginning(folder, spoken)
    raise CallError(f"there is no folder '{shortened(str(name))}' with a case.yaml in it")


def _language(tag: str | None) -> Language | None:
    if tag is None or tag in LANGUAGES:
        return LANGUAGES.get(tag or "")
    hint = suggestion(tag, list(LANGUAGES))
    raise CallError(f"the form does not speak {tag!r}{hint}")
