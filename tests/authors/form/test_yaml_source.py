"""Where parts and comments stand in a text."""

import pytest
import yaml

from kit.authors.form import yaml_source
from kit.authors.form.yaml_source import Source
from kit.case import safe_yaml

TEXT = """\
# 1
"é😀": 'it # is' # 2
a:  # 3
  - >- # 4
    x # y
    # z

  -   id: "#" # 5
      of: {b: [c, # 6
        d], # 7
        e}
      # 8

  # 9
last: |
  # x
"""


@pytest.fixture(params=["C", "Python"])
def loader(request, monkeypatch):
    """Both parsers of PyYAML; one of them is missing on some computers."""
    name = "CSafeLoader" if request.param == "C" else "SafeLoader"
    monkeypatch.setattr(safe_yaml, "_Loader", getattr(yaml, name))


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_parts(line_end):
    source = Source(TEXT.replace("\n", line_end))
    pairs = [source.text[source.start(it) : source.end(it)] for it in source.root.value]
    first, second, last = (it.replace(line_end, "\n") for it in pairs)
    assert first == "\"é😀\": 'it # is'"
    assert second.startswith("a:  # 3\n  - >- # 4")
    assert second.endswith("d], # 7\n        e}")
    assert last == "last: |\n  # x"
    folded, mapping = source.root.value[1][1].value
    assert source.text[source.start(folded) : source.end(folded)].endswith("# z")
    assert source.column(mapping) == 6
    assert source.line_number(source.start(mapping)) == 8


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_comments(line_end):
    source = Source(TEXT.replace("\n", line_end))
    assert [it.text for it in source.comments] == [f"# {n}" for n in range(1, 10)]
    assert all(source.text.startswith(it.text, it.start) for it in source.comments)


def test_lines():
    source = Source("a: 1\n\n \nb: 2\n  # c\n\n  # d\n# e\n")
    a, b = source.root.value
    assert source.are_parted(a, b)
    assert source.blanks_above(source.line_start(source.start(b))) == 5
    assert source.blanks_below(5) == source.start(b)
    assert source.text[source.end_with_notes(b, 0) :] == "# e\n"
    assert source.line_end(len(source.text)) == len(source.text)


def test_comments_of_nothing():
    assert [it.text for it in Source("# a\n\n  # b").comments] == ["# a", "# b"]


def test_what_nodes_say():
    data = Source("a: [b, {c: , 'd': ''}]\ne: {}\nf: []\ng:\n").data
    assert data == {"a": ["b", {"c": None, "d": ""}], "e": {}, "f": [], "g": None}
    assert yaml_source.plain(None) is None
