"""What is said of files that hold no answers, or none that can be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.language import Counted, by_name


@dataclass(frozen=True)
class CollectingWords:
    """In English by default."""

    line: str = "{place}: {reason}"
    # each stands after the place where the file lies
    reasons: Mapping[str, str] = by_name(
        missing="nothing is there",
        unreadable="cannot be read ({detail})",
        special="is not an ordinary file and was not opened",
        link="a link, which is not followed: point at what it leads to",
        empty="an empty file: ask for it again",
        too_large="larger than 2 MB, which no answers are",
        too_large_zip="a zip of more than 50 MB in a zip: unpack the outer one",
        too_deep="too many folders or zips in one another: unpack it, or point at one further in",
        too_many="a zip of too many files: unpack it",
        too_much="unpacks to far more than it should; the rest of it was left out",
        overlapping="its files lie on top of one another, as in a zip that is made to do harm",
        damaged_zip="a damaged zip: download it again",
        damaged_member="damaged in the zip: download it again",
        encrypted="locked with a password: unpack it",
        packed="packed in a way that cannot be opened here: unpack it",
        study="a table of a collected study: point at its folder, and at nothing else",
        page="the page, not the answers: ask for the .json file",
        notebook="a notebook, which holds no answers: ask for the .json file",
        not_answers="not the answers, and this student has none here: ask for the .json file",
        unfinished="not downloaded to the end: wait for it, or open its folder and fetch it",
        set_aside="a copy that was set aside because it could not be used",
    )
    others: Counted = Counted(
        "{n} other file was passed over.", "{n} other files were passed over."
    )
