"""Numbers as a few signs that are easy to read out, and back, with a check sign.

There are 23 signs, 20 letters and three digits: a prime, so that one weighted check sign finds
every single wrong sign and every exchange of two. There are no vowels, so that no code is a word
that makes a class laugh, or worse. Without V, which many who speak Spanish say like B, 20 letters
are left; 4, 7 and 9 are the digits that look and sound least like one of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import mul

from kit.text import LONGEST_WORD, in_plain_letters, seen_as

SIGNS = "BCDFGHJKLMNPQRSTWXYZ479"
GROUP = 4  # signs that are shown together
# What is no sign, and is like one alone: by its look, or V by its sound.
_READ_AS = str.maketrans("1I2568V", "LLZSGBB")
# What is most often heard as another in English or Spanish, or looks like it.
_ALIKE = ("BDPT", "CGZ", "CSZ", "MN", "FSX", "GHJK", "KQW", "LR", "L7", "WXY", "49")
_MOST = 22  # signs of a code: as many weights there are that differ


def as_signs(typed: str) -> str:
    """Return what is typed as signs, as far as they are: capitals, without accents and separators.

    >>> as_signs("b7.k\u0301d – ４mxz"), as_signs("l1v0")
    ('B7KD4MXZ', 'LLB0')
    """
    plain = in_plain_letters(seen_as(typed[:LONGEST_WORD])).upper()
    return "".join(char for char in plain if char.isalnum()).translate(_READ_AS)


def in_groups(code: str) -> str:
    """Return a code as it is shown.

    >>> in_groups("B7KD4MXZ")
    'B7KD 4MXZ'
    """
    return " ".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def letters_for(states: int) -> int:
    """Return how many signs it takes to tell so many states apart, without a check sign.

    >>> letters_for(1), letters_for(23), letters_for(24), letters_for(225**4)
    (0, 1, 2, 7)
    """
    length = 0
    while len(SIGNS) ** length < states:
        length += 1
    return length


def packed(numbers: Sequence[int], states: Sequence[int]) -> int:
    """Return several numbers as one; each is less than how many states it has.

    >>> packed([2, 0, 4], [3, 2, 5]), unpacked(26, [3, 2, 5])
    (26, [2, 0, 4])
    """
    whole = 0
    for number, most in zip(reversed(numbers), reversed(states), strict=True):
        whole = whole * most + number
    return whole


def unpacked(whole: int, states: Sequence[int]) -> list[int]:
    """Return the numbers that were packed."""
    numbers = []
    for most in states:
        whole, number = divmod(whole, most)
        numbers.append(number)
    return numbers


@dataclass(frozen=True)
class Spelling:
    """How numbers are spelt in codes of a length, so that those of another `salt` are found wrong.

    A code is right if the sum of its signs, each times its weight, leaves what the salt draws. The
    weights are drawn by the salt, too, and all differ: so a changed sign changes the sum, and so
    does an exchange of two signs. Of codes with another salt one of 23 is right by chance, each for
    itself.

    >>> spelling = Spelling("a story", 4)
    >>> spelling.read(spelling.written(12_166)), spelling.most
    (12166, 12167)
    """

    salt: str
    length: int  # with the check sign

    @property
    def most(self) -> int:
        """How many numbers there are to be spelt."""
        return int(len(SIGNS) ** (self.length - 1))

    @cached_property
    def _drawn(self) -> tuple[list[int], int]:
        """Return a weight for each sign, and what their sum is to leave."""
        weights = sorted(range(1, _MOST + 1), key=lambda n: _hash(f"{self.salt}|{n}"))
        return weights[: self.length], _hash(self.salt) % len(SIGNS)

    def written(self, number: int) -> str:
        """Return the code of a number."""
        signs = unpacked(number, [len(SIGNS)] * (self.length - 1))
        weights, rest = self._drawn
        missing = rest - sum(map(mul, weights, signs))
        check = missing * pow(weights[-1], -1, len(SIGNS)) % len(SIGNS)
        return "".join(SIGNS[sign] for sign in (*signs, check))

    def read(self, code: str) -> int | None:
        """Return the number of a code; None if it is wrong."""
        if len(code) != self.length or not set(code) <= set(SIGNS):
            return None
        *signs, check = map(SIGNS.index, code)
        weights, rest = self._drawn
        if (sum(map(mul, weights, (*signs, check))) - rest) % len(SIGNS):
            return None
        return packed(signs, [len(SIGNS)] * len(signs))

    def nearly(self, code: str) -> set[str]:
        """Return the right codes that a wrong one may have been meant for.

        One sign is another that is like it, or any other where it is no sign; or two neighbours
        are exchanged.
        """
        unknown = [n for n, sign in enumerate(code) if sign not in SIGNS]
        if len(code) != self.length or len(unknown) > 1:
            return set()
        places = unknown or range(len(code))
        tried = (_with(code, n, s) for n in places for s in _meant(code[n]))
        swapped = () if unknown else (_swapped(code, n) for n in range(len(code) - 1))
        return {each for each in (*tried, *swapped) if self.read(each) is not None}


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "replace")).digest()[:8])


def _meant(sign: str) -> str:
    """Return the signs that one may be meant for."""
    return "".join(each for each in _ALIKE if sign in each) if sign in SIGNS else SIGNS


def _with(code: str, place: int, sign: str) -> str:
    return code[:place] + sign + code[place + 1 :]


def _swapped(code: str, place: int) -> str:
    return code[:place] + code[place + 1] + code[place] + code[place + 2 :]
