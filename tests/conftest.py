"""Cases to test with: the bundled one, made-up ones, and ways to damage them."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

import kit
from kit import Case, load_case
from kit.case.case import DATA
from tests.workers import SharingInOne

pytest_plugins = ["tests.browser.tabs"]
ROOT = Path(__file__).resolve().parents[1]
collect_ignore = ["bench", "fuzz"]  # run by hand, and slow to import
CASE = "iran-mexico-2009"
LENSES = {
    name: found
    for name in kit.__all__
    if (found := getattr(kit, name)).__module__.startswith("kit.lenses.")
}
STORY = ROOT / "tests" / "harbour-bridge"


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> SharingInOne:
    return SharingInOne(config, log)


def small_case_text() -> str:
    """Return the small case of the first format, in which authors counted by hand."""
    return (ROOT / "tests" / "bus-lane.yaml").read_text(encoding="utf-8")


def documented_cases() -> list[tuple[str, str]]:
    """Return the cases of data/README.md: each one's article and its YAML."""
    text = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    blocks = [re.findall(rf"```{kind}\n(.*?)```", text, re.DOTALL) for kind in ("text", "yaml")]
    return list(zip(*blocks, strict=True))


def write_case(folder: Path, article: str, text: str) -> Path:
    """Write a case of one file, and the texts of its articles, into a new folder."""
    folder.mkdir()
    readme = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    for name, id_, other in re.findall(r"```text (article-(.*)\.txt)\n(.*?)```", readme, re.DOTALL):
        if f"- id: {id_}\n" in text:
            (folder / name).write_text(other, encoding="utf-8")
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    (folder / "article.txt").write_text(article, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems name files as seen from here, so tests pass from any folder."""
    monkeypatch.chdir(ROOT)


@pytest.fixture
def lesson_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Path:
    """Return an empty folder to work in, as a notebook's in an empty home: no sheet is open.

    Lots that hang on a student's code, such as whose names are seen, fall alike in each run.
    """
    lots = random.Random(request.node.nodeid)
    drawing = SimpleNamespace(choice=lots.choice, randbelow=lots.randrange)
    monkeypatch.setattr("kit.exercises.sheet.codes.secrets", drawing)
    folder = tmp_path / "notebooks"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", str(tmp_path))
    return folder


@pytest.fixture(scope="session")
def case() -> Case:
    return load_case(CASE)


@pytest.fixture
def small_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "bus-lane"
    folder.mkdir()
    (folder / "case.yaml").write_text(small_case_text(), encoding="utf-8")
    return folder


@pytest.fixture
def small_raw() -> dict:
    """Return the small case as plain data, all text, to be changed before it is validated."""
    raw = yaml.load(small_case_text(), yaml.BaseLoader)
    raw.pop("lesson")  # it names voices and facts that tests take away
    return raw


@pytest.fixture
def empty_raw(small_raw: dict) -> dict:
    """Return a case without paragraphs, voices, evidence and so on, as plain data."""
    parts = ("paragraphs", "voices", "evidence", "references", "timeline", "later_events")
    for part in (*parts, "missing_voices", "glossary", "exercises"):
        small_raw[part] = []
    small_raw["article"] |= {"words": 0, "paragraphs": 0, "references": []}
    return small_raw


@pytest.fixture
def bundled_copy(tmp_path: Path) -> Path:
    """Return a copy of the bundled case's folder that a test may damage."""
    return Path(shutil.copytree(DATA / CASE, tmp_path / CASE))


@pytest.fixture(scope="session")
def article_case() -> Case:
    """Return a case as long as a real one, of which the article's text is there."""
    return load_case(STORY)


@pytest.fixture(scope="session")
def article_file() -> Path:
    """Return the file with the text of `article_case`, written for the tests."""
    return STORY / "story.txt"


@pytest.fixture(scope="session")
def article(article_file: Path) -> str:
    return article_file.read_text(encoding="utf-8")
