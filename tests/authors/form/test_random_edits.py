"""Form and text editor in turns: each change is made, and all else stays as it was."""

import random
import re

import pytest
import yaml

from kit.authors.form.changes import Change, GoneError, UnusualError, after, known_by
from kit.authors.form.yaml_edits import changed
from kit.authors.form.yaml_source import plain
from tests.authors.form.random_edits import by_hand, change_in, places_in, source_of
from tests.conftest import ROOT, documented_cases

CASES = ("iran-mexico-2009", "moviles-en-clase", "school-phones")
CHANGES = 200


def files_of(case):
    """Return the files of a case, each as it is and with other line ends."""
    paths = [it for it in (ROOT / "data" / case).glob("*.yaml") if it.name != "counts.yaml"]
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(paths)}
    return {
        name: text.replace("\n", "\r\n" if n % 2 else "\n")
        for n, (name, text) in enumerate(texts.items())
    }


def made_up():
    return {"case.yaml": (ROOT / "tests" / "bus-lane.yaml").read_text(encoding="utf-8")}


def beside(source, place):
    """Return the raw parts beside those that a place leads through, from the outermost in."""
    node, found = source.root, []
    for name in place:
        if not isinstance(node, yaml.CollectionNode) or node.flow_style:
            break
        parts = [it if isinstance(it, tuple) else (it, it) for it in node.value]
        is_meant = [
            known_by(plain(it), name) if key is it else key.value == name for key, it in parts
        ]
        n = is_meant.index(True) if any(is_meant) else -1
        raw = [source.text[source.start(key) : source.end(it)] for key, it in parts]
        found.append((raw, n))
        if n < 0:
            break
        node = parts[n][1]
    return found


def hold(before, result, change):
    """Assert that a change was made, and nothing else."""
    old, new = source_of(before), source_of(result)
    assert new.data == after(old.data, change)
    assert sorted(it.text for it in new.comments) == sorted(it.text for it in old.comments)
    for (raw, n), (now, m) in zip(
        beside(old, change.place), beside(new, change.place), strict=False
    ):
        others = [it for i, it in enumerate(raw) if i != n]
        left = iter(now)
        assert all(it in left for it in others)
        if n != m:  # an item that is called otherwise now, or is gone
            break
    holes = re.compile(r"(?:\r?\n){3}")
    assert len(holes.findall(result)) <= len(holes.findall(before))


def changed_in_turns(texts, seed, times, *, hands=False):
    """Make changes at random, and return how many could not be made."""
    dice, unusual = random.Random(seed), []
    for _ in range(times):
        name = dice.choice(sorted(texts))
        for _ in range(dice.randrange(3) if hands else 0):
            texts[name] = by_hand(texts[name], dice)
        before, change = texts[name], change_in(source_of(texts[name]).data, dice)
        try:
            texts[name] = changed(before, change)
        except (UnusualError, GoneError) as error:
            # Changes may have called two items alike: of these, the first is meant.
            unusual.append((change, error, before))
            continue
        hold(before, texts[name], change)
    return unusual


def test_each_place_of_a_complete_case():
    """What a form might do: write a text, add an item, take out what is there."""
    text = documented_cases()[1][1]
    long = "It’s a text: with a # and {braces}, " * 4
    for place, said in places_in(source_of(text).data):
        item = long if isinstance(said, list) and isinstance(said[0], str) else {"id": long}
        added = isinstance(said, list)
        instead = item if added else {"new": long} if isinstance(said, dict) else long
        for change in (Change(place), Change(place, instead, added=added)):
            hold(text, changed(text, change), change)


def test_a_made_up_case():
    assert not changed_in_turns(made_up(), 0, CHANGES)


@pytest.mark.parametrize("case", CASES)
def test_the_cases_of_the_kit(case):
    assert not changed_in_turns(files_of(case), 1, CHANGES // len(CASES))


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("seed", range(1))
def test_the_cases_of_the_kit_for_long(case, seed):
    assert not changed_in_turns(files_of(case), seed, CHANGES)


@pytest.mark.parametrize("seed", range(2))
def test_form_and_text_editor_in_turns(seed):
    unusual = changed_in_turns(made_up(), seed, CHANGES, hands=True)
    assert len(unusual) <= CHANGES // 100


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("seed", range(1))
def test_form_and_text_editor_in_turns_for_long(case, seed):
    unusual = changed_in_turns(files_of(case), seed, CHANGES, hands=True)
    assert len(unusual) <= CHANGES // 100
