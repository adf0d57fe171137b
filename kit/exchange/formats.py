"""The formats in which a case can be written, and what each leaves out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kit.case.case import Case
from kit.case.model import CaseData
from kit.exchange.annotations.writing import left_out as beside_annotations
from kit.exchange.annotations.writing import to_annotations
from kit.exchange.arguments.aif import left_out as beside_aif
from kit.exchange.arguments.aif import to_aif
from kit.exchange.arguments.argdown import to_argdown
from kit.exchange.arguments.structure import left_out as beside_arguments
from kit.exchange.page.case_page import case_page
from kit.exchange.page.case_page import left_out as beside_page
from kit.exchange.sheets.csvs import to_csvs
from kit.exchange.sheets.excel import to_excel
from kit.exchange.sheets.grids import grids_of, left_out, written_in
from kit.exchange.sheets.guide import guide_to

_BACK = (
    "Send it to a colleague; what comes back is read with: python -m kit import FILE --into CASE"
)


@dataclass(frozen=True)
class Format:
    """A format of the field.

    Attributes
    ----------
    ending
        Of its files.
    write
        Returns a case in it.
    left_out
        Returns what of a case it does not hold, each in a few words.
    how
        What to do with a file of it.
    takes_drafts
        Whether a case that is not finished may be written, too.
    """

    ending: str
    write: Callable[[Case], bytes]
    left_out: Callable[[CaseData], list[str]]
    how: str
    takes_drafts: bool = False


def excel(case: Case) -> bytes:
    """Return a case as a workbook; raises a `CallError` where the package for it is missing."""
    return to_excel(grids_of(written_in(case), len(case.data.paragraphs)), guide_to(case.data))


def csvs(case: Case) -> bytes:
    """Return a case as a zip of CSV files."""
    return to_csvs(grids_of(written_in(case), len(case.data.paragraphs)), guide_to(case.data))


FORMATS: Mapping[str, Format] = {
    "excel": Format(".xlsx", excel, left_out, _BACK, takes_drafts=True),
    "csv": Format(".zip", csvs, left_out, _BACK, takes_drafts=True),
    "argdown": Format(
        ".argdown",
        lambda case: to_argdown(case.data),
        beside_arguments,
        "Open it where Argdown is: in its sandbox on argdown.org, or in an editor.",
    ),
    "aif": Format(
        ".json",
        lambda case: to_aif(case.data),
        lambda case: [*beside_aif(case), *beside_arguments(case)],
        "A graph in the shape of AIFdb, which arguebuf reads.",
    ),
    "web-annotation": Format(
        ".jsonld",
        to_annotations,
        beside_annotations,
        "Annotations of the W3C's form; tags say whose words these are, and how they are told.",
    ),
    "html": Format(
        ".html",
        lambda case: case_page(case.data).encode(),
        beside_page,
        "A page that needs nothing else: open it, print it, or put it where your course is, after"
        " the lesson: it tells every label and outcome.",
    ),
}
