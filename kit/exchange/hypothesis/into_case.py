"""A class's annotations of Hypothesis put into a case, as those of the W3C's form are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path

from kit.case.model import CaseData
from kit.counting.prose import Place, Prose
from kit.exchange.annotations.merging import merged, put_annotations
from kit.exchange.annotations.names import FACT, STANCE, VOICE, page_of
from kit.exchange.annotations.reading import Annotation
from kit.exchange.hypothesis.anchoring import LEAST, Anchor, Anchoring
from kit.exchange.hypothesis.article import Article
from kit.exchange.hypothesis.reading import Remark, read_remarks
from kit.exchange.hypothesis.school_class import is_about, quotable
from kit.exchange.hypothesis.tags import Meaning, Vocabulary
from kit.exchange.into_case import Imported, Merged
from kit.terminal import several
from kit.text import shortened

_WHY = {
    "no words": "it quotes no words",
    "several places": "its words stand at several places, and nothing tells at which",
    "other words around": "its words stand in the article, but between other words",
    "not there": "its words are not in the article's text",
    "other page": "it is about another page",
}


def import_hypothesis(path: Path, folder: Path) -> Imported:
    """Put annotations into the files of a case; those that have no sure place in it are told.

    Raises as `import_annotations` does for the W3C's form.
    """
    return put_annotations(partial(merged_remarks, read_remarks(path)), folder)


def merged_remarks(remarks: Sequence[Remark], case: CaseData, prose: Prose | None) -> Merged:
    """Return what remarks change in a case of which the article's text may be at hand."""
    read = _Reader(case, prose)
    annotations = [it for remark in remarks for it in read(remark)]
    found = merged(annotations, case, prose)
    n = sum(1 for it in remarks if not it.exact)
    beside = [f"{several(n, 'remark')} without words left out: replies, notes on the page"]
    found.notes[:0] = [*(beside if n else []), *read.notes]
    return found


class _Reader:
    """Makes of a remark what the W3C's form would say: an annotation for each voice and fact."""

    def __init__(self, case: CaseData, prose: Prose | None) -> None:
        self.case, self.prose, self.notes = case, prose, list[str]()
        self._vocabulary = Vocabulary(case)
        self._find = Anchoring(Article(prose)) if prose else None
        self._taken = [*_passages(case, prose)]
        self._begins = [0, *accumulate(len(it) + 1 for it in prose.paragraphs)] if prose else []

    def __call__(self, remark: Remark) -> Iterator[Annotation]:
        """Yield the annotations; what has no sure place becomes a note, and none."""
        if not remark.exact:
            return
        if remark.is_hidden:
            self.notes.append(f"not taken: {remark.shown}: a moderator has hidden it")
            return
        meant = self._vocabulary.meaning(remark.tags)
        unknown = [
            f"'{shortened(typed)}'" + (f" (did you mean '{near}'?)" if near else "")
            for typed, near in meant.unknown.items()
        ]
        if unknown:
            self.notes.append(f"{remark.shown}: unknown tags: {', '.join(unknown)}")
        exact, start = remark.exact, None
        if self._find and self.prose:
            anchor = self._find(remark)
            page = page_of(self.case.article.address or "")
            anchor = anchor if is_about(remark, page) else Anchor(why="other page")
            if why := self._why_not(anchor) or self._why_not_again(anchor, meant):
                self.notes.append(f"not taken: {remark.shown}: {why}")
                return
            if at := anchor.at:
                exact = self._find.article.words(at)
                start = self._begins[at.paragraph - 1] + at.start
        end = None if start is None else start + len(exact)
        for tags in _tags(meant):
            yield Annotation(remark.id, "", exact, remark.prefix, remark.suffix, start, end, tags)

    def _why_not(self, anchor: Anchor) -> str:
        """Return why a remark is not taken; nothing if it is."""
        where = ", ".join(f"P{n}" for n in anchor.near)
        if anchor.why:
            score = f" ({anchor.score:.2f} alike)" if anchor.why == "not there" and where else ""
            return f"{_WHY[anchor.why]}{f'; see {where}{score}' if where else ''}"
        if not anchor.at:
            return ""
        if anchor.at.paragraph != anchor.at.last_paragraph:
            first, last = anchor.at.paragraph, anchor.at.last_paragraph
            return f"it goes from P{first} to P{last}; a passage stands in one paragraph"
        if anchor.found_by == "approximate" and self._find:
            words = quotable(self._find.article.words(anchor.at))
            return (
                f"its words stand nearly so in P{anchor.at.paragraph} (score {anchor.score:.2f},"
                f" {LEAST} is the least): “{words}”; quote the words as they stand there"
            )
        return ""

    def _why_not_again(self, anchor: Anchor, meant: Meaning) -> str:
        """Return whose passage has some of the words already; each belongs to one passage."""
        at = anchor.at
        if not at or meant.facts or not meant.voices or not self.prose:
            return ""
        if len(meant.voices) > 1:
            return f"its tags name {len(meant.voices)} voices, and a passage is of one"
        place = Place(at.paragraph, at.start, at.end)
        for voice, taken in self._taken:
            if taken.overlaps(place) and (voice, taken) != (meant.voices[0], place):
                words = shortened(self.prose.text(taken))
                return f"a passage of {voice} has some of its words: “{words}”"
        self._taken.append((meant.voices[0], place))
        return ""


def _passages(case: CaseData, prose: Prose | None) -> Iterator[tuple[str, Place]]:
    """Yield where the passages of a case stand."""
    for voice in case.voices if prose else ():
        for it in voice.passages:
            if prose and it.fragment and it.paragraph:
                yield from ((voice.id, at) for at in prose.find_in(it.paragraph, it.fragment))


def _tags(meant: Meaning) -> Iterator[dict[str, str]]:
    """Yield the tags of the W3C's form for each voice and each fact."""
    more = {STANCE: meant.stances[0]} if len(meant.stances) == 1 else {}
    for voice in meant.voices or ("",):
        for fact in meant.facts or ("",):
            named = {VOICE: voice, FACT: fact}
            yield {name: value for name, value in named.items() if value} | more
