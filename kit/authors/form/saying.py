"""Who says this: each quotation of the text with its answer, and what an answer changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kit.authors.candidates import fragments_of, free_id, id_of
from kit.authors.form.changes import Change
from kit.authors.people import full_names
from kit.authors.speakers import Question, questions_of
from kit.case.measuring import said_of
from kit.case.parts import passages_of
from kit.case.values import MAX_FRAGMENT_WORDS
from kit.counting.anchoring import compared
from kit.counting.extents import CLAUSE_END, Extent, MisplacedError, Said, extent_of, settled
from kit.counting.paragraphs import ends_sentence
from kit.counting.prose import Place, Prose
from kit.counting.reporting_words import REPORTING
from kit.text import as_id
from kit.tokens import first_words, last_words, tokens

MARKS = ',.;:!?“”„«»"‘’()'
_WHOLE = 10  # words that a whole sentence is worth more
_SHORT = 3  # letters of a word that is no name, mostly
NOBODY = "-"  # no id of a voice is a dash alone


@dataclass(frozen=True)
class Quoted:
    """Words in quotation marks, or retold by somebody, and who says them.

    Attributes
    ----------
    place
        Where they stand, marks included.
    voice
        The id of who says them; `NOBODY` where an author said so, None where nobody has answered.
    guess
        Who perhaps says them, by rules that are often wrong.
    """

    place: Place
    voice: str | None
    guess: str | None = None

    @property
    def key(self) -> str:
        """What the quotation is called in a page."""
        return ".".join(map(str, self.place))


@dataclass(frozen=True)
class Heard:
    """A passage of a voice, as far as it reaches; why not, if it has no place in the text.

    `core` is where the words stand that it is found by.
    """

    said: Said
    place: Place | None = None
    core: Place | None = None
    problem: str = ""

    def is_about(self, place: Place) -> bool:
        """Return whether it was noted for the words at a place, and does not just reach there."""
        return self.core is not None and self.core.overlaps(place)


def heard_in(data: Mapping[str, Any], prose: Prose) -> list[Heard]:
    """Return the passages of a case, each with its place in the text."""
    saids = [said for _, id_, it in passages_of(data) if (said := said_of(id_, it))]
    found: list[Extent | MisplacedError] = []
    for said in saids:
        try:
            found.append(extent_of(said, prose, with_hint=False))
        except MisplacedError as error:
            found.append(error)
    placed = iter(settled([it for it in found if isinstance(it, Extent)], prose))
    ends = [next(placed) if isinstance(it, Extent) else it for it in found]
    return [
        Heard(said, it.place, it.fragment)
        if isinstance(it, Extent)
        else Heard(said, problem=str(it))
        for said, it in zip(saids, ends, strict=True)
    ]


def quoted_in(prose: Prose, heard: Sequence[Heard], nobody: Sequence[str]) -> list[Quoted]:
    """Return what is quoted or retold in a text, in its order, with the answers there are.

    `nobody` has the beginnings of what an author said is nobody's speech.
    """
    # What an author has selected, as it was; then all else.
    found = [it.place for it in heard if it.place and (it.said.begins or it.said.ends)]
    for places in (_quotations(prose), _retold(prose), (it.place for it in heard if it.place)):
        found += [it for it in places if not _in_any(it, found)]
    guesses = questions_of(prose)
    refused = {compared(it) for it in nobody}
    result = []
    for place in sorted(found):
        guess = _guess(place, guesses)
        voice = _voice_at(place, guess, heard, prose)
        if voice is None and compared(beginning(prose.text(place))) in refused:
            voice = NOBODY
        result.append(Quoted(place, voice, guess))
    return result


def _voice_at(place: Place, guess: str | None, heard: Sequence[Heard], prose: Prose) -> str | None:
    """Return who says what is at a place: whose words these are, or in whose sentence they are.

    Where somebody else is named before words in the same sentence, these have to be asked about.
    """
    own = next((it.said.voice for it in heard if it.is_about(place)), None)
    around = next((it for it in heard if it.place and it.place.overlaps(place)), None)
    if own or around is None or around.core is None:
        return own
    first, second = sorted((around.core, place))
    between = prose.text(Place(place.paragraph, first.end, second.start))
    others = full_names(between, prose.language) + ([guess] if guess else [])
    known = set(around.said.voice.split("-"))
    is_another = any(not known & set(id_of(name).split("-")) for name in others)
    return None if is_another else around.said.voice


def _quotations(prose: Prose) -> Iterator[Place]:
    for n, quotations in enumerate(prose.quotations, 1):
        for it in quotations:
            yield Place(n, it.start, it.end)


def _retold(prose: Prose) -> Iterator[Place]:
    """Yield what rules take for retold speech, in sentences that quote nothing."""
    for it in questions_of(prose):
        if not it.is_quoted and not prose.quotations_at(it.place):
            yield it.place


def _in_any(place: Place, others: Sequence[Place]) -> bool:
    return any(place.overlaps(it) for it in others)


def _guess(place: Place, questions: Sequence[Question]) -> str | None:
    return next((it.name for it in questions if it.place.overlaps(place)), None)


def beginning(text: str) -> str:
    """Return as many words of a text as may be quoted of it."""
    return first_words(text, MAX_FRAGMENT_WORDS)


# --- Answers ---


def answered(
    place: Place, voice: str, data: Mapping[str, Any], prose: Prose, *, exact: bool = False
) -> list[Change] | None:
    """Return what changes if a voice says what stands at a place; None if that cannot be said.

    Parameters
    ----------
    place
        Where the words stand.
    voice
        The id of who says them; what somebody else was said to say there is taken from them.
    data
        The case as it is written.
    prose
        Its text.
    exact
        Whether just these words are meant, and not the sentence or quotation around them.
    """
    heard = heard_in(data, prose)
    taken = [it for it in heard if it.is_about(place)]
    others = [it.said for it in heard if it.place and it not in taken]
    said = _passage(place, voice, others, prose, exact=exact)
    if said is None:
        return None
    removed = taken_from(taken)
    if any(it.said.voice == voice and it.said == said for it in taken):
        return []
    names = ("fragment", "paragraph", "begins", "ends")
    value = {name: str(it) for name in names if (it := getattr(said, name))}
    return [*removed, Change(("voices", voice, "passages"), value, added=True)]


def taken_from(heard: Sequence[Heard]) -> list[Change]:
    """Return the changes that take passages from those who were said to say them."""
    return [Change(("voices", it.said.voice, "passages", it.said.fragment)) for it in heard]


def _passage(
    place: Place, voice: str, others: Sequence[Said], prose: Prose, *, exact: bool
) -> Said | None:
    """Return the passage that has the words at a place, and none of another voice's."""
    extents = [extent_of(it, prose, with_hint=False) for it in others]
    wrong = sum(isinstance(it, MisplacedError) for it in settled(extents, prose))
    meant = prose.whole_words(place)
    for said in _ways_to_say(place, voice, prose):
        try:
            extent = extent_of(said, prose, with_hint=False)
        except MisplacedError:
            continue
        if not extent.fragment.overlaps(place) or (exact and extent.place != meant):
            continue
        after = settled([*extents, extent], prose)
        if sum(isinstance(it, MisplacedError) for it in after) <= wrong:
            return said
    return None


