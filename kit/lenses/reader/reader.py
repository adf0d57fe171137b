"""The story paragraph by paragraph: who speaks, what is claimed, which facts are raised."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kit.browser.page import Lens, Page
from kit.case.calls import for_a_case
from kit.case.case import Case
from kit.lenses.common.render import EVERYBODY
from kit.lenses.common.telling import told_in_its_cell
from kit.lenses.reader.page import article_text, reader_table, what_was_found
from kit.lenses.reader.page import reader as reader_page
from kit.lenses.reader.words import ReaderWords
from kit.source.attaching import attached_text, read_text
from kit.source.own_text import FoundText, NotTheArticle, find_text, text_inside


class Reader(Lens):
    """The reader; it can show the article's own text without its being saved anywhere."""

    def __init__(
        self, case: Case, found: FoundText | None, *, keep_text: bool = False, problem: str = ""
    ) -> None:
        self._data = case.data
        self._found = found
        text = article_text(case.data, found) if found and keep_text else None
        page = Page(
            reader_page(case.data, text), {"who": EVERYBODY, "layer": "words", "paragraph": ""}
        )
        super().__init__(page, reader_table(case.data))
        self._is_kept = keep_text
        self._says = what_was_found(case.data, found) if found and not case.data.text else problem
        page.content.on_msg(self._hear)

    def _hear(self, _page: Page, message: dict[str, Any], _buffers: Any) -> None:
        if "handed" in message:
            self._use(str(message["handed"]))
        elif message.get("shown"):
            self._tell()

    def _use(self, text: str) -> None:
        """Show a text that was pasted, or say why not."""
        try:
            self._found = find_text(self._data, text)
        except NotTheArticle as error:
            refused = self._data.language.words(ReaderWords).text_refused
            self.page.content.send({"say": refused.format(reason=error)})
            return
        self._says = what_was_found(self._data, self._found)
        self._is_kept = False
        self._tell()

    def _tell(self) -> None:
        """Send the text past the widget's state, which is what a notebook saves."""
        told = {"say": self._says} if self._says else {}
        if self._found and not self._is_kept:
            told["lend"] = str(article_text(self._data, self._found))
        if told:
            self.page.content.send(told)


@told_in_its_cell
@for_a_case
def reader(case: Case, text: str | Path | None = None, *, keep_text: bool = False) -> Reader:
    """Read the story paragraph by paragraph, by one voice or stance, or one kind of thing.

    Parameters
    ----------
    case
        From `load_case`.
    text
        The path of a file with the article's own text. Without it, the file attached by
        `python -m kit attach`, if there is one; else our summary of each paragraph stands there,
        and a student can paste the published text into a box below.
    keep_text
        Whether the article's text may be saved with the notebook. It belongs to its publisher:
        only for what never leaves your machine. A text that is a part of the case always is.

    Returns
    -------
    Reader
        Shows the story as the last expression of a cell. `lens.page.values` says what is chosen:
        `who`, `layer` and `paragraph`.

    Raises
    ------
    kit.source.own_text.NotTheArticle
        If the file cannot be read or is not this case's article, with the reason.

    Examples
    --------
    >>> from kit import load_case
    >>> reader(load_case("iran-mexico-2009")).page.values["layer"]
    'words'
    """
    if text is not None:
        return Reader(case, find_text(case.data, read_text(text)), keep_text=keep_text)
    if case.data.text:  # a part of the case, so it may be saved with the notebook
        return Reader(case, text_inside(case.data), keep_text=True)
    try:
        own = attached_text(case)
        found = find_text(case.data, own) if own is not None else None
    except NotTheArticle as error:
        # An instructor's file must not stop thirty notebooks: they go on with the summaries.
        refused = case.data.language.words(ReaderWords).attached_refused
        return Reader(case, None, problem=refused.format(reason=error))
    return Reader(case, found, keep_text=keep_text)
