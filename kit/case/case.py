"""`Case`: what notebooks hold. A small facade over the data and its tables."""

from __future__ import annotations

import contextlib
import hashlib
import re
from functools import cached_property
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, NoReturn, cast

from kit.case import tables
from kit.case.article import Stance
from kit.case.calls import RUN_ALL_FIRST, CallError, why_not_taught
from kit.case.kept_back import KeptBack
from kit.case.loading import read_case
from kit.case.model import CaseData
from kit.case.parsed import from_parsed_copy
from kit.case.problems import CaseError
from kit.case.story import Story
from kit.files import absolute, exists
from kit.language import ENGLISH, LANGUAGES
from kit.text import shortened, suggestion

if TYPE_CHECKING:
    import pandas as pd

_KIT = Path(__file__).resolve().parents[1]
INSTALLED = _KIT / "data"  # where a wheel has the cases; in a checkout they stand beside the kit
DATA = INSTALLED if INSTALLED.is_dir() else _KIT.parent / "data"


class Case:
    """One contested story, annotated. Each table is a copy: change it as you like.

    `folder` is where it was read from, if it was.

    Examples
    --------
    >>> from kit import load_case
    >>> case = load_case("iran-mexico-2009")
    >>> [stance.label for stance in case.stances]
    ['security concern', 'normal diplomacy']
    """

    def __init__(self, data: CaseData, *, folder: Path | None = None) -> None:
        self.data = data
        self.folder = folder
        self.whole = self  # with the drafts, where it is taught without

    @property
    def title(self) -> str:
        """The case's name for people."""
        return self.data.title

    @property
    def question(self) -> str:
        """The question that the two stances answer."""
        return self.data.question

    @property
    def stances(self) -> tuple[Stance, Stance]:
        """The two stances, each with id, label, symbol and gloss."""
        return self.data.stances

    @cached_property
    def version(self) -> str:
        """Twelve hexadecimal digits that change when anything in the case does."""
        return hashlib.sha256(self.data.model_dump_json().encode()).hexdigest()[:12]

    @property
    def story(self) -> Story:
        """What answers to the case are kept for."""
        return Story.of(self.data, self.version)

    def keeping_back(self, kept: KeptBack) -> Case:
        """Return the case without what is not to be told yet; its version is the whole one's."""
        told = Case(self.data.keeping_back(kept), folder=self.folder)
        told.version = self.version
        return told

    @cached_property
    def without_drafts(self) -> Case:
        """The case as it is taught: without drafts; its version is the whole one's."""
        if self.data.without_drafts is self.data:
            return self
        taught = Case(self.data.without_drafts, folder=self.folder)
        taught.version, taught.whole = self.version, self
        return taught

    @property
    def viewpoints(self) -> pd.DataFrame:
        """The voices that take a stance, with argument and affiliation; see `kit.case.tables`."""
        return tables.viewpoints(self.data)

    @property
    def voices(self) -> pd.DataFrame:
        """Every voice, also those that take no stance or do not answer, and the reporter."""
        return tables.voices(self.data)

    @property
    def evidence(self) -> pd.DataFrame:
        """Every item of evidence with the outcome of its check."""
        return tables.evidence(self.data)

    @property
    def citations(self) -> pd.DataFrame:
        """One row per use of an item of evidence by a voice."""
        return tables.citations(self.data)

    @property
    def references(self) -> pd.DataFrame:
        """Every source that can be looked up, and how much rests on it."""
        return tables.references(self.data)

    @property
    def paragraphs(self) -> pd.DataFrame:
        """One row per paragraph of the article."""
        return tables.paragraphs(self.data)

    @property
    def passages(self) -> pd.DataFrame:
        """One row per passage in which a voice is heard."""
        return tables.passages(self.data)

    @property
    def loaded_words(self) -> pd.DataFrame:
        """One row per word that judges as it describes, with a plainer choice."""
        return tables.loaded_words(self.data)

    @property
    def attribution(self) -> pd.DataFrame:
        """One row per verb that introduces a voice."""
        return tables.attribution(self.data)

    @property
    def timeline(self) -> pd.DataFrame:
        """One row per event before the story."""
        return tables.timeline(self.data)

    @property
    def later_events(self) -> pd.DataFrame:
        """One row per event after the story."""
        return tables.later_events(self.data)

    @property
    def missing_voices(self) -> pd.DataFrame:
        """One row per voice whom the story could have asked."""
        return tables.missing_voices(self.data)

    @property
    def glossary(self) -> pd.DataFrame:
        """One row per word that is explained."""
        return tables.glossary(self.data)

    def __repr__(self) -> str:
        sizes = tables.number_of_rows(self.data).items()
        listed = ", ".join(f"{name}\N{NO-BREAK SPACE}({rows})" for name, rows in sizes)
        return "\n".join((self.title, self.question, *wrap(f"Tables (rows): {listed}", 79)))


