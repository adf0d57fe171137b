"""Which sheets a case has and which columns: taken from its model, so no field is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from kit.case.around import Event, MissingVoice, Term
from kit.case.article import Attribution, LoadedWord, Paragraph, Stance
from kit.case.evidence import Evidence, Reference, ToOpen, ToSkip
from kit.case.exercise import Exercise, ExerciseOption
from kit.case.model import CaseData
from kit.case.values import FIRST_FORMAT, FORMAT
from kit.case.voice import Citation, Passage, Voice

Place = tuple[str, ...]
Kind = Literal["text", "number", "yes", "date"]

# What names something else in the case, by its field, and what kind of thing that is.
_NAMES = {
    **dict.fromkeys(("voice", "said_by", "possibly_same_as", "sort", "reasoning"), "voice"),
    **dict.fromkeys(("evidence", "opening", "checks"), "evidence"),
    **dict.fromkeys(("paragraph", "mentioned_in", "paragraphs"), "paragraph"),
    **dict.fromkeys(("reference", "references", "begin_at"), "reference"),
    **dict.fromkeys(("supported_by", "contradicted_by"), "reference"),
    **dict.fromkeys(("stance", "second_choice"), "stance"),
    "sector": "sector",
}
_DATES = ("date", "published")
# Parts whose fields are columns by their own names.
_MERGED = ("affiliation", "position", "argument", "check", "look_elsewhere")
# What the kit counts, but in cases of the first format.
_COUNTED = {"words", "words_quoted", "sha256", "article.words", "article.paragraphs"}
_COUNTED |= {"article.sha256"}


@dataclass(frozen=True)
class Column:
    """A column of a sheet, and the field of a case that it holds.

    Attributes
    ----------
    title
        What stands on top of it.
    place
        Of the field in what a row is about.
    kind
        What a cell holds.
    is_list
        Whether a cell holds several: texts on lines of their own, names and numbers with commas.
    one_of
        The words that a cell may hold, if only these.
    names
        The kind of thing that a cell names: a voice, a paragraph, ….
    """

    title: str
    place: Place
    kind: Kind = "text"
    is_list: bool = False
    one_of: tuple[str, ...] = ()
    names: str = ""


@dataclass(frozen=True)
class Sheet:
    """A sheet: a row for each item of a list of a case.

    Attributes
    ----------
    name
        Of the sheet, and of its file.
    place
        Of the list in the case.
    columns
        Beside the ones that say which item a row is about.
    key
        The field by which an item is known; "" where it is by its place in the list.
    inner
        Where in each item of that list another list stands whose items are the rows.
    parent
        What the column is called that says in which item that is.
    """

    name: str
    place: Place
    columns: tuple[Column, ...]
    key: str = ""
    inner: Place = ()
    parent: str = ""

    @property
    def first(self) -> tuple[str, ...]:
        """The titles of the columns that say which item a row is about."""
        return (self.key or "id", *([self.parent] if self.parent else []))

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of all columns."""
        return (*self.first, *(it.title for it in self.columns), AS_EXPORTED)


CASE = "case"  # the sheet of which each row is a field of the case as a whole
AS_EXPORTED = "as_exported"  # tells which rows were changed since, here or in the case


