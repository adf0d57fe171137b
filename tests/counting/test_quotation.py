"""What is quoted in a text, however its language writes that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.counting.quotation import Quotation, quotations, words_in
from kit.counting.quotation_marks import CLOSED_BY
from kit.text import QUOTATION_MARKS
from kit.tokens import count_words


def inner(text: str, language: str = "en") -> list[str]:
    """Return what is quoted in a paragraph, without its marks."""
    return [text[q.inner_start : q.inner_end] for q in quotations([text], language)[0]]


@pytest.mark.parametrize("opening", CLOSED_BY)
def test_each_pair_of_the_table(opening):
    for closing in CLOSED_BY[opening]:
        text = f"Sa {opening}ja visst{closing}, ja."
        assert inner(text, "sv") == ["ja visst"], text
    assert {opening, *CLOSED_BY[opening]} <= set(QUOTATION_MARKS)


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        ("en", "“Go,” she said. “Now.”", ["Go,", "Now."]),
        ("en", '"Go," she said. "Now."', ["Go,", "Now."]),
        ("en", "'Go,' she said. 'Now.'", ["Go,", "Now."]),
        ("en", "He said: “She said ‘go’ and left.” So.", ["She said ‘go’ and left."]),
        ("en", "‘She said “go” and left,’ he said.", ["She said “go” and left,"]),
        ("en", "\"'Go' is short,\" he said.", ["'Go' is short,"]),
        ("en", "She said ‘no’", ["no"]),
        ("en", "(“so they say”)", ["so they say"]),
        ("en", "He said—“go”—and left.", ["go"]),
        ("en", 'He said--"go"--and left.', ["go"]),
        ("en", 'a "so-called "free" press" here', ['so-called "free" press']),
        ("es", "Dijo «vamos “ya” todos».", ["vamos “ya” todos"]),
        ("es", "«¿Qué?», dijo. «Él dice «no» y ya».", ["¿Qué?", "Él dice «no» y ya"]),
        ("es", 'Dijo:"Hola" y se fue.', ["Hola"]),
        ("fr", "« Oui », dit-elle. «\u00a0Non\u202f!\u00a0»", ["Oui", "Non\u202f!"]),
        ("fr", "Il dit : « Elle a dit “viens” hier. »", ["Elle a dit “viens” hier."]),
        ("fr", '" Bonjour ", dit-il. Puis " salut ".', ["Bonjour", "salut"]),
        ("fr", "L’eau, c’est l’« or bleu » d’ici.", ["or bleu"]),
        ("fr", 'L’«or» et l\'"or" d’“ici”', ["or", "or", "ici"]),
        ("de", "„Geh“, sagte sie. ‚Nein‘, sagte er.", ["Geh", "Nein"]),
        ("de", "„Sie sagt ‚geh‘ zu mir“, sagt er.", ["Sie sagt ‚geh‘ zu mir"]),
        ("de", "»Geh«, sagte sie, »aber ›bald‹!«", ["Geh", "aber ›bald‹!"]),
        ("de", '„Geh", sagte sie im „Kurier“-Haus.', ["Geh", "Kurier"]),
        ("de", "„Er sagte “hello” zu mir“, sagt sie.", ["Er sagte “hello” zu mir"]),
        ("pl", "„Idź”, mówi. „Czytam «Kurier» dziś”.", ["Idź", "Czytam «Kurier» dziś"]),
        ("sv", "”Gå”, sade hon. ”Ja, ’nu’ går jag.”", ["Gå", "Ja, ’nu’ går jag."]),
        ("sv", "»Gå», sade hon.", ["Gå"]),
        ("ja", "「行こう」と言った。「『はい』と答えた」", ["行こう", "『はい』と答えた"]),
        ("zh", "他说“你好”然后走了，“再见”。", ["你好", "再见"]),
        ("zh", '他说"你好"然后走了。', ["你好"]),
        ("zh", "他说‘你好’然后走了。", ["你好"]),
        ("ko", "그는 '안녕'이라고 ‘말’했다.", ["안녕", "말"]),
        ("tr", "“Kurye”nin dediği", ["Kurye"]),
    ],
)
def test_what_is_quoted(language, text, quoted):
    assert inner(text, language) == quoted


@pytest.mark.parametrize(
    "text",
    [
        "It’s the pupils’ book, isn't it? The boys' too.",
        "rock ’n’ roll and rock 'n' roll and rock ‘n’ roll",
        "the ’90s, the '90s, the ‘90s and the dogs' summer of '68",
        "'Tis the season, 'twas said of the dogs' bones.",
        "Give 'em the boys' books",
        "L’eau, l'eau, un po' d'acqua, un po’ di pane",
        'a man of 6\' 2" with a 12" board, 5\'10" and 6’2”',
        "a 5′ 3″ pole",
        "Sheikh ‘Abd al-Hadi of Hawai‘i",
        "'s Avonds is 't koud in de boys' kamer",
        'צה"ל הודיע',
        "Oui », dit-il.",
        "",
        '""',
    ],
)
def test_what_is_not(text):
    assert inner(text) == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("‘The pupils’ books are new,’ she said.", ["The pupils’ books are new,"]),
        ("'The pupils' books are new,' she said.", ["The pupils' books are new,"]),
        ("the words ‘pupils’ and ‘teachers’ here", ["pupils", "teachers"]),
        ("They say ‘pupils’ in the teachers’ room.", ["pupils"]),
        ("‘We were dancin’ and singin’ here,’ he said.", ["We were dancin’ and singin’ here,"]),
        (
            "“The pupils’ book, 6' long, isn't new,” he said.",
            ["The pupils’ book, 6' long, isn't new,"],
        ),
        ('"A 12" board," he said. "Good."', ['A 12" board,', "Good."]),
        ('"It was 12", he said. "Not 13."', ["It was 12", "Not 13."]),
        ('"born in 1994" and "died in 2001"', ["born in 1994", "died in 2001"]),
        ("‘Take ’em to the ’90s party,’ she said.", ["Take ’em to the ’90s party,"]),
        ("She said '...and so on' and \"...so\".", ["...and so on", "...so"]),
        ("“’Tis true,” he said.", ["’Tis true,"]),
    ],
)
def test_apostrophes_and_inches_in_quotations(text, quoted):
    assert inner(text) == quoted


def test_one_left_open_ends_with_its_paragraph():
    [[quoted], []] = quotations(["He said: “Go. I stay. ", "So he went."], "en")
    assert quoted == Quotation(9, 21, 10, 21, is_closed=False)


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        ("en", ["He said: “One.", "“Two ‘2’.", "“Three,” he said. “Four.”"]),
        ("en", ['He said: "One.', '"Two.', '"Three," he said. "Four."']),
        ("en", ["‘One, it’s one.", "‘Two.", "‘Three,’ he said. ‘Four.’"]),
        ("es", ["Dijo: «Uno.", "»Dos.", "»Tres», dijo. «Cuatro»."]),
        ("es", ["Dijo: “Uno.", "”Dos.", "”Tres”, dijo. “Cuatro”."]),
        ("fr", ["Il dit : « Un.", "« Deux.", "« Trois », dit-il. « Quatre. »"]),
        ("fr", ["Il dit : « Un.", "» Deux.", "» Trois », dit-il. « Quatre. »"]),
        ("de", ["Er sagte: „Eins.", "„Zwei.", "„Drei“, sagte er. „Vier.“"]),
        ("sv", ["Han sade: ”Ett.", "”Två.", "”Tre”, sade han. ”Fyra.”"]),
    ],
)
def test_a_quotation_that_opens_anew_in_each_paragraph(language, paragraphs):
    found = quotations(paragraphs, language)
    assert [[(q.is_closed, q.continues) for q in quoted] for quoted in found] == [
        [(True, False)],
        [(True, True)],
        [(True, True), (True, False)],
    ]
    words = [words_in(p, 0, len(p), q) for p, q in zip(paragraphs, found, strict=True)]
    assert words[0] >= 1
    assert words[2] == 2
    assert not quotations(paragraphs[:2], language)[1][0].is_closed


def test_a_quotation_over_two_paragraphs_that_does_not_open_anew():
    first, second = "Er sagte: „Eins.", "Zwei“, und „Drei“."
    [[begun], [ended, third]] = quotations([first, second], "de")
    assert begun.is_closed
    assert second[ended.start : ended.end] == "Zwei“"
    assert ended.continues
    assert second[third.inner_start : third.inner_end] == "Drei"


def test_words_in_quotation_marks():
    def words(text, language="en"):
        return words_in(text, 0, len(text), quotations([text], language)[0])

    assert words('He said "one two" and "three"') == 3
    assert words('He went on: "one two') == 2
    assert words("don't") == 0
    assert words('She said ("so), he said"') == 3
    assert words("« Oui », dit-elle, « mais — non » .", "fr") == 4, "marks are none, a dash is"
    assert words("die „Kurier“-Leute und anti-“rote” Worte", "de") == 2
    text = "“One two three” four “five”"
    quoted = quotations([text], "en")[0]
    assert words_in(text, 5, 20, quoted) == 2
    assert words_in(text, 15, len(text), quoted) == 1


TEXTS = st.lists(
    st.one_of(
        st.text(alphabet=QUOTATION_MARKS + "—–- .,as12\u00a0語\n?"),
        st.lists(
            st.sampled_from(
                [
                    *QUOTATION_MARKS,
                    "—",
                    "– ",
                    " ",
                    ". ",
                    ", ",
                    "it’s",
                    "dogs’ ",
                    '12" ',
                    "dit-il",
                    "dijo ",
                    "言",
                ]
            )
        ).map("".join),
        st.text(),
    ),
    max_size=4,
)


@given(TEXTS, st.sampled_from(["en", "es", "fr", "de", "sv", "ja", "pl", "ru", "", "x-y"]))
def test_quotations_lie_in_their_paragraphs_and_apart(paragraphs, language):
    found = quotations(paragraphs, language)
    assert len(found) == len(paragraphs)
    for text, quoted in zip(paragraphs, found, strict=True):
        end = 0
        for q in quoted:
            assert end <= q.start <= q.inner_start < q.inner_end <= q.end <= len(text)
            end = q.end
        for start in range(0, len(text) + 1, 5):
            counted = words_in(text, start, len(text), quoted)
            assert 0 <= counted <= count_words(text[start:])
        assert not any(q.continues for q in quoted[1:])
    assert not found or not any(q.continues for q in found[0])


def test_what_is_left_open_is_last():
    """Only the last quotation of a paragraph can be."""
    [quoted] = quotations(["“Go,” he said. “I stay. «Yes» ‘no’"], "en")
    assert [q.is_closed for q in quoted] == [True, False]


def test_a_hundred_thousand_opening_marks_are_one_quotation():
    text = "“" * 100_000 + "x"
    assert [q.end for q in quotations([text], "en")[0]] == [100_001]
