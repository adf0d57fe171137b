"""A case of the first format carried over: the same pages, and the author's files otherwise."""

import pytest
import yaml

from kit import load_case
from kit.__main__ import main
from kit.authors.upgrading import upgrade
from kit.case.problems import CaseError
from tests import made_up
from tests.conftest import ROOT


def same_but_for_the_format(old, new):
    change = {"format": 2, "sectors": ()}
    return old.model_copy(update=change) == new.model_copy(update=change)


def all_text(raw):
    """Return a case as its files have it: as text."""
    if isinstance(raw, dict):
        return {name: all_text(value) for name, value in raw.items()}
    if isinstance(raw, list):
        return [all_text(value) for value in raw]
    return str(raw).lower() if isinstance(raw, bool) else str(raw)


def test_all_else_stays_as_it_was_written(small_folder):
    before = load_case(small_folder).data
    path = small_folder / "case.yaml"
    old = path.read_text(encoding="utf-8").splitlines()
    upgrade(small_folder)
    new = path.read_text(encoding="utf-8").splitlines()
    assert same_but_for_the_format(before, load_case(small_folder).data)
    gone = [line.strip() for line in old if line not in new]
    assert [line for line in gone if "passages" not in line] == [
        "format: 1",
        "words: 41",
        "paragraphs: 2",
        gone[3],
        "words: 21",
        "words: 20",
        *gone[6:],
    ]
    assert all("fragment" in line for line in gone[6:])


@pytest.mark.parametrize("style", ["block", "flow", "quoted"])
@pytest.mark.parametrize("build", made_up.ALL.values(), ids=made_up.ALL)
def test_any_case_shows_the_same(build, style, tmp_path):
    data = build().model_copy(update={"articles": ()})  # which the first format has not
    raw = data.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    raw = all_text(raw | {"format": 1})
    text = yaml.safe_dump(
        raw,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=style == "flow",
        default_style='"' if style == "quoted" else None,
        width=60,
    )
    (tmp_path / "case.yaml").write_text(text, encoding="utf-8")
    before = load_case(tmp_path).data
    upgrade(tmp_path)
    assert same_but_for_the_format(before, load_case(tmp_path).data)
    assert "words_quoted" not in (tmp_path / "case.yaml").read_text(encoding="utf-8")


def test_with_its_text_a_passage_needs_no_paragraph(small_folder):
    source = ROOT / "tests" / "bus-lane.txt"
    assert main(["upgrade", str(small_folder), "--source", str(source)]) == 0
    assert "fragment: fear for their trade}" in (small_folder / "case.yaml").read_text()
    assert "- {fragment: fear" in (small_folder / "case.yaml").read_text()
    assert main(["check", str(small_folder), "--source", str(source)]) == 0


def test_windows_line_ends_stay(small_folder):
    path = small_folder / "case.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    upgrade(small_folder)
    text = path.read_bytes()
    assert text.count(b"\r\n") == text.count(b"\n")
    load_case(small_folder)


def test_a_case_with_mistakes_is_left_alone(small_folder):
    path = small_folder / "case.yaml"
    path.write_text(path.read_text().replace("words: 41", "words: 42"))
    before = path.read_bytes()
    assert main(["upgrade", str(small_folder)]) == 1
    assert path.read_bytes() == before
    assert not (small_folder / "counts.yaml").exists()


def test_what_is_carried_over_already(small_folder):
    upgrade(small_folder)
    with pytest.raises(CaseError, match="is of format 2 already"):
        upgrade(small_folder)
