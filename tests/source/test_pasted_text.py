"""A text as it was copied: its marks are no reason to doubt it, and its copies are taken once."""

import re
import textwrap
import unicodedata

import pytest

from kit import load_case
from kit.counting.anchoring import compared, normalise
from kit.counting.marks import readable
from kit.counting.paragraphs import digest
from kit.source.own_text import NotTheArticle, find_text
from tests.conftest import ROOT
from tests.made_up import of_article
from tests.told import differences

SMALL_SOURCE = (ROOT / "tests" / "bus-lane.txt").read_text(encoding="utf-8")
SMALL = SMALL_SOURCE.split("\n\n")[1:3]

SPANISH = [
    "El alcalde defendió el puente: «no podemos esperar más», dijo ante los vecinos reunidos.",
    "Los pescadores, de tradición franco-española, temen que el tráfico acabe con la pesca.",
    "La oficina del puerto no quiso contestar – ni ayer ni hoy – a las preguntas de este diario.",
]
SPANISH_CASE = of_article(
    SPANISH,
    (1, "no podemos esperar más"),
    (2, "de tradición franco-española, temen"),
    (3, "ni ayer ni hoy – a las preguntas"),
)
GERMAN = [
    "Die Bürgermeisterin hält die Hafenbrücke für unverzichtbar, wie sie offiziell sagte.",
    "Die Fischereigenossenschaft befürchtet dagegen schwerwiegende Folgen für die Flussmündung.",
]
GERMAN_CASE = of_article(
    GERMAN,
    (1, "hält die Hafenbrücke für unver\u00adzichtbar"),
    (2, "befürchtet dagegen schwer\u00adwiegende Folgen"),
)
PERSIAN = [
    "شهردار گفت که پل را می‌خواهیم و دیگر نمی‌توانیم منتظر بمانیم.",
    "ماهی‌گیران می‌گویند که کشتی‌های کوچک همیشه کار خود را کرده‌اند.",
]
PERSIAN_CASE = of_article(
    PERSIAN,
    (1, "دیگر نمی‌توانیم منتظر بمانیم"),
    (2, "که کشتیهای کوچک همیشه کار"),
)
HINDI = ["मेयर ने कहा कि पुल के बिना शहर का विकास अब नहीं हो सकता, रक्\u200dषा भी नहीं।"]
HINDI_CASE = of_article(HINDI, (1, "शहर का विकास अब नहीं हो सकता, रक्षा"))
ARABIC = ["قالت المهندسة إن الجسر لا ينتظر الضباب، وإن السلامة أولا."]
ARABIC_CASE = of_article(ARABIC, (1, "الجسر لا ينتظر الضباب، وإن السلامة"))


@pytest.fixture
def small(small_folder):
    return load_case(small_folder).data


def shown(case, text):
    return {
        n: "".join(s.text for s in parts) for n, parts in find_text(case, text).paragraphs.items()
    }


def assert_taken(case, text, article):
    """A text is taken for the article in each way, and shown as the article."""
    found = find_text(case, text)
    assert shown(case, text) == dict(enumerate(article, start=1))
    assert found.missing_paragraphs == found.missing_fragments == ()
    assert list(differences(case, text)) == []


def inside_words(mark):
    return lambda text: re.sub(r"(\w\w)(?=\w\w)", rf"\1{mark}", text)


def around_words(mark):
    return lambda text: re.sub(r"(\w+)", rf"{mark}\1{mark}", text)


def wrapped(text):
    return "\n\n".join(textwrap.fill(block, 40) for block in text.split("\n\n"))


def put(old, new):
    def changed(text):
        assert old in text
        return text.replace(old, new)

    return changed


