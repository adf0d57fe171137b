"""From a folder of YAML files to a case, with every problem at once.

What `kit.case.written` reads is all text. What the kit counts is put in by `kit.case.filling`; what
must be a number or a yes/no is made into one by the model, which knows where that is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kit.case.fields import meant_by
from kit.case.filling import Filled, filled
from kit.case.folder import file_order
from kit.case.model import CaseData
from kit.case.parts import Location, Raw
from kit.case.plain_words import in_plain_words, names_in
from kit.case.problems import MAX_SHOWN, CaseError, Problem, dotted
from kit.case.referring import DANGLING, LISTS
from kit.case.written import Written

MAX_PROBLEMS = 10_000


def read_case(folder: Path) -> CaseData:
    """Return the case in `folder`, or raise a `CaseError` with all that is wrong, in file order."""
    written = Written.in_folder(folder)
    if not (written.data or written.problems):
        message = "is empty; copy the small case of data/README.md into it and change that"
        raise CaseError([written.problem((), message)])
    return opened(written)


def opened(written: Written) -> CaseData:
    """Return the case that is written, with the texts that belong to it, or raise as above."""
    case = case_of(written, filled(written.data, written.prose))
    reports = tuple(
        it.with_text(written.paragraphs(it.id)) if it.article.licence else it
        for it in case.articles
    )
    if reports:
        case = case.model_copy(update={"articles": reports})
    return case.with_text(written.paragraphs()) if case.article.licence else case


def case_of(written: Written, full: Filled) -> CaseData:
    """Return the case that is written, with its numbers put in, or raise as `read_case` does."""
    # What the whole lacks may stand in a file that could not be read.
    told = [found for found in full.problems if found[0] or not written.unread]
    problems = written.problems + [written.problem(*found) for found in told]
    try:
        case = CaseData.model_validate(full.data)
    except ValidationError as error:
        if (count := error.error_count()) > MAX_PROBLEMS:
            message = (
                f"has {count} mistakes, too many to list; if it is a case, take out all voices but"
                " the first few, mend those, and go on from there"
            )
            raise CaseError([written.problem((), message)]) from None
        found = error.errors(include_url=False)
        for details in found:
            details["loc"] = full.as_written(details["loc"])
        problems += _problems_of(found, written, full.data)
    else:
        if not problems:
            return case
    raise CaseError(sorted(problems, key=lambda p: (*file_order(Path(p.file).name), p.line)))


# --- Problems ---


def _problems_of(found: list[ErrorDetails], written: Written, data: Raw) -> Iterator[Problem]:
    """Yield a problem for each mistake but those that follow from another one."""
    strange = [e["loc"] for e in found if e["type"] == "extra_forbidden"]
    meant = set().union(*(meant_by(place).places for place in strange[:MAX_SHOWN]))
    misspelt = any((listed,) in meant for listed in LISTS.values())
    gone = meant | {e["loc"] for e in found if e["type"] == "missing"}
    nameless = {str(place[0]) for place in gone if len(place) == 3 and place[2] == "id"}
    named = names_in(data)
    lost = Counter[str]()
    for number, details in enumerate(found):
        dangling, missing = details["type"] == DANGLING, details["type"] == "missing"
        absent = missing and len(details["loc"]) == 1
        if (written.unread and (dangling or absent)) or (misspelt and dangling):
            continue
        if missing and details["loc"] in meant:
            continue
        listed = LISTS.get(details.get("ctx", {}).get("needs", ""), "")
        if dangling and listed in nameless:
            continue
        if dangling and listed and not isinstance(data.get(listed), tuple):
            lost[listed] += listed not in data  # else what it is instead is the mistake
            continue
        place = _place_of(details)
        file, line = written.line_of(place)
        hint = number < MAX_SHOWN  # a line that holds thousands of mistakes is long
        commented = hint and any("#" in it for it in written.texts.get(file, [])[line - 1 : line])
        message = in_plain_words(details, with_hint=hint, commented=commented, named=named)
        yield Problem(file, line, dotted(place), message)
    for listed, times in (+lost).items():
        need = "1 place needs" if times == 1 else f"{times} places need"
        yield Problem(*written.line_of(()), listed, f"is missing; {need} it")


def _place_of(error: ErrorDetails) -> Location:
    """Return where an error stands; one of a whole model may lead on to a field, see `fail`."""
    place: Location = error["loc"]
    for step in error.get("ctx", {}).get("at", ()):
        place = place[:-1] if step == ".." else (*place, step)
    return place
