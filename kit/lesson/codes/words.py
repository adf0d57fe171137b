"""What a class code says where it shows, and what is said of codes that were read out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import Counted, by_name


@dataclass(frozen=True)
class CodesWords:
    """In English by default."""

    # where a code shows
    title: str = "Your class code for “{title}”"
    purpose: str = "Read it out when your teacher collects the class's answers."
    care: str = (
        "It holds {what}, and a number drawn by lot; not your name, and nothing that you wrote."
        " Anybody who has this kit can read it."
    )
    holds: Mapping[str, str] = by_name(
        sort="what you chose for each voice, and whether you saw its name",
        compare="whose missing “because” you chose",
        check="what you chose for each fact",
        room="your two guesses",
    )
    nothing_yet: str = "There is no class code yet: answer the questions of “{title}” first."
    no_code: str = "“{part}” has no class code{hint}"
    # codes that were read out
    no_codes: str = "This case asks nothing that a class code holds."
    wrong_length: Counted = Counted(
        "It has {n} sign; the codes of this lesson have {lengths}.",
        "It has {n} signs; the codes of this lesson have {lengths}.",
    )
    no_sign: str = "No code has {sign} in it: was it heard wrong?"
    wrong_check: str = (
        "It is as long as a code for “{title}”, but its check letter does not fit: was one heard"
        " wrong, or left out? Or is it from another lesson?"
    )
    meant: str = "Perhaps {code}?"
    shorter: str = (
        "It is one sign shorter than the codes of “{usual}” here: is one missing? Ask for it again."
    )
    longer: str = (
        "It is one sign longer than the codes of “{usual}” here: is one too many? Ask for it again."
    )
    is_meant: str = "If it is a code of “{title}”, write ×1 behind it."
    several: str = "It can be read in more than one way: put each code in a line of its own."
    cut: str = "This is too long: what comes from here on was not read."
