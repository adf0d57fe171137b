"""What takes each entrance longest, as far as we know, in any size.

`test_growth.py` tests how the time grows, and `tests.bench.growth` measures it.
"""

from __future__ import annotations

import contextlib
import json
import string
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from kit.authors.fairness import fairness, loaded_words_used
from kit.authors.omissions import omissions
from kit.case.case import Case, list_cases, load_case
from kit.case.folder import MAX_FILES
from kit.case.measuring import measured
from kit.case.model import CaseData
from kit.case.problems import CaseError
from kit.case.safe_yaml import RefusedError, parse
from kit.counting.nearby import nearest as near_words
from kit.counting.prose import Prose
from kit.counting.quotation import quotations, words_in
from kit.counting.sentences import sentences
from kit.exercises.kinds import catalogue
from kit.exercises.sheet.codes import code_from
from kit.exercises.sheet.open_sheet import AnswerSheet
from kit.lenses.evidence.argument_map import argument_map
from kit.lesson.codes.reading import read_codes
from kit.paper.handout import handout
from kit.source.comparing import compare_with_source
from kit.source.own_text import NotTheArticle, find_text
from kit.text import nearest
from tests import made_up

_TAUGHT = made_up.huge()


@dataclass(frozen=True)
class Worst:
    """Something made in a size, in a folder of its own, and what is done with it.

    Up to four times `n` is tried; that is about the most that is let in.
    """

    entrance: str
    n: int
    make: Callable[[int, Path], Any]
    run: Callable[[Any], object]


def _quoted(text: str) -> None:
    for language in ("es", "fr"):
        for found in quotations([text, text], language):
            words_in(text, 0, len(text), found)


def _collected(text: str) -> None:
    read_codes(_TAUGHT, text)


def _parted(text: str) -> None:
    sentences(text, "en")


def _parsed(text: str) -> None:
    with contextlib.suppress(RefusedError):
        parse(text)


def _loaded(folder: Path) -> None:
    with contextlib.suppress(CaseError):
        load_case(folder)


def _attached(given: tuple[CaseData, str]) -> None:
    with contextlib.suppress(NotTheArticle):
        find_text(*given)


def _compared(given: tuple[CaseData, str]) -> None:
    list(compare_with_source(*given))


def _judged(case: CaseData) -> None:
    fairness(Case(case))
    loaded_words_used(case)
    omissions(case)


def _asked(case: CaseData) -> None:
    catalogue.all_items(case.model_copy(), "code")  # of which nothing is known yet


def _on_paper(case: CaseData) -> None:
    handout(case.model_copy())


def small() -> dict[str, Any]:
    """Return a case that has everything, small, as plain data."""
    raw: dict[str, Any] = json.loads(made_up.one_each().model_dump_json(exclude_none=True))
    return raw


def claiming(n: int, claim: str) -> CaseData:
    """Return a case in which n voices claim the same."""
    raw = small()
    raw["voices"] = [
        raw["voices"][0] | {"id": f"v-{i}", "argument": {"claim": claim}} for i in range(n)
    ]
    for part in (raw["paragraphs"][0], raw["article"]):
        part["words"] += n
    for voice in raw["voices"]:
        voice["passages"] = [{"paragraph": 1, "words": 1, "speech": "reported", "fragment": "a"}]
    return CaseData.model_validate(raw)


def _alike(n: int) -> list[str]:
    """Return 500 ids of n letters and a number: they have many pairs of equal letters."""
    return [f"{'ab' * (n // 2)}{i}" for i in range(500)]


def _dangling(n: int, folder: Path) -> Path:
    """Write a case in which some ids of n letters are not there, and many like them are."""
    there = "\n".join(
        f"- {{id: {id_}, title: t, publisher: p, address: 'https://e.org'}}" for id_ in _alike(n)
    )
    gone = ", ".join(f"{'ba' * (n // 2)}{i}" for i in range(20))
    return _case_in(
        folder,
        f"references:\n{there}\ntimeline: [{{date: 2020, event: e, references: [{gone}]}}]\n",
    )


def _case_in(folder: Path, text: str) -> Path:
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    return folder


def _entries(n: int, folder: Path) -> Path:
    text = yaml.safe_dump(small() | {"annotators": ["x"] * n}, default_flow_style=True, width=10**7)
    return _case_in(folder, text)


def _items(item: str) -> Callable[[int, Path], Path]:
    """Return what writes n voices that lack nearly everything."""
    return lambda n, folder: _case_in(folder, f"voices: [{f'{item}, ' * n}]\n")


def _text(unit: str, before: str = "", after: str = "") -> Callable[[int, Path], Path]:
    """Return what writes a case of n times the same sign or line, a million of them at most."""
    return lambda n, folder: _case_in(folder, f"{before}{unit * n}{after}")


