r"""Texts of strangers as cells of a spreadsheet, which are to be read and never run.

A program that opens a CSV file takes what begins with =, +, -, @ for a formula, which may call
other programs (DDE) or send what stands beside it to somewhere. Quotation marks around it do not
help; an apostrophe before it does, as OWASP advises ("CSV Injection", and ASVS 5.0, 1.2.10). Beyond
what they name,

- signs that look alike or are as wide as a letter of Chinese count, too: some programs take them;
- what comes after a separator counts as a beginning: a program that expects semicolons, as most of
  Europe has them, begins a cell there;
- white space and signs that cannot be seen do not hide a beginning.
"""

from __future__ import annotations

import re
import unicodedata

SIGNS = "".join(
    char
    for char in map(chr, range(0x2000, 0xFFFF))
    if not 0xD800 <= ord(char) < 0xE000 and unicodedata.normalize("NFKC", char) in {*"=+-@"}
)
UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_BEGINS = re.compile(rf"(^|[;,|:\"'\n])([\s{UNSEEN}]*)(?=[=+\-@\u2212{re.escape(SIGNS)}])")
_LINES = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


LONGEST_CELL = 32_767  # of a cell in Excel, in units of UTF-16: an emoji is two


def cell_length(text: str) -> int:
    """Return how long Excel finds a text; of a longer one than a cell takes it repairs the file.

    >>> cell_length("no 🙂")
    5
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_to_cell(text: str) -> str:
    """Return a text as far as a cell takes it, with a sign where it was cut.

    >>> len(cut_to_cell("🙂" * 20_000)), cut_to_cell("🙂")
    (16384, '🙂')
    """
    if cell_length(text) <= LONGEST_CELL:
        return text
    kept = text.encode("utf-16-le", "surrogatepass")[: 2 * (LONGEST_CELL - 1)]
    return kept.decode("utf-16-le", "ignore") + "…"


def plain(text: str) -> str:
    r"""Return a text without control characters, such as XML cannot hold; lines end in \n.

    >>> plain("one\ttwo\x00\r\nthree")
    'one two \nthree'
    """
    text = text.encode("utf-8", "replace").decode()  # half a character, which no file can hold
    return _CONTROLS.sub(" ", _LINES.sub("\n", text))


def harmless(text: str) -> str:
    r"""Return a text that no program takes for a formula, in no part that it may fall into.

    >>> harmless("=1+1"), harmless("so; =1+1"), harmless("a-b, well-read")
    ("'=1+1", "so; '=1+1", 'a-b, well-read')
    >>> harmless("\t@SUM(1)"), harmless("＝1")
    (" '@SUM(1)", "'＝1")
    """
    return _BEGINS.sub(r"\1\2'", plain(text))
