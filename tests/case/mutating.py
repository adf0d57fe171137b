"""What slips of the hand make of a file: signs and lines lost, doubled, moved, put in."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

SIGNS = "-:{}[]\"'#&*!%@`|>?,\t\u00a0“”‘’–—"


class Mutation(NamedTuple):
    """A text with a slip in it, and the lines, from 1, where that is."""

    how: str
    text: str
    lines: tuple[int, ...]


def mutations(text: str, times: int) -> Iterator[Mutation]:
    """Yield a text so many times, each with another slip; the same ones in each run."""
    chance = random.Random(times)
    for _ in range(times):
        yield chance.choice((_in_a_line, _in_a_line, _of_lines, _cut))(text, chance)


def _in_a_line(text: str, chance: random.Random) -> Mutation:
    at, sign = chance.randrange(len(text)), chance.choice(SIGNS)
    old = text[at]
    how = {"deleted": "", "doubled": old * 2, "replaced": sign, "put in": sign + old}
    name = chance.choice([*how])
    changed = f"{text[:at]}{how[name]}{text[at + 1 :]}"
    return Mutation(f"{old!r} {name}, {sign!r}", changed, (text.count("\n", 0, at) + 1,))


def _cut(text: str, chance: random.Random) -> Mutation:
    at = chance.randrange(len(text))
    return Mutation("cut", text[:at], (text.count("\n", 0, at) + 1,))


def _of_lines(text: str, chance: random.Random) -> Mutation:
    lines = text.split("\n")
    at, to = (chance.randrange(len(lines) - 2) for _ in range(2))
    how = chance.choice(
        ("joined", "split", "moved", "further right", "further left", "twice", "gone")
    )
    here = (at + 1, at + 2) if how in {"joined", "split"} else (at + 1,)
    line = lines.pop(at)
    match how:
        case "joined":
            lines[at] = line + lines[at]
        case "split":
            middle = chance.randrange(len(line) + 1)
            lines[at:at] = [line[:middle], line[middle:]]
        case "moved":
            lines.insert(to, line)
            here = (at + 1, to + 1)
        case "further right":
            lines.insert(at, f" {line}")
        case "further left":
            lines.insert(at, line.removeprefix(" "))
        case "twice":
            lines[at:at] = [line, line]
    return Mutation(how, "\n".join(lines), here)
