"""A case of the first format carried over: the numbers leave its files, all else stays as it is.

Files are edited where a field stands, not written anew, so that comments, order and line breaks are
the author's still.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import yaml

from kit.case.counts import COUNTS, CountedParagraph, CountedPassage, Counts
from kit.case.filling import SECTORS_OF_FORMAT_1, is_of_format_1, is_without_weight
from kit.case.folder import files_of, text_of_file
from kit.case.loading import read_case
from kit.case.measuring import count_passages
from kit.case.model import CaseData
from kit.case.parts import Location, passages_of
from kit.case.problems import CaseError
from kit.case.safe_yaml import parse
from kit.case.values import FORMAT
from kit.case.written import Written
from kit.counting.prose import Prose
from kit.files import write_whole
from kit.source.recounting import article_in

Edit = tuple[int, int, str]  # from which character to which, and what stands there instead
Pair = tuple[yaml.Node, yaml.Node]

_PASSAGE = ("words", "words_quoted")


def upgrade(folder: Path, text: str | None = None) -> list[Path]:
    """Carry a case of format 1 over to the format of today; return the files that were written.

    What its author counted goes to `counts.yaml`. With the article's text, what can be told from
    that leaves the passages, too: their paragraphs and how they are told.

    Raises
    ------
    CaseError
        If it is of today's format, or has mistakes: these are to be mended first.
    OSError
        If a file cannot be written.
    """
    written = Written.in_folder(folder)
    case = read_case(folder)
    if not is_of_format_1(written.data):
        raise CaseError([written.problem(("format",), f"is of format {FORMAT} already")])
    prose = article_in(case, text) if text is not None else None
    known = _told_by(prose, written) if prose else {}
    texts: dict[Path, str] = {}
    for path in files_of(folder):
        text = text_of_file(path)
        if (root := parse(text)) is not None:
            texts[path] = _edited(text, list(_edits(root, text, known)))
    texts[folder / COUNTS] = counts_of(case).as_yaml()
    for path, text in texts.items():
        write_whole(path, text.encode())
    return list(texts)


def _told_by(prose: Prose, written: Written) -> dict[Location, set[str]]:
    """Return by the places of passages which of their fields the text tells without them."""
    bare = dict.fromkeys(("paragraph", "speech"), "")
    voices = [
        {**voice, "passages": tuple({**it, **bare} for it in voice.get("passages") or ())}
        for voice in written.data.get("voices", ())
    ]
    counted, _ = count_passages({"voices": tuple(voices)}, prose)
    found = {}
    for place, _, passage in passages_of(written.data):
        if (here := counted[place]) and str(here.words) == passage["words"]:
            same = {name for name in bare if str(getattr(here, name)) == passage.get(name)}
            found[place] = same
    return found


def counts_of(case: CaseData) -> Counts:
    """Return what a case says of its text as if the kit had counted it.

    Of words in quotation marks it knows those of passages only.
    """
    heard = case.passages_by_paragraph
    paragraphs = [
        CountedParagraph(words=it.words, words_quoted=sum(p.words_quoted for _, p in heard[it.n]))
        for it in case.paragraphs
    ]
    passages = {
        voice.id: tuple(
            CountedPassage.model_validate(it.model_dump(exclude_none=True, exclude={"draft"}))
            for it in voice.passages
        )
        for voice in case.voices
        if voice.passages
    }
    return Counts(sha256=case.article.sha256, paragraphs=tuple(paragraphs), passages=passages)


# --- What changes in the files ---


def _edits(root: yaml.MappingNode, text: str, known: Mapping[Location, set[str]]) -> Iterator[Edit]:
    top = _fields(root)
    if "format" in top:
        yield (*_span(top["format"][1]), str(FORMAT))
    if "article" in top:
        yield from _removed(top["article"][1], ("words", "paragraphs", "sha256"), text)
    for paragraph in _items(top, "paragraphs"):
        yield from _removed(paragraph, ("words",), text)
    for i, voice in enumerate(_items(top, "voices")):
        for j, passage in enumerate(_items(_fields(voice), "passages")):
            told = known.get(("voices", i, "passages", j), set())
            yield from _removed(passage, {*_PASSAGE, *told}, text)
        if affiliation := _fields(voice).get("affiliation"):
            yield from _sector(affiliation[1])
    for item in _items(top, "evidence"):
        if check := _fields(item).get("check"):
            yield from _weakens(check[1], text)


def _span(node: yaml.Node) -> tuple[int, int]:
    """Return where a scalar begins and ends."""
    return node.start_mark.index, node.end_mark.index


def _fields(node: yaml.Node) -> dict[str, Pair]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return {str(pair[0].value): pair for pair in pairs}


def _items(fields: dict[str, Pair], name: str) -> Iterator[yaml.Node]:
    if name in fields and isinstance(fields[name][1], yaml.SequenceNode):
        yield from fields[name][1].value


def _sector(affiliation: yaml.Node) -> Iterator[Edit]:
    """Give a sector the name that it has now."""
    found = _fields(affiliation).get("sector")
    if found and found[1].value in SECTORS_OF_FORMAT_1:
        yield (*_span(found[1]), SECTORS_OF_FORMAT_1[found[1].value])


def _weakens(check: yaml.Node, text: str) -> Iterator[Edit]:
    """Say what the first format said by leaving it out: that a check weakens nothing."""
    fields = _fields(check)
    known = {name: value.value for name, (_, value) in fields.items()}
    if "verdict" in fields and "weakens" not in fields and not is_without_weight(known):
        key, verdict = fields["verdict"]
        end = verdict.end_mark.index
        between = ", " if _is_in_braces(check, text) else f"\n{' ' * key.start_mark.column}"
        yield end, end, f"{between}weakens: nothing"


def _removed(mapping: yaml.Node, names: Collection[str], text: str) -> Iterator[Edit]:
    """Take fields out of a mapping, each with its line or, between braces, with its comma."""
    pairs = mapping.value if isinstance(mapping, yaml.MappingNode) else []
    # What is no plain value is no number, so there was a mistake.
    goes = [str(key.value) in names and isinstance(it, yaml.ScalarNode) for key, it in pairs]
    in_braces = bool(pairs) and _is_in_braces(mapping, text)
    done = 0
    for i, (key, value) in enumerate(pairs):
        if not goes[i] or i < done:
            continue
        start = key.start_mark.index
        kept = next((n for n in range(i + 1, len(pairs)) if not goes[n]), None)
        if not in_braces and _begins_line(start, text):
            yield _of_line(start, value.end_mark.index, text)
        elif kept is not None:  # up to the next field that stays, which takes this one's place
            yield start, pairs[kept][0].start_mark.index, ""
            done = kept
        else:  # the last ones: from the end of the one before them, comma and all
            before = pairs[i - 1][1] if i else None
            is_text = isinstance(before, yaml.ScalarNode)
            end = pairs[-1][1].end_mark.index
            yield (before.end_mark.index if is_text and before else start), end, ""
            done = len(pairs)


def _is_in_braces(mapping: yaml.Node, text: str) -> bool:
    return text[mapping.start_mark.index] == "{"


def _begins_line(start: int, text: str) -> bool:
    """Return whether only blanks stand before a place in its line."""
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    return not text[line:start].strip()


def _of_line(start: int, end: int, text: str) -> Edit:
    """Return the edit that takes the whole line out."""
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    after = next((i for i in range(end, len(text)) if text[i] in "\r\n"), len(text))
    after += 2 if text.startswith("\r\n", after) else 1
    return line, min(after, len(text)), ""


def _edited(text: str, edits: list[Edit]) -> str:
    for start, end, instead in sorted(edits, reverse=True):
        text = text[:start] + instead + text[end:]
    return text
