"""A case as its author wrote it, with the numbers that the kit counts put in.

What is read may be anything, so each part is looked at before it is used: its mistakes are told
later, where all of them are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from kit.case.counts import COUNTS, CountedPassage, Counts, Known
from kit.case.parts import Location, Problem, Raw, mappings, number, passages_of, told_facts
from kit.case.text_files import OWN, text_file
from kit.case.unfinished import is_whole_draft
from kit.case.values import FIRST_FORMAT, FORMAT
from kit.text import is_id

if TYPE_CHECKING:
    from kit.counting.prose import Prose

# Returns the text of an article by its name: `OWN`, or another report's id.
Texts = Callable[[str], "Prose | None"]
_FIX = "`python -m kit check CASE --fix`"
_COUNTED = "is counted by the kit; remove the line"
_BY_HAND = 3  # typed numbers; a case with more of them was counted by hand
_CARRY_OVER = "write format: 1 at the top and run `python -m kit upgrade CASE`"
# Sectors that the first format had → what they are called now.
SECTORS_OF_FORMAT_1 = {
    "law enforcement": "police",
    "think tank": "academia or expert",
    "academia": "academia or expert",
    "news media": "media",
}


@dataclass(frozen=True)
class Filled:
    """A case with its numbers put in.

    Attributes
    ----------
    data
        The case; where a number is not known, one that does no harm, so that all else is checked.
    problems
        What kept numbers from being known: the place in the case, and what to do.
    written_at
        A paragraph's place in the full data → where in the list its author wrote of it.
    """

    data: Raw
    problems: list[Problem]
    written_at: Mapping[Location, int] = field(default_factory=dict)

    def without_problems(self) -> Filled:
        """Return the same, to be used for what does not need the numbers that are missing."""
        return replace(self, problems=[])

    def as_written(self, place: Location) -> Location:
        """Return a place in the data as its author knows it."""
        for end in (2, 4):  # of a paragraph of the case's own article, or of another report
            if (n := self.written_at.get(place[:end])) is not None:
                return (*place[: end - 1], n, *place[end:])
        return place

    def inside(self, at: Location) -> Filled:
        """Return the same of a part of a case that stands there, with places in the whole case."""
        problems = [((*at, *place), message) for place, message in self.problems]
        return Filled(self.data, problems, {(*at, *it): n for it, n in self.written_at.items()})


def filled(raw: Raw, prose: Texts) -> Filled:
    """Return a case with the numbers that the kit counts, also of other reports in it.

    `prose` returns the text of the article, or of the report with an id, if it lies beside the
    case; it is asked only where `counts.yaml` does not have everything.
    """
    raw = dict(raw)
    written = raw.pop("counts", None)
    if (number(raw.get("format")) or FORMAT) != FORMAT:  # the first, or one that is refused
        return Filled(_of_format_1(raw), list(_too_new(raw)))
    problems = list(_typed_numbers(raw))
    if len(problems) > _BY_HAND:
        message = f"is counted by the kit, as {len(problems) - 1} more numbers are; {_CARRY_OVER}"
        return Filled(_of_format_1(raw), [(problems[0][0], message)])
    counts = Counts.read(written or {})
    if counts is None:
        message = f"was edited or damaged; delete {COUNTS} and run {_FIX}"
        problems.append((("counts",), message))
        counts = Counts()
    full = _with_numbers(raw, counts, partial(prose, OWN), text_file(OWN))
    reports = {
        i: _report(report, counts, prose).inside(("articles", i))
        for i, report in mappings(raw, "articles")
    }
    if reports:
        listed = enumerate(raw["articles"])
        full.data["articles"] = tuple(reports[i].data if i in reports else it for i, it in listed)
    all_of_them = [full, *reports.values()]
    problems += [problem for it in all_of_them for problem in it.problems]
    written_at = {place: n for it in all_of_them for place, n in it.written_at.items()}
    return Filled(full.data, problems, written_at)


def _report(report: Mapping[str, Any], counts: Counts, prose: Texts) -> Filled:
    """Return another report as its author wrote it, with its numbers."""
    raw, id_ = dict(report), str(report.get("id")).strip()
    problems = list(_typed_numbers(raw))
    if not is_id(id_):
        return Filled(raw, problems)  # which is told where all mistakes are
    own = counts.articles.get(id_, Counts())
    full = _with_numbers(raw, own, partial(prose, id_), text_file(id_))
    return Filled(full.data, problems + full.problems, full.written_at)


def _with_numbers(raw: Raw, counts: Counts, prose: Callable[[], Prose | None], file: str) -> Filled:
    """Return one article, its paragraphs and its voices, with what was counted in its text."""
    known: Known = {place: counts.of_passage(id_, it) for place, id_, it in passages_of(raw)}
    known |= {place: counts.of_citation(id_, it) for place, id_, it in told_facts(raw)}
    problems: list[Problem] = []
    if not counts.paragraphs or None in known.values():
        counts, known, problems = _counted_anew(raw, counts, known, prose(), file)
    data, written_at, more = _put_in(raw, counts, known)
    places: dict[Location, int] = {("paragraphs", n): i for n, i in written_at.items()}
    return Filled(data, problems + more, places)


def _too_new(raw: Raw) -> Iterator[Problem]:
    if raw.get("articles"):
        yield (
            ("articles",),
            "needs format 2; take it out, run `python -m kit upgrade CASE`, and put it back",
        )


def is_of_format_1(raw: Mapping[str, Any]) -> bool:
    """Return whether a case is in the format in which authors counted words themselves."""
    return str(raw.get("format", "")).strip() == str(FIRST_FORMAT)


def _of_format_1(raw: Raw) -> Raw:
    """Return a case with what the first format said otherwise, or by leaving it out."""

    def renamed(voice: Any) -> Any:
        place = voice.get("affiliation") if isinstance(voice, Mapping) else None
        if not isinstance(place, Mapping) or place.get("sector") not in SECTORS_OF_FORMAT_1:
            return voice
        return {**voice, "affiliation": {**place, "sector": SECTORS_OF_FORMAT_1[place["sector"]]}}

    def weighed(item: Any) -> Any:
        check = item.get("check") if isinstance(item, Mapping) else None
        if not isinstance(check, Mapping) or "weakens" in check or is_without_weight(check):
            return item
        return {**item, "check": {**check, "weakens": "nothing"}}

    parts = {"voices": renamed, "evidence": weighed}
    lists = {name: it for name in parts if isinstance(it := raw.get(name), tuple)}
    return raw | {name: tuple(map(parts[name], it)) for name, it in lists.items()}


def is_without_weight(check: Mapping[str, Any]) -> bool:
    """Return whether a check says by its verdict alone that it weakens nothing, or has none yet."""
    return check.get("verdict") in {None, "agrees"}


def _typed_numbers(raw: Raw) -> Iterator[Problem]:
    """Yield where an author typed what the kit counts."""
    article = raw.get("article")
    for name in ("words", "paragraphs", "sha256"):
        if isinstance(article, Mapping) and name in article:
            yield ("article", name), _COUNTED
    for i, paragraph in mappings(raw, "paragraphs"):
        if "words" in paragraph:
            yield ("paragraphs", i, "words"), _COUNTED
    for place, _, passage in passages_of(raw):
        for name in ("words", "words_quoted"):
            if name in passage:
                yield (*place, name), _COUNTED


def _counted_anew(
    raw: Raw, counts: Counts, known: Known, prose: Prose | None, file: str
) -> tuple[Counts, Known, list[Problem]]:
    """Return counts that have everything, or as much as can be told, and what is missing."""
    if prose is None and not counts.paragraphs:
        message = (
            f"there is no text to count: put the article's text beside this file as {file}"
            f" (it stays on your machine), or the {COUNTS} that came with the case"
        )
        return counts, known, [((), message)]
    travels = isinstance(article := raw.get("article"), Mapping) and article.get("licence")
    if prose is None or not (travels or counts.sha256 in {None, prose.digest}):
        how = "attach the article's text" if prose is None else "the text beside it is not clean"
        message = f"is not counted yet: {how}; then run {_FIX}"
        missing = [place for place, found in known.items() if found is None]
        return counts, known, [((*place, "fragment"), message) for place in missing]
    from kit.case.measuring import measured  # noqa: PLC0415  # a case that is counted needs none

    return measured(raw, prose)


# --- Putting in ---


def _put_in(raw: Raw, counts: Counts, known: Known) -> tuple[Raw, dict[int, int], list[Problem]]:
    lengths = [it.words for it in counts.paragraphs]
    lengths = lengths or [0] * _most_mentioned(raw)
    nowhere = _nowhere(lengths, known)
    own, problems = _bynumber(raw, len(lengths))
    listed = [
        {"n": n, **own.get(n, (0, {}))[1], "words": words} for n, words in enumerate(lengths, 1)
    ]
    full = raw | {"paragraphs": tuple(listed)}
    if isinstance(article := raw.get("article"), Mapping):
        total = {"words": sum(lengths), "paragraphs": len(lengths), "sha256": counts.sha256}
        full["article"] = {**article, **total}
    if isinstance(voices := raw.get("voices"), tuple):
        full["voices"] = tuple(_voice(it, i, known, nowhere) for i, it in enumerate(voices))
    own_list = raw.get("paragraphs", ())
    is_left_open = own_list is None and is_whole_draft(raw)
    if not (isinstance(own_list, tuple) or is_left_open):
        full["paragraphs"] = own_list  # which is told where all mistakes are
    return full, {n - 1: i for n, (i, _) in own.items()}, problems


def _bynumber(raw: Raw, last: int) -> tuple[dict[int, tuple[int, Raw]], list[Problem]]:
    """Return what an author says of paragraphs by their numbers: each follows on the one above."""
    found: dict[int, tuple[int, Raw]] = {}
    problems: list[Problem] = []
    n = 0
    for i, item in mappings(raw, "paragraphs"):
        typed = number(item.get("n"))
        n = typed or n + 1
        place: Location = ("paragraphs", i, "n") if typed else ("paragraphs", i)
        if n > last:
            message = f"there is no paragraph {n}: the text has {last}; look at those above"
            problems.append((place, message))
            break
        if n in found:
            problems.append((place, f"paragraph {n} is described above, too; keep one"))
        # A number that cannot be read is told where all mistakes are.
        found[n] = (i, {name: it for name, it in item.items() if name != "n" or it is not None})
    return found, problems


def _nowhere(lengths: list[int], known: Known) -> Raw:
    """Return numbers for passages that have no place, so that all else in the case is checked.

    They go where there is most room, and room is made if there is none.
    """
    room = dict(enumerate(lengths, 1))
    passages = [it for it in known.values() if isinstance(it, CountedPassage)]
    for passage in passages:
        room[passage.paragraph] = room.get(passage.paragraph, 0) - passage.words
    n = max(room, key=room.__getitem__)
    lengths[n - 1] += max(0, list(known.values()).count(None) - room[n])
    return {"paragraph": n, "words": 1, "words_quoted": 0, "speech": "reported"}


def _voice(voice: Any, i: int, known: Known, nowhere: Raw) -> Any:
    """Return a voice, its passages and citations with what was counted for them."""
    if not isinstance(voice, Mapping):
        return voice
    full = dict(voice)
    for name, otherwise in (("passages", nowhere), ("citations", {})):
        if isinstance(listed := voice.get(name), tuple):
            found = (known.get(("voices", i, name, j)) for j in range(len(listed)))
            full[name] = tuple(
                {**it, **(counted.numbers if counted else otherwise)}
                if isinstance(it, Mapping)
                else it
                for it, counted in zip(listed, found, strict=True)
            )
    return full


def _most_mentioned(raw: Any, depth: int = 5) -> int:
    """Return the largest number of a paragraph that a case speaks of, for one without a text."""
    if isinstance(raw, Mapping):
        keys = {"paragraph", "mentioned_in", "paragraphs", "n"}
        own = [number(it) for key in keys & raw.keys() for it in _listed(raw[key])]
        below = [_most_mentioned(value, depth - 1) for value in raw.values() if depth]
        return max([1, *filter(None, own), *below])
    if isinstance(raw, tuple):
        return max([len(raw) and 1, *(_most_mentioned(it, depth - 1) for it in raw if depth)])
    return 1


def _listed(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)
