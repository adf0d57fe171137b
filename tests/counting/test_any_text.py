"""Whatever is said in a text and wherever, passages share it out: no word is said twice."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from kit.counting.extents import MisplacedError, Said, extent_of, settled
from kit.counting.prose import Place, Prose
from kit.counting.speech import speech_at
from tests.counting.writing import LANGUAGES, TEXTS, fragments_of


def placed(draw, prose):
    """Return passages of two voices with fragments of a text, those that have a place."""
    found = []
    for n, fragment in draw(fragments_of(prose.paragraphs)):
        voice, paragraph = draw(st.sampled_from("ab")), draw(st.sampled_from([None, n]))
        try:
            found.append(extent_of(Said(voice, fragment, paragraph), prose))
        except MisplacedError as error:
            assert "quote a word more" in str(error)  # noqa: PT017
    return found


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, language=LANGUAGES, data=st.data())
def test_passages_share_a_text_out(text, language, data):
    prose = Prose.of(text, language)
    extents = placed(data.draw, prose)
    found = settled(extents, prose)
    if any(isinstance(it, MisplacedError) for it in found):
        return  # nothing is counted before that is mended
    for extent in (*extents, *found):
        paragraph = prose.paragraphs[extent.place.paragraph - 1]
        assert 0 <= extent.place.start <= extent.fragment.start
        assert extent.fragment.start < extent.fragment.end <= extent.place.end <= len(paragraph)
        assert speech_at(extent.place, prose) in {"direct", "mixed", "reported"}
    for one, other in combinations(found, 2):
        assert not one.place.overlaps(other.place)
    for n in range(1, len(prose.paragraphs) + 1):
        places = [it.place for it in found if it.place.paragraph == n]
        assert sum(map(prose.words_at, places)) <= prose.words(n)
        assert sum(map(prose.quoted_at, places)) <= prose.words_quoted(n)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, language=LANGUAGES, data=st.data())
def test_what_is_at_a_place_is_what_a_search_would_find(text, language, data):
    prose = Prose.of(text, language)
    n = data.draw(st.integers(1, len(prose.paragraphs)))
    ends = st.integers(0, len(prose.paragraphs[n - 1]))
    start, end = sorted((data.draw(ends), data.draw(ends)))
    if start < end:
        place = Place(n, start, end)
        sought = [it for it in prose.sentences[n - 1] if it.start < end and start < it.stop]
        assert list(prose.sentences_at(place)) == sought
        sought = [it for it in prose.quotations[n - 1] if it.start < end and start < it.end]
        assert list(prose.quotations_at(place)) == sought


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, language=LANGUAGES)
def test_a_text_read_again_is_the_same(text, language):
    prose = Prose.of(text, language)
    again = Prose.of("\n\n".join(prose.paragraphs), language)
    assert again.digest == prose.digest
    assert again.paragraphs == prose.paragraphs
    assert all(prose.words_quoted(n) <= prose.words(n) for n in range(1, len(prose.paragraphs) + 1))