MARKS = {
    "soft hyphens": inside_words("\u00ad"),
    "zero-width spaces": inside_words("\u200b"),
    "zero-width non-joiners": inside_words("\u200c"),
    "zero-width joiners": inside_words("\u200d"),
    "word joiners": around_words("\u2060"),
    "byte order marks": around_words("\ufeff"),
    "marks of direction": around_words("\u200e"),
    "isolates": lambda text: re.sub(r"(\w+)", "\u2068\\1\u2069", text),
    "marks alone": put(" ", " \u200b \u200e "),
    "lines that look blank": lambda text: wrapped(text).replace("\n\n", "\n\u200b\n"),
    "ligatures": put("fi", "ﬁ"),
    "line separators": lambda text: wrapped(text).replace("\n", "\u2028"),
    "paragraph separators": lambda text: wrapped(text).replace("\n\n", "\u2029"),
    "vertical tabs": lambda text: wrapped(text).replace("\n", "\x0b"),
    "named entities": lambda text: text.replace('"', "&quot;").replace(" ", "&nbsp;"),
    "numbered entities": lambda text: text.replace('"', "&#34;").replace(" ", "&#xa0;"),
    "entities that hide": inside_words("&shy;"),
    "broken at a soft hyphen": put("shopkeepers", "shop\u00ad\nkeepers"),
    "broken twice": put("days in five, perhaps", "da\u00ad\nys in five, per\u00ad\nhaps"),
    "broken at a hyphen": put("shopkeepers", "shop-\nkeepers"),
    "a last word broken": put("trade.", "tra\u00ad\nde."),
}


@pytest.mark.parametrize("marked", MARKS.values(), ids=MARKS)
def test_marks_of_copying_are_no_reason_to_doubt(small, marked):
    assert_taken(small, marked(SMALL_SOURCE), SMALL)


@pytest.mark.parametrize("marked", MARKS.values(), ids=MARKS)
def test_marks_of_copying_cost_no_fragment(small, marked):
    """The same words are marked as in the clean text, and not one sign more or less."""
    assert find_text(small, marked(SMALL_SOURCE)) == find_text(small, SMALL_SOURCE)


SIGNS = [*"\u00ad\u200b\u200c\u200d\u2060\ufeff"]
LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))


@pytest.mark.parametrize("sign", SIGNS, ids=ascii)
def test_a_fragment_may_be_copied_with_its_marks(sign):
    case = of_article(SPANISH, (1, inside_words(sign)("no podemos esperar más")))
    spoken = [s.text for s in find_text(case, "\n\n".join(SPANISH)).paragraphs[1] if s.voices]
    assert spoken == ["no podemos esperar más"]


@pytest.mark.parametrize(("ligature", "letters"), LIGATURES.items(), ids=ascii)
def test_each_ligature_is_its_letters(ligature, letters):
    article = f"The o{letters}icer told all of us about the ha{letters}el, and then went home."
    fragment = f"told all of us about the ha{letters}el"
    copied = [text.replace(letters, ligature) for text in (article, fragment)]
    for text, quoted in ((copied[0], fragment), (article, copied[1]), copied):
        found = find_text(of_article([article], (1, quoted)), text)
        assert [s.text for s in found.paragraphs[1] if s.voices] == [fragment]


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u202f", "\u3000", "\t"])
def test_other_spaces_are_spaces(small, space):
    assert_taken(small, SMALL_SOURCE.replace(" ", space), SMALL)


