"""What is installed is what the lock files say, and they say it of all that is installed."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import requires, version

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from docs.lock import LOCKS
from tests.conftest import ROOT

LINE = re.compile(
    r"^([A-Za-z0-9][^\\\n]*?) ?\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


def requirements(text: str) -> list[Requirement]:
    return [Requirement(found[1]) for found in LINE.finditer(text)]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def asked_for(name: str) -> list[Requirement]:
    """Return what a file asks for; the kit, which the first one installs, asks for more."""
    lines = [line.split("#")[0].strip() for line in read(name).splitlines()]
    if "-e ." in lines:
        lines += tomllib.loads(read("pyproject.toml"))["project"]["dependencies"]
    return [Requirement(line) for line in lines if line and not line.startswith("-")]


@pytest.mark.parametrize("name", LOCKS.values())
def test_every_line_has_hashes_and_one_version(name):
    """And no address: pip asks its own index."""
    text = read(name)
    assert len(requirements(text)) > 90
    assert "://" not in text
    left = LINE.sub("", text)
    assert [line for line in left.splitlines() if not line.startswith("#")] == []
    assert all(re.fullmatch(r"==[^,*]+", str(found.specifier)) for found in requirements(text))


@pytest.mark.parametrize(("source", "lock"), LOCKS.items())
def test_what_is_asked_for_is_locked(source, lock):
    locked = {found.name.lower(): str(found.specifier) for found in requirements(read(lock))}
    asked = asked_for(source)
    assert len(asked) > 10
    for found in asked:
        assert locked[found.name.lower()].removeprefix("==") in found.specifier, found


def test_both_say_the_same():
    run, dev = (set(map(str, requirements(read(name)))) for name in LOCKS.values())
    assert {line.split(";")[0] for line in run} <= {line.split(";")[0] for line in dev}


def test_what_is_installed_is_what_is_locked():
    """Fails where a pin was changed and the lock files were not renewed, or not installed."""
    here = {found for found in requirements(read("requirements-dev.lock")) if _applies(found)}
    assert len(here) > 90
    installed = {found.name: version(found.name) for found in here}
    assert installed == {found.name: str(found.specifier).removeprefix("==") for found in here}


def test_nothing_that_is_needed_is_left_out():
    """Each package's own list, so that no line can get lost from both files unnoticed."""
    here = {found for found in requirements(read("requirements-dev.lock")) if _applies(found)}
    needed = {
        canonicalize_name(asked.name)
        for found in here
        for asked in map(Requirement, requires(found.name) or ())
        if asked.marker is None or asked.marker.evaluate({"extra": ""})
    }
    assert len(needed) > 60
    assert sorted(needed - {canonicalize_name(found.name) for found in here}) == []


def _applies(found: Requirement) -> bool:
    return found.marker is None or found.marker.evaluate(dict(default_environment()))


def test_readme_binder_and_tests_install_the_same():
    readme = read("README.md")
    assert readme.count("install -r requirements.lock") == 2
    assert readme.count("install -r requirements-dev.lock") == 2
    assert read("binder/requirements.txt") == "-r ../requirements.lock\n"
    own = "pip install --no-build-isolation --no-deps -e ."
    assert readme.count(own) == 4
    assert own in read("binder/postBuild")


def test_what_builds_the_kit_is_installed():
    """Since nothing is fetched for it (`--no-build-isolation`)."""
    asked = tomllib.loads(read("pyproject.toml"))["build-system"]["requires"]
    for found in map(Requirement, asked):
        assert version(found.name) in found.specifier
