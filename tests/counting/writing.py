"""Any text, and fragments taken from it, for hypothesis."""

from hypothesis import strategies as st

from kit.tokens import tokens

_WORDS = ("rain", "Rain", "the", "buses", "it", "Ana", "Mr.", "U.S.", "p.m.", "l’eau", "5", "12.5")
_WORDS += ("議", "町議会", "会が", "ไทย", "สภาเมือง", "禁止PTA")
_WORDS += ("well-known", "ef\u00adﬁcient", "a\u200cb", "cafe\u0301", "e.g.", "—", "雨。", "دولة")
_OPENING = (*("",) * 4, *("“", "‘", "«", "« ", '"', "'", "„", "(", "—", "「"))
_CLOSING = (
    *("",) * 4,
    *(".", ",", ".”", ",”", "”", "’", "»", " ».", '"', "?", "!", "…", ");", "」"),
)
_SPACES = ("", " ", " ", " ", " ", "\u00a0", "\u202f", "  ")

LANGUAGES = st.sampled_from(["en", "es", "fr", "de", "sv", "ja"])
_tokens = st.tuples(*map(st.sampled_from, (_OPENING, _WORDS, _CLOSING, _SPACES))).map("".join)
PARAGRAPHS = st.lists(_tokens, min_size=1, max_size=25).map("".join)
TEXTS = st.lists(PARAGRAPHS, min_size=1, max_size=5).map("\n\n".join)


@st.composite
def fragments_of(draw, paragraphs, most=6):
    """Draw a few fragments of paragraphs, each of a few words as they are written there."""
    found = []
    for _ in range(draw(st.integers(1, most))):
        n = draw(st.integers(1, len(paragraphs)))
        words = list(tokens(paragraphs[n - 1]))
        start = draw(st.integers(0, len(words) - 1))
        end = draw(st.integers(start + 1, min(len(words), start + 6)))
        side = draw(st.sampled_from([None, None, 0, 2]))  # of a hyphen, or the whole word
        strip = draw(st.sampled_from(["", "“”‘’«»„\"'.,;()", "—-"]))
        fragment = paragraphs[n - 1][words[start][0] : words[end - 1][1]].strip(strip)
        fragment = fragment if side is None else fragment.partition("-")[side]
        if any(map(str.isalnum, fragment)):
            found.append((n, fragment))
    return found