OTHER_LANGUAGES = {
    "Spanish, hyphens that do not break": (SPANISH_CASE, SPANISH, put("-", "\u2011")),
    "Spanish, the other hyphen": (SPANISH_CASE, SPANISH, put("-", "\u2010")),
    "Spanish, another dash": (SPANISH_CASE, SPANISH, put("–", "—")),
    "Spanish, broken lines": (SPANISH_CASE, SPANISH, put("franco-española", "franco-\nespañola")),
    "Spanish, accents apart": (
        SPANISH_CASE,
        SPANISH,
        lambda text: inside_words("\u00ad")(unicodedata.normalize("NFD", text)),
    ),
    "German, soft hyphens": (GERMAN_CASE, GERMAN, inside_words("\u00ad")),
    "German, as it is": (GERMAN_CASE, GERMAN, lambda text: text),
    "German, ligatures": (GERMAN_CASE, GERMAN, put("ffi", "ﬃ")),
    "Persian, as it is": (PERSIAN_CASE, PERSIAN, lambda text: text),
    "Persian, without joiners": (PERSIAN_CASE, PERSIAN, put("\u200c", "")),
    "Persian, marks of direction": (PERSIAN_CASE, PERSIAN, lambda text: f"\ufeff\u200b{text}"),
    "Hindi, without a joiner": (HINDI_CASE, HINDI, put("\u200d", "")),
    "Hindi, as it is": (HINDI_CASE, HINDI, lambda text: text),
    "Arabic, old forms": (ARABIC_CASE, ARABIC, put("لا ينتظر", "ﻻ ﻳﻨﺘﻈﺮ")),
}


@pytest.mark.parametrize(
    ("case", "article", "marked"), OTHER_LANGUAGES.values(), ids=OTHER_LANGUAGES
)
def test_marks_in_other_languages(case, article, marked):
    text = marked("\n\n".join(article))
    found = find_text(case, text)
    assert found.missing_paragraphs == found.missing_fragments == ()
    assert list(differences(case, text)) == []
    assert list(map(compared, shown(case, text).values())) == list(map(compared, article))


@pytest.mark.parametrize(
    ("case", "article"), [(PERSIAN_CASE, PERSIAN), (HINDI_CASE, HINDI), (SPANISH_CASE, SPANISH)]
)
def test_what_is_shown_keeps_what_its_script_needs(case, article):
    found = find_text(case, "\n\n".join(article))
    assert shown(case, "\n\n".join(article)) == dict(enumerate(article, start=1))
    spoken = [s.text for parts in found.paragraphs.values() for s in parts if s.voices]
    assert all(text in " ".join(article) for text in spoken)
    assert len(spoken) == len(article)


@pytest.mark.parametrize(
    ("copied", "seen"),
    [
        (
            "ﬁve oﬃces, ﬂoor aﬀairs, waﬄe, ﬅem, ﬆem",
            "five offices, floor affairs, waffle, stem, stem",
        ),
        ("co\u200cop\u200derate", "cooperate"),
        ("می\u200cرود 👩\u200d🚒", "می\u200cرود 👩\u200d🚒"),
        ("שלום (2020)\u200f.", "שלום (2020)\u200f."),
        ("to\u200eday \u202edos\u202c", "today dos"),
        ("AT&T &amp; R&D; x&copy=1 &lt;p&gt;", "AT&T & R&D; x&copy=1 <p>"),
        ("\ufdfa", "\ufdfa"),
        ("well\u2011known – “it’s…”", "well\u2011known – “it’s…”"),
        ("nego-\ntiations go on", "nego-tiations\ngo on"),
        ("negotiations; nego-\ntiations go on", "negotiations; negotiations\ngo on"),
        ("a well-\nknown man", "a well-known\nman"),
        ("two-\nand three-year-olds", "two-\nand three-year-olds"),
        ("in 1990-\n1991", "in 1990-\n1991"),
        ("the so-\nNorth", "the so-\nNorth"),
        ("so-\n\nended", "so-\n\nended"),
        ("nego\u00ad\ntia\u00ad\ntions", "negotia\ntions"),
    ],
)
def test_what_is_shown(copied, seen):
    assert readable(copied) == seen


def test_text_without_such_marks_keeps_its_digest():
    plain = "Well-known – “it’s…” — naïve, 10 %, œuvre, ½"
    assert normalise(plain) == 'Well-known – "it\'s…" — naïve, 10 %, œuvre, ½'
    marked = inside_words("\u00ad")(plain)
    assert digest([normalise(marked)]) == digest([normalise(plain)])


def test_a_text_of_marks_alone_is_no_text(small):
    with pytest.raises(NotTheArticle, match="no text in it"):
        find_text(small, "\u200b\n\u00ad \ufeff")