@cache
def sheets(format_: int = FORMAT) -> tuple[Sheet, ...]:
    """Return the sheets of cases of a format, those first that are filled in most.

    >>> [sheet.name for sheet in sheets()][:4]
    ['voices', 'passages', 'citations', 'facts']
    """
    found = (
        _sheet("voices", ("voices",), Voice, "id"),
        _inner("passages", ("voices",), ("passages",), "voice", Passage),
        _inner("citations", ("voices",), ("citations",), "voice", Citation),
        _sheet("facts", ("evidence",), Evidence, "id"),
        _sheet("paragraphs", ("paragraphs",), Paragraph, "n"),
        _inner("loaded words", ("paragraphs",), ("loaded_words",), "paragraph", LoadedWord),
        _inner("verbs", ("paragraphs",), ("attribution",), "paragraph", Attribution),
        _sheet("sources", ("references",), Reference, "id"),
        _inner("sources to open", ("evidence",), _elsewhere("open"), "fact", ToOpen),
        _inner("sources to skip", ("evidence",), _elsewhere("skip"), "fact", ToSkip),
        _sheet("stances", ("codebook", "stances"), Stance, "id"),
        _sheet("missing voices", ("missing_voices",), MissingVoice),
        _sheet("timeline", ("timeline",), Event),
        _sheet("later events", ("later_events",), Event),
        _sheet("glossary", ("glossary",), Term),
        _sheet("exercises", ("exercises",), Exercise, "id"),
        _inner("options", ("exercises",), ("options",), "exercise", ExerciseOption),
    )
    return found if format_ == FIRST_FORMAT else tuple(map(_without_counts, found))


@cache
def fields_of_the_case(format_: int = FORMAT) -> tuple[Column, ...]:
    """Return what a case says as a whole: a row each of the sheet `case`."""
    found = [it for it in _columns(CaseData, ()) if it.place not in {("format",), ("id",)}]
    dotted = [Column(".".join(it.place), *_beside_title(it)) for it in found]
    counted = () if format_ == FIRST_FORMAT else _COUNTED
    return tuple(it for it in dotted if it.title not in counted)


def _elsewhere(field: str) -> Place:
    return ("check", "look_elsewhere", field)


def _sheet(name: str, place: Place, model: type[BaseModel], key: str = "") -> Sheet:
    return Sheet(name, place, _titled(_columns(model, ()), key), key)


def _inner(name: str, place: Place, inner: Place, parent: str, model: type[BaseModel]) -> Sheet:
    return Sheet(name, place, _titled(_columns(model, ())), "", inner, parent)


def _without_counts(sheet: Sheet) -> Sheet:
    columns = tuple(it for it in sheet.columns if it.title not in _COUNTED)
    return replace(sheet, columns=columns)


def _titled(columns: Iterator[Column], key: str = "") -> tuple[Column, ...]:
    """Give each column a title of its own; what says that something is a draft comes last."""
    found: dict[str, Column] = {}
    for it in columns:
        *outer, name = it.place
        if it.place == (key,):
            continue  # it has a column already
        title = "option_id" if name == "id" else name
        if title in found or not all(part in _MERGED for part in outer):
            title = f"{outer[-1]}_{name}"
        found[title] = Column(title, *_beside_title(it))
    return tuple(sorted(found.values(), key=lambda it: it.place[-1] == "draft"))


def _beside_title(it: Column) -> tuple[Any, ...]:
    return it.place, it.kind, it.is_list, it.one_of, it.names


def _columns(model: type[BaseModel], outer: Place) -> Iterator[Column]:
    """Yield a column for each field of a model and of its parts, but for lists of parts."""
    for name, field in model.model_fields.items():
        kind, is_list = _kind_of(field.annotation)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            if not is_list:
                yield from _columns(kind, (*outer, name))
            continue
        one_of = get_args(kind) if get_origin(kind) is Literal else ()
        plain: dict[Any, Kind] = {bool: "yes", int: "number", float: "number"}
        cell = "date" if name in _DATES else plain.get(kind, "text")
        is_text = outer[-1:] in {("before",), ("expect",)}  # of a part of the lesson
        is_count = (*outer, name) == ("article", "paragraphs")
        names = "" if is_text or is_count else _NAMES.get(name, "")
        yield Column(name, (*outer, name), cell, is_list, one_of, names)


def _kind_of(annotation: Any) -> tuple[Any, bool]:
    """Return what a field holds, or what each item of the list in it is."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind_of(arguments[0])
    if origin is tuple:
        return _kind_of(arguments[0])[0], True
    if NoneType in arguments:
        return _kind_of(next(it for it in arguments if it is not NoneType))
    return annotation, False
