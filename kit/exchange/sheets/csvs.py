"""A case's sheets as a zip of CSV files, and read from one or from a folder."""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from kit.classroom.table.harmless import SIGNS, UNSEEN
from kit.exchange.into_case import NotTakenError
from kit.exchange.sheets.grids import Grid
from kit.exchange.sheets.guide import Guide
from kit.exchange.sheets.tables import Table, filled_in
from kit.files import read_start

MAX_BYTES = 20_000_000
_READ_ME = "read me.txt"
# Where a program could take something for a formula: an apostrophe before it says that it is none.
# One more is put before those that are there, so that each is read as it was.
_BEFORE = rf"(^|[;,|:\"\n\t])((?:[^\S\t]|[{UNSEEN}])*)"
_SIGN = rf"(?='*[=+\-@\t\u2212{re.escape(SIGNS)}])"
_COPY = re.compile(
    r"(?:[ _]?\(\d+\)| - (?:copy|copia|kopie)(?: \(\d+\))?| copy(?: \d+)?)$", re.IGNORECASE
)
_UTF_16 = codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE  # as Excel's “Unicode Text”
_SEPARATOR = re.compile(r"\Asep=.[\r\n]+")  # a line by which some tell Excel what parts cells
_BEGINS, _ESCAPED = re.compile(_BEFORE + _SIGN), re.compile(f"{_BEFORE}'{_SIGN}")


def harmless(text: str) -> str:
    """Return a text that no program takes for a formula, and from which it can be read again.

    >>> harmless("=1+1"), harmless("'=1"), harmless("so; -2"), harmless("well-read")
    ("'=1+1", "''=1", "so; '-2", 'well-read')
    """
    return _BEGINS.sub(r"\1\2'", text)


def as_it_was(text: str) -> str:
    """Return the text that `harmless` was given.

    >>> as_it_was("'=1+1"), as_it_was("''=1"), as_it_was("'tis")
    ('=1+1', "'=1", "'tis")
    """
    return _ESCAPED.sub(r"\1\2", text)


def to_csvs(grids: Sequence[Grid], guide: Guide) -> bytes:
    """Return sheets as a zip: a CSV file for each, and what to do with them."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        lines = ["\t".join(row.cells) for row in guide.rows]
        files = {_READ_ME: "\r\n".join(lines)} | {f"{it.name}.csv": _csv(it) for it in grids}
        for name, text in files.items():
            info = zipfile.ZipInfo(name)
            # The mark at the beginning lets Excel know that accents are in UTF-8.
            archive.writestr(info, text.encode("utf-8-sig"), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _csv(grid: Grid) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(grid.titles)
    writer.writerows([harmless(cell) for cell in row] for row in grid.rows)
    return text.getvalue()


def from_csvs(path: Path, names: Iterable[str]) -> list[Table]:
    """Return the sheets of these names in a zip, in a folder, or as one file.

    Raises
    ------
    NotTakenError
        If something in it cannot be read.
    OSError
        If it cannot be read at all.
    """
    found: dict[str, bytes] = {}
    wanted = set(names)
    for name, data in _files(path):
        sheet = sheet_of(name)
        if sheet in found:
            raise NotTakenError([f"{path}: has two files {sheet}.csv; take one out"])
        if sheet in wanted:
            found[sheet] = data
    return [_table(name, data) for name, data in found.items()]


def sheet_of(name: str) -> str:
    """Return which sheet a file is by its name, which browsers and systems number as a copy.

    >>> sheet_of("out/loaded words (1).csv"), sheet_of("voices - Copy.csv")
    ('loaded words', 'voices')
    """
    return _COPY.sub("", PurePosixPath(name).stem)


def _files(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        for file in sorted(path.glob("*.csv")):
            yield file.name, _whole(file)
        return
    if path.suffix.lower() == ".csv":
        yield path.name, _whole(path)
        return
    try:
        with zipfile.ZipFile(io.BytesIO(_whole(path))) as archive:
            inside = [it for it in archive.infolist() if _is_csv(it.filename)]
            if sum(it.file_size for it in inside) > MAX_BYTES:
                raise NotTakenError([_too_large(path)])
            for it in inside:
                yield it.filename, archive.read(it)
    except (zipfile.BadZipFile, ValueError, RuntimeError, NotImplementedError) as error:
        message = f"{path}: is damaged, or no zip ({type(error).__name__}); zip the files again"
        raise NotTakenError([message]) from None


def _is_csv(name: str) -> bool:
    """Return whether a file in a zip is a sheet; Apple's computers put shadows beside."""
    path = PurePosixPath(name)
    is_shadow = path.name.startswith(".") or "__MACOSX" in path.parts
    return path.suffix.lower() == ".csv" and not is_shadow


def _whole(path: Path) -> bytes:
    data = read_start(path, MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise NotTakenError([_too_large(path)])
    return data


def _too_large(path: Path) -> str:
    return f"{path}: holds more than {MAX_BYTES // 1_000_000} MB; take out what is no case"


def _table(name: str, data: bytes) -> Table:
    table = Table(name)
    try:
        text = data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        message = f"{name}.csv: is not UTF-8; save it as “CSV UTF-8”"
        raise NotTakenError([message]) from None
    text = _SEPARATOR.sub("", text)
    first = re.split(r"[\r\n]", text, maxsplit=1)[0]
    mark = max(",;\t", key=first.count)  # much of Europe's Excel writes semicolons
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        rows = [(n, [as_it_was(cell) for cell in row]) for n, row in enumerate(reader, 1)]
    except csv.Error as error:
        raise NotTakenError([f"{name}.csv, line {reader.line_num}: {error}; export anew"]) from None
    return filled_in(table, iter(rows))
