"""Whatever happens to its files, a case loads and can be shown, or is told in lines of one form."""

import shutil
from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.case.case import DATA
from tests.conftest import CASE, small_case_text
from tests.told import outcome

FILES = {path.name: path.read_bytes() for path in (DATA / CASE).glob("*.yaml")}
# A case that has every part once: each mutation hits something, and hundreds can be tried.
_SMALL = yaml.load(small_case_text(), yaml.CBaseLoader)
PARSED = {f"{part}.yaml": {part: _SMALL.pop(part)} for part in ("voices", "evidence", "paragraphs")}
PARSED["case.yaml"] = _SMALL
SMALL = {name: yaml.safe_dump(raw, sort_keys=False).encode() for name, raw in PARSED.items()}
HOSTILE = st.sampled_from(
    (
        *("", "none", "null", "~", "yes", "nan", "-1", "0", "0x10", "1_000", "1e400", "9" * 4000),
        *(
            "x" * 3000,
            "../x",
            "12:30",
            "2009-02-30",
            "a: b",
            "- a",
            "# a",
            "&a",
            "*a",
            "!a",
            "{",
            "[[",
        ),
        *(
            "\0",
            "\x1b[31m",
            "\x85",
            "\u2028",
            "\u202e",
            "\u200b",
            "\ufffe",
            "а",
            "'",
            '"',
            "|",
            "{{x}}",
        ),
    )
)
names = st.sampled_from(sorted(SMALL))
anything = HOSTILE | st.lists(HOSTILE, max_size=2) | st.dictionaries(HOSTILE, HOSTILE, max_size=2)
# The same examples in each run; `tests/fuzz` looks for new ones.
tried = settings(deadline=None, max_examples=100, derandomize=True, database=None)


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("mutations") / CASE


def write(folder, files: dict[str, bytes], **changed: bytes) -> None:
    """Write a case with some files changed."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in (files | changed).items():
        (folder / name).write_bytes(data)


@tried
@given(data=st.data(), name=names)
def test_bytes(folder, data, name):
    """Some bytes flipped, put in, taken out, doubled; or the file's end missing."""
    content = bytearray(SMALL[name])
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.sampled_from((start, start + 1, start + 40, len(content))))
        new = data.draw(
            st.binary(max_size=4) | HOSTILE.map(str.encode) | st.just(content[start:end] * 2)
        )
        content[start:end] = new
    write(folder, SMALL, **{name: bytes(content)})
    outcome(folder)


def places_in(node: Any) -> Iterator[tuple[Any, Any]]:
    """Yield (container, key) of everything in a parsed file."""
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in pairs:
        yield node, key
        if isinstance(value, dict | list):
            yield from places_in(value)


class _Dumper(yaml.CSafeDumper):
    """Writes out what stands in several places."""

    def ignore_aliases(self, _):
        return True


@tried
@given(data=st.data(), name=names, others=names)
def test_parts(folder, data, name, others):
    """A part dropped, doubled, exchanged for another one, moved or made hostile."""
    whole = deepcopy(PARSED[name])
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = data.draw(st.sampled_from(list(places_in(whole))))
        holder_2, key_2 = data.draw(st.sampled_from(list(places_in(PARSED[others]))))
        match data.draw(st.sampled_from(("drop", "double", "exchange", "move", "hostile"))):
            case "drop":
                del holder[key]
            case "double" if isinstance(holder, list):
                holder.append(holder[key])
            case "exchange":
                holder[key] = deepcopy(holder_2[key_2])
            case "move" if isinstance(holder, dict):
                holder[key] = holder.pop(key)
            case "move":
                holder.insert(0, holder.pop(key))
            case _:
                holder[key] = data.draw(anything)
        if not whole:
            break
    text = yaml.dump(whole, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    write(folder, SMALL, **{name: text.encode("utf-8", "replace")})
    outcome(folder)


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_cut_off(folder, name):
    for part in range(1, 5):
        write(folder, FILES, **{name: FILES[name][: len(FILES[name]) * part // 5]})
        outcome(folder)


@pytest.mark.parametrize(("one", "other"), list(pairwise(sorted(FILES))))
def test_two_files_exchanged(folder, one, other):
    """Any file may hold any part."""
    write(folder, FILES, **{one: FILES[other], other: FILES[one]})
    assert outcome(folder) == []
