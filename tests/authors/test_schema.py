"""The line by which editors find the schema."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from kit.authors import schema
from kit.authors.schema import SCHEMA, schema_line


def way(folder):
    return schema_line(folder).partition("$schema=")[2]


def test_it_leads_to_the_schema_from_any_folder(tmp_path, monkeypatch):
    folder = tmp_path / "my-case"
    folder.mkdir()
    assert (folder / way(folder)).resolve() == SCHEMA.resolve()
    monkeypatch.chdir(folder)
    assert way(Path()) == way(folder)


def test_a_way_with_blanks_is_an_address(tmp_path, monkeypatch):
    there = tmp_path / "my kit" / "case.schema.json"
    monkeypatch.setattr(schema, "SCHEMA", there)
    address = urlsplit(way(tmp_path))
    assert " " not in way(tmp_path)
    assert (address.scheme, unquote(address.path)) == ("file", there.as_posix())