def _opened_elsewhere(n: int, folder: Path) -> Path:
    """Write a case with a check that names n sources and says to open each of them."""
    ids = [f"a{i}" for i in range(n)]
    entry = "title: t, publisher: p, address: 'https://e.org'"
    listed = "".join(f"- {{id: {id_}, {entry}}}\n" for id_ in ids)
    paths = ", ".join(f"{{reference: {id_}, why: w}}" for id_ in ids)
    check = f"{{verdict: agrees, finding: f, references: [{', '.join(ids)}], "
    check += f"look_elsewhere: {{query: q, open: [{paths}]}}}}"
    return _case_in(folder, f"references:\n{listed}evidence: [{{check: {check}}}]\n")


def _files(name: str) -> Callable[[int, Path], Path]:
    """Return what makes n files, numbered, and a file of a case that is empty."""

    def make(n: int, folder: Path) -> Path:
        for number in range(n):
            (folder / name.format(number)).touch()
        return _case_in(folder, "")

    return make


def _beside_misspelt_files(n: int, folder: Path) -> Path:
    """Make as many files as a case may have, with names much like its own, beside n others."""
    for number in range(MAX_FILES - 1):
        (folder / f"voices {number}.yaml").touch()
    return _files("x{}.txt")(n, folder)


def _folders(n: int, folder: Path) -> Path:
    for number in range(n):
        (folder / str(number)).mkdir()
    return folder


def _opened(folder: Path) -> AnswerSheet:
    return AnswerSheet(Case(made_up.one_each()).story, folder)


def _copies(n: int, folder: Path) -> tuple[AnswerSheet, dict[str, str]]:
    """Return a sheet, and n copies of other sheets that have a thousand items each."""
    sheet = _opened(folder)
    items = {f"i-{i}": {} for i in range(1_000)}
    raw = sheet.data.model_dump(exclude_none=True) | {"items": items}
    texts = (json.dumps(raw | {"code": f"amber-{i}", "kit": "x" * 40}) for i in range(n))
    return sheet, {str(i): f"{text}{' ' * 100_000}" for i, text in enumerate(texts)}


def _heard(given: tuple[AnswerSheet, dict[str, str]]) -> None:
    sheet, copies = given
    sheet.hear_copies(copies)


def _text_of(unit: str) -> Callable[[int, Path], str]:
    return lambda n, _: unit * n


def _with_source(unit: str) -> Callable[[int, Path], tuple[CaseData, str]]:
    return lambda n, _: (made_up.one_each(), unit * n)


def _one_length(n: int, _: Path) -> tuple[CaseData, str]:
    """Return a case and a text of n paragraphs, all of ten words."""
    return paragraphs_of([10] * n, ["it was"]), "it was a day like all the others before it\n" * n


def _everywhere(n: int, _: Path) -> tuple[CaseData, str]:
    """Return a case that quotes what a paragraph has thousands of times, or nearly has."""
    fragments = ["a", "a a", *(f"a a a a a a {i}" for i in range(n))]
    return paragraphs_of([20_000] * 2, fragments), ("a " * 20_000 + "\n") * 2


def _within_words(n: int, _: Path) -> tuple[CaseData, str]:
    """Return a case that quotes what a text has only within its words, and there often."""
    letters = string.ascii_lowercase
    fragments = [letters[start:end] for start in range(26) for end in range(start + 1, 27)]
    return paragraphs_of([20_000] * 2, fragments[1:]), f"{letters} " + letters * n


def paragraphs_of(words: list[int], fragments: list[str]) -> CaseData:
    """Return a case of paragraphs of this length, with fragments in the first of them."""
    raw = small()
    raw["paragraphs"] = [{"n": n, "words": count} for n, count in enumerate(words, 1)]
    raw["article"] |= {"words": sum(words), "paragraphs": len(words)}
    said = {"paragraph": 1, "words": 1, "speech": "reported"}
    voice = {"passages": [said | {"fragment": text} for text in fragments], "citations": []}
    raw["voices"] = [raw["voices"][0] | voice]
    return CaseData.model_validate(raw)


def _passages(n: int, fragment: str) -> tuple[dict[str, Any], Prose]:
    """Return n passages of a case, and a text of n sentences in one paragraph."""
    said = (f"Ona {i} said “thing {i} is so,” and left." for i in range(n))
    passages = tuple({"fragment": fragment.format(i)} for i in range(n))
    return {"voices": ({"id": "ona", "passages": passages},)}, Prose.of(" ".join(said), "en")


def _many_voices(n: int, _: Path) -> CaseData:
    return made_up.huge(n)