def list_cases(folder: Path | str = DATA) -> list[str]:
    """Return the names of the cases in a folder, by default the bundled ones.

    >>> list_cases()
    ['iran-mexico-2009', 'moviles-en-clase', 'school-phones']
    """
    with contextlib.suppress(OSError):
        return sorted(it.name for it in Path(folder).iterdir() if exists(it / "case.yaml"))
    return []


def load_case(name: str | Path, *, language: str | None = None) -> Case:
    """Return a bundled case by its name, or the case in a folder.

    Parameters
    ----------
    name
        A name from `list_cases()`, or the path of a case folder: a `Path`, or text with a slash.
    language
        The code of the language that the kit speaks about the case, such as `"en"`. Without it,
        the article's, or English where the kit does not speak that.

    Raises
    ------
    CaseError
        With one line for each thing that is wrong.

    Examples
    --------
    >>> load_case("iran-mexico-2009", language="en").title
    'Iran reaches out to Mexico'
    """
    if language not in [None, *LANGUAGES]:
        known = ", ".join(LANGUAGES)
        raise CaseError(f"no words in the language {language!r:.40}; there are: {known}")
    folder = case_folder(name)
    copied = from_parsed_copy(folder) if folder.parent == INSTALLED else None
    data = copied or read_case(folder)
    case = Case(data.told_in(LANGUAGES[language]) if language else data, folder=absolute(folder))
    _opened[:] = [case]
    return case


def to_teach(name: str) -> Case:
    """Return a case, or raise a `CaseError` if it is a draft as a whole."""
    case = load_case(name)
    if why := why_not_taught(case.data.told_in(ENGLISH)):  # as all that commands say
        raise CaseError(f"{name}: {why}")
    return case


class _NoCase:
    """Stands for a case until one is opened: whatever is asked of it says what to do first."""

    def __getattr__(self, name: str) -> NoReturn:
        raise CallError(RUN_ALL_FIRST)

    def __repr__(self) -> str:
        return RUN_ALL_FIRST


_opened: list[Case] = []


def this_case() -> Case:
    """Return the case that was opened last, so that no cell needs a name that another one gives.

    In a cell that is run before one was opened, lenses and questions say what to do first, and
    tables raise it as a `CallError`.

    Examples
    --------
    >>> load_case("iran-mexico-2009") is this_case()
    True
    """
    return _opened[0] if _opened else cast("Case", _NoCase())


def case_folder(name: str | Path) -> Path:
    """Return the folder that a name or a path stands for. A bare name never leaves `data/`."""
    if not isinstance(name, str | Path):
        raise CaseError("load_case needs a case's name, or the path of its folder, in quotes")
    if isinstance(name, Path) or re.search(r"[/\\]", name) or name in {".", ".."}:
        return Path(name)
    if name in (known := list_cases()):
        return DATA / name
    name = shortened(name)
    hint = suggestion(name, known) or f"; there are: {', '.join(known) or 'none'}"
    raise CaseError(f"no case '{name}'{hint} (a folder of your own is written './{name}')")
