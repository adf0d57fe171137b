"""A sheet as programs of spreadsheets and browsers save it again, with one thing changed in it."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest

from kit.case.case import load_case
from kit.exchange.formats import FORMATS
from kit.exchange.into_case import NotTakenError
from kit.exchange.sheets.importing import import_sheets
from tests.exchange.folders import bytes_of, copied

# What a program of spreadsheets makes of it: what parts cells, the encoding, what stands before.
SAVED = {
    "CSV UTF-8": (",", "utf-8-sig", ""),
    "with semicolons": (";", "utf-8", ""),
    "Unicode Text": ("\t", "utf-16", ""),
    "told what parts cells": (";", "utf-8-sig", "sep=;\r\n"),
}
CALLED = ["voices.csv", "voices (1).csv", "voices(2).csv", "voices - Copy.csv", "voices copy.csv"]


@pytest.fixture
def folder(tmp_path):
    return copied("moviles-en-clase", tmp_path)


def saved_again(folder, delimiter: str, encoding: str, before: str) -> bytes:
    """Return the sheet of voices with words behind the first claim."""
    packed = FORMATS["csv"].write(load_case(folder))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        text = archive.read("voices.csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    rows[1][rows[0].index("claim")] += " Sí; «así», dijo."
    again = io.StringIO(newline="")
    csv.writer(again, delimiter=delimiter).writerows(rows)
    return (before + again.getvalue()).encode(encoding)


@pytest.mark.parametrize("name", SAVED)
def test_just_what_was_changed_is_taken_and_told(folder, tmp_path, name):
    path = tmp_path / "voices.csv"
    path.write_bytes(saved_again(folder, *SAVED[name]))
    (line,) = import_sheets(path, folder).told
    before, _, after = line.partition(" → ")
    assert after.endswith(" Sí; «así», dijo.”")
    assert after.startswith(before.partition("“")[2].removesuffix("”").join(("“", "")))
    assert "Sí; «así», dijo." in (folder / "voices.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CALLED)
def test_a_copy_is_known_by_its_name(folder, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(saved_again(folder, *SAVED["CSV UTF-8"]))
    assert len(import_sheets(path, folder).told) == 1


def test_of_two_copies_none_is_chosen(folder, tmp_path):
    path = tmp_path / "case.zip"
    before = bytes_of(folder)
    with zipfile.ZipFile(path, "w") as archive:
        for name in CALLED[:2]:
            archive.writestr(name, saved_again(folder, *SAVED["CSV UTF-8"]))
    with pytest.raises(NotTakenError, match=r"has two files voices\.csv; take one out"):
        import_sheets(path, folder)
    assert bytes_of(folder) == before
