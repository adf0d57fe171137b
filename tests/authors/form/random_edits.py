"""Changes that a form might make, and what somebody might do to the file in a text editor."""

import json
import random
from functools import lru_cache

import yaml

from kit.authors.form.changes import _KNOWN_BY, Change
from kit.authors.form.yaml_source import Edit, Source, plain
from kit.authors.yaml_text import as_flow, normal, on_one_line, quoted
from kit.case.safe_yaml import RefusedError

_PIECES = (
    *(
        "- ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        " # ",
        ": ",
        ":",
        "? ",
        "'",
        '"',
        "\\",
        "%",
        "@",
        "`",
        "!",
        "&",
    ),
    *(
        "*",
        "|",
        ">",
        "---",
        "...",
        "null",
        "🙂",
        "👨‍👩‍👧",
        "e\u0301",
        "\u200d",
        "می‌خواهم",
        "日本。",
        "“",
        "»",
    ),
    *("\u2028", "\u202e", "\x07", "\x85", "\ufeff", "\ud800", "\u00a0", "\r\n", "\t", "#", "<b>"),
    *("word", "It’s a claim.", "two words ", "a rather long piece of text that goes on ", "x" * 99),
)

source_of = lru_cache(maxsize=8)(Source)  # of a text that was just written


def text_of(dice: random.Random) -> str:
    """Return a text that YAML might take for something else, mostly short."""
    count = dice.choice((1, 1, 2, 3, 5, 9, 40))
    return "".join(dice.choice(_PIECES) for _ in range(count))


def name_of(item):
    """Return by what an item of a list is known; None if by nothing."""
    if isinstance(item, dict):
        return next((item[key] for key in _KNOWN_BY if isinstance(item.get(key), str)), None)
    return item if isinstance(item, str) else None


def places_in(said, place=()):
    """Yield the places of a case, each with what it says."""
    if isinstance(said, dict):
        parts = said.items()
    else:
        parts = [(name_of(it), it) for it in said] if isinstance(said, list) else []
    for name, it in parts:
        if name is not None:
            yield (*place, name), it
            yield from places_in(it, (*place, name))


def change_in(data, dice: random.Random) -> Change:
    """Return a change at a random place, there or new."""
    places = list(places_in(data))
    if not places:
        return Change(("title",), text_of(dice) + "x")
    place, said = dice.choice(places)
    value = text_of(dice)
    if dice.random() < 0.2 and len(place) > 1 + (dice.random() < 0.8):
        return Change(place)
    if isinstance(said, list):
        item = {"id": value + "y", "name": "x", "more": [{"text": value}]}
        return Change(place, value if isinstance(said[0], str) else item, added=True)
    if isinstance(said, dict):
        name = dice.choice(("note", "reason", "claim"))
        if name in said and not isinstance(said[name], str):
            return Change((*place, name))
        new = [(name,), value], [("more", "deep"), value], [("several",), [value, "x"]]
        way, value = dice.choice(new) if "more" not in said and "several" not in said else new[0]
        return Change((*place, *way), value)
    return Change(place, value)


# --- In a text editor ---


def _parts(source: Source):
    """Yield each mapping or list on lines of its own, from the outermost in."""
    waiting = [source.root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            yield node
            waiting += [it[1] if isinstance(it, tuple) else it for it in node.value]


def _pair(source: Source, dice: random.Random):
    mappings = [it for it in _parts(source) if isinstance(it, yaml.MappingNode)]
    return dice.choice(dice.choice(mappings or [source.root]).value)


def _comment(source: Source, dice: random.Random) -> Edit:
    at = source.line_start(dice.randrange(len(source.text)))
    margin = " " * dice.choice((0, 2, 4, 6, 8, dice.randrange(12)))
    return Edit(at, at, f"{margin}# {dice.randrange(10**6)}{source.newline}")


def _comment_behind(source: Source, dice: random.Random) -> Edit:
    start = dice.randrange(len(source.text))
    at = source.stops(start, source.line_end(start))
    return Edit(at, at, f" # {dice.randrange(10**6)}")


def _blank_line(source: Source, dice: random.Random) -> Edit:
    at = source.line_start(dice.randrange(len(source.text)))
    return Edit(at, at, source.newline)


def _other_order(source: Source, dice: random.Random) -> Edit:
    several = [it for it in _parts(source) if len(it.value) > 1]
    if not several:
        return Edit(0, 0, "")
    node = dice.choice(several)
    n = dice.randrange(len(node.value) - 1)
    one, two, three = (source.line_start(source.start(it)) for it in (node.value * 2)[n : n + 3])
    end = three if n + 2 < len(node.value) else source.line_end(source.end(node.value[n + 1]))
    return Edit(one, end, source.text[two:end] + source.text[one:two])


def _other_lines(source: Source, dice: random.Random) -> Edit:
    """Write a text in another way."""
    key, value = _pair(source, dice)
    said = plain(value)
    margin = source.newline + " " * (source.column(key) + dice.choice((1, 2, 4)))
    if not isinstance(said, str) or not said:
        return Edit(source.start(value), source.end(value), as_flow(said))
    words = on_one_line(said).split(" ")
    n = dice.randrange(len(words))
    lines = margin.join(filter(None, (" ".join(words[:n]), " ".join(words[n:]))))
    ways = (
        *(f">-{margin}{lines}", f"|{margin}{lines}", lines, margin + lines, quoted(said)),
        *("'" + lines.replace("'", "''") + "'", ">+ # c" + margin + lines),
    )
    return Edit(source.start(value), source.end(value), dice.choice(ways))


def _other_value(source: Source, dice: random.Random) -> Edit:
    _, value = _pair(source, dice)
    return Edit(source.start(value), source.end(value), quoted(text_of(dice) + "x"))


def _in_braces(source: Source, dice: random.Random) -> Edit:
    """Put a part that is not large into braces or brackets, on one line or on several."""
    key, value = _pair(source, dice)
    start, end, said = source.start(value), source.end(value), normal(plain(value))
    if end - start > 400 or not said:
        return Edit(start, end, source.text[start:end])
    margin = source.newline + " " * (source.column(key) + 1)
    lines = json.dumps(said, ensure_ascii=False, indent=dice.choice((None, 2))).split("\n")
    return Edit(start, end, dice.choice((as_flow(said), margin.join(lines))))


def _dash_alone(source: Source, dice: random.Random) -> Edit:
    lists = [it for it in _parts(source) if isinstance(it, yaml.SequenceNode)]
    at = source.start(dice.choice(dice.choice(lists).value)) if lists else 0
    note = dice.choice(("", "", " # below"))
    return Edit(at, at, note + source.newline + " " * (at - source.line_start(at)))


def _name_in_quotes(source: Source, dice: random.Random) -> Edit:
    key, _ = _pair(source, dice)
    return Edit(source.start(key), source.end(key), f"'{key.value}' ")


_BY_HAND = (
    *(_comment, _comment, _comment_behind, _blank_line, _other_order),
    *(_other_lines, _other_lines, _other_value, _in_braces, _dash_alone, _name_in_quotes),
)


def by_hand(text: str, dice: random.Random) -> str:
    """Return a text after somebody edited it, so that it can be read as before."""
    source = source_of(text)
    if source.root is None:
        return text
    result = dice.choice(_BY_HAND)(source, dice).made_in(text)
    try:
        source_of(result)
    except RefusedError:
        return text
    return result