WORST = {
    '": " in quotes between braces': Worst(
        "a file", 10_000, lambda n, _: f'a: {{b: "{": " * n}" x\n', _parsed
    ),
    "entries on one line with a long comment": Worst(
        "a file", 20_000, lambda n, _: f'a: [{"x, " * n}"{"y" * 40 * n} #"]\n', _parsed
    ),
    "an id like 500 others": Worst(
        "a hint", 14, lambda n, _: _alike(n), lambda ids: nearest("b" + ids[0], ids)
    ),
    "20 ids that nothing has": Worst("load_case", 14, _dangling, _loaded),
    "accents, to compare": Worst("check --source", 20_000, _with_source("\u0301\u0323"), _compared),
    "paragraphs of one length, to compare": Worst("check --source", 500, _one_length, _compared),
    "fragments that stand everywhere, to compare": Worst(
        "check --source", 400, _everywhere, _compared
    ),
    "accents, to attach": Worst("attach", 100_000, _with_source("\u0301\u0323"), _attached),
    "fragments within words, to attach": Worst("attach", 8_000, _within_words, _attached),
    "class codes on a line": Worst("read_codes", 250, _text_of("BCDF "), _collected),
    "class codes that are wrong": Worst("read_codes", 1_200, _text_of("BCDF GHJ\n"), _collected),
    "accents in a code": Worst("a code", 20_000, _text_of("\u0301\u0323"), code_from),
    "entries on one line": Worst("load_case", 20_000, _entries, _loaded),
    "items without anything": Worst("load_case", 12_000, _items("{}"), _loaded),
    "items with an id only": Worst("load_case", 6_000, _items("{id: x}"), _loaded),
    **{
        f"{what}, as a case": Worst("load_case", n, _text(*texts), _loaded)
        for what, n, *texts in (
            ("quotation marks", 900_000, '"'),
            ("brackets in a text", 900_000, "[", "a: '"),
            ("colons", 450_000, ": ", "a"),
            ("dashes", 450_000, "- ", "a: b "),
            ("blanks", 900_000, " ", "a:"),
            ("empty lines", 900_000, "\n", "a: [", "x: {"),
            ("# in braces", 450_000, " #", "a: {b: ", "\n: ]"),
            ("one long text", 900_000, "é", "a: "),
            ("a long id", 900_000, "\u0301", "id: a"),
            ("lines further left", 80_000, "    b\n", "a:\n", "  c: d\n"),
            ("keys", 24_000, "a: b\n"),
            ("keys that are lists", 8_000, "[a]: b\n"),
            ("wrong numbers on a line", 2_400, "x, ", "voices: [{mentioned_in: [", "]}]"),
            ("wrong dates", 1_200, "- {date: May, event: e}\n", "timeline:\n"),
            ("wrong words", 1_200, "- {kind: man}\n", "voices:\n"),
        )
    },
    "sources to open": Worst("load_case", 1_500, _opened_elsewhere, _loaded),
    "other files beside a case": Worst("load_case", 500, _files("x{}.yaml"), _loaded),
    "other files beside misspelt ones": Worst("load_case", 10_000, _beside_misspelt_files, _loaded),
    "folders beside a case": Worst("list_cases", 500, _folders, list_cases),
    "sheets in a folder": Worst("AnswerSheet", 500, _files("one-each--amber-{}.json"), _opened),
    "leftovers in a folder": Worst("AnswerSheet", 500, _files(".{}.tmp"), _opened),
    "claims of stops": Worst(
        "fairness", 500, lambda n, _: claiming(200, "." * (n - 1) + "x"), _judged
    ),
    "claims of quotations that open": Worst(
        "fairness", 400, lambda n, _: claiming(100, "“" * n), _judged
    ),
    "quotations that open": Worst("quotations", 5_000, _text_of(" “‘"), _quoted),
    "quotations in quotations": Worst("quotations", 5_000, lambda n, _: "“" * n + "”" * n, _quoted),
    "letters without spaces": Worst("quotations", 50_000, lambda n, _: "町" * n, _quoted),
    "scripts in turn": Worst("quotations", 5_000, lambda n, _: "a町「" * n, _quoted),
    "spaces before apostrophes": Worst("quotations", 10_000, _text_of("  '"), _quoted),
    "dialogue on one line": Worst(
        "quotations", 5_000, lambda n, _: f"{'—Él, dit-il —x ' * n}fin.", _quoted
    ),
    "narrators without an end": Worst(
        "quotations", 2_000, lambda n, _: f"— Il{', dit a, vient-il' * n} !", _quoted
    ),
    "passages of one paragraph": Worst(
        "check --fix", 300, lambda n, _: _passages(n, "thing {} is so"), lambda it: measured(*it)
    ),
    "passages that nothing has": Worst(
        "check --fix", 500, lambda n, _: _passages(n, "thing {} was so"), lambda it: measured(*it)
    ),
    "signs in a word, to be near": Worst(
        "a hint",
        5_000,
        lambda n, _: Prose.of(f"a{'!' * n}a", "en"),
        lambda prose: near_words("x y", prose),
    ),
    "a text on one line": Worst(
        "check --fix", 25_000, _text_of("It is so. "), lambda text: Prose.of(text, "en").digest
    ),
    "initials, one sentence": Worst("sentences", 50_000, _text_of("A.B. "), _parted),
    "stops and marks": Worst("sentences", 50_000, _text_of('. “!?"'), _parted),
    "voices in fairness": Worst("fairness", 150, _many_voices, _judged),
    "voices in exercises": Worst("all_items", 100, _many_voices, _asked),
    "copies in a browser": Worst("hear_copies", 10, _copies, _heard),
    "voices in the argument map": Worst(
        "argument_map", 50, lambda n, _: Case(made_up.huge(n)), argument_map
    ),
    "voices on paper": Worst("handout", 100, _many_voices, _on_paper),
}