def _ways_to_say(place: Place, voice: str, prose: Prose) -> Iterator[Said]:
    """Yield passages for the words at a place, the plainest first."""
    n = place.paragraph
    begins, ends = _border(place, prose, last=False), _border(place, prose, last=True)
    fragments = list(telling_fragments(prose.text(place), prose.language, names_of(voice)))
    for begin, end in ((None, None), (begins, None), (None, ends), (begins, ends)):
        for fragment in fragments:
            for paragraph in (None, n):
                said = Said(voice, fragment, paragraph)
                yield replace(said, begins=begin, ends=end)


def names_of(voice: str) -> list[str]:
    """Return the words of a voice's id that may be names.

    >>> names_of("the-head-of-lund")
    ['head', 'lund']
    """
    return [it for it in voice.split("-") if len(it) > _SHORT]


def telling_fragments(text: str, language: str, names: Sequence[str] = ()) -> Iterator[str]:
    """Yield fragments of a text, the best one first: whole sentences, then whole clauses.

    What tells who speaks comes last, and is left out where there is anything else.

    >>> next(telling_fragments("The bus, said Ina Berg, is late twice a week.", "en", ["berg"]))
    'is late twice a week'
    """
    code = language.partition("-")[0]
    verbs = set(REPORTING[code].verbs.split() if code in REPORTING else ())
    found: dict[str, tuple[int, int]] = {}
    found_as: dict[str, str] = {}
    for part, is_whole in _parts(text):
        bare = next(iter(fragments_of(part, language)), "")
        words = [as_id(word.strip(MARKS)) for word in bare.split()]
        tells = sum(word in names for word in words), sum(word in verbs for word in words)
        if bare and compared(bare) not in found:
            worth = len(list(tokens(bare))) + _WHOLE * is_whole - 2 * _WHOLE * tells[1]
            found[compared(bare)] = (tells[0], -worth)
            found_as[compared(bare)] = bare
    best = sorted(found, key=found.__getitem__)
    quiet = [it for it in best if not found[it][0]]
    yield from (found_as[it] for it in quiet or best)
    yield from (it for it in fragments_of(text, language) if compared(it) not in found)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield stretches of a text of at most twelve words, and whether each is whole sentences.

    Of a clause that is longer, its first twelve words.
    """
    ends = [0, *(it.end() for it in CLAUSE_END.finditer(text)), len(text)]
    for first, start in enumerate(ends):
        for last in range(first + 1, len(ends)):
            part = text[start : ends[last]]
            begins = not start or ends_sentence(text[:start])
            if len(list(tokens(part))) <= MAX_FRAGMENT_WORDS:
                whole = begins and (last == len(ends) - 1 or ends_sentence(text[: ends[last]]))
                yield part, whole
                continue
            if last == first + 1:
                yield beginning(part), False
            break


def _border(place: Place, prose: Prose, *, last: bool) -> str | None:
    """Return the first or last few words at a place: as many as stand in the paragraph once."""
    text, some_words = prose.text(place), last_words if last else first_words
    for count in range(1, min(len(list(tokens(text))), MAX_FRAGMENT_WORDS) + 1):
        some = some_words(text, count).strip('“”„«»"‘’ ')
        if some and len(prose.find_in(place.paragraph, some)) == 1:
            return some
    return None


def new_voice(name: str, data: Mapping[str, Any]) -> tuple[str, Change]:
    """Return the id of somebody who is heard for the first time, and what puts them in the case."""
    ids = [str(it.get("id")) for it in data.get("voices") or () if isinstance(it, Mapping)]
    id_ = free_id(id_of(name) or "voice", ids)
    return id_, Change(("voices",), {"id": id_, "name": name, "draft": True}, added=True)
