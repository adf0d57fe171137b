"""Fuzz the loader: any bytes as a case's only file are loaded or refused, in lines of one form.

    pip install atheris==3.0.0 -r requirements-dev.txt
    python -m tests.fuzz.case -max_total_time=180 [FOLDER FOR WHAT IS FOUND]

A crash is any other exception, a run of over a second, or more than 1 GB. Only Python is traced:
the parser is in C and the model's core in Rust. In 2026, twice three minutes: 22,193 cases; found:
counts of thousands of digits, which are now refused before they are added. Later, 500 seconds:
15,486 cases, 854 edges of `kit`, nothing found.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["kit", "yaml"]):
    from kit.case.case import DATA
    from tests.conftest import CASE, small_case_text
    from tests.told import outcome

HOSTILE = (
    *("null", "~", "nan", "1e400", "0x10", "1_000", "-1", "9" * 4000, "12:30", "yes", "[]", "{}"),
    *("none", "both", "narrator", '""', "'", '"', "&a", "*a", "!x", "|", ">", "- ", "? ", "@", "%"),
    *('"\\0"', '"\\e[31m"', '"\\u202e"', '"\\ud800"', "\u202e", "\u200b", "а", "x" * 3000, "../x"),
)


def mutate(data: bytes, size: int, seed: int) -> bytes:
    """Change a line, or any bytes: most damage that bytes alone do is not YAML any more."""
    chance = random.Random(seed)
    lines = data.decode("utf-8", "replace").split("\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(": ")
    match chance.randrange(7):
        case 0:
            del lines[at]
        case 1:
            lines.insert(other, lines[at])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = key + colon + chance.choice(HOSTILE)
        case 4:
            lines[at] = key + colon + lines[other].partition(": ")[2]
        case 5:
            lines[at] = " " * chance.randrange(8) + lines[at].strip()
        case _:
            return bytes(atheris.Mutate(data, size))
    return "\n".join(lines).encode()[:size]


def main() -> None:
    """Run until told to stop; the corpus begins with the small and the bundled case."""
    with tempfile.TemporaryDirectory() as name:
        folder, corpus = Path(name, "case"), Path(name, "corpus")
        folder.mkdir()
        corpus.mkdir()
        bundled = b"\n".join(path.read_bytes() for path in (DATA / CASE).glob("*.yaml"))
        (corpus / "bundled").write_bytes(bundled)
        (corpus / "small").write_text(small_case_text(), encoding="utf-8")

        def once(data: bytes) -> None:
            (folder / "case.yaml").write_bytes(data)
            outcome(folder)

        options = ["-timeout=1", "-rss_limit_mb=1024", "-max_len=300000", "-len_control=0"]
        atheris.Setup([*sys.argv, *options, str(corpus)], once, custom_mutator=mutate)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
