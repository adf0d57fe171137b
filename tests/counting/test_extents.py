"""How far passages reach, from a few words of each."""

import pytest

from kit.counting.extents import Extent, MisplacedError, Said, extent_of, settled
from kit.counting.prose import Prose
from kit.counting.speech import speech_at

PROSE = Prose.of(
    "“We waited. Nobody came,” said Ola Lind. He left at noon.\n\n"
    "Some call it a triumph, while others, among them Kaya Dorn, call it “a costly mistake”.\n\n"
    "“It was late; I was tired,” said Ola, “and it rained.” The bus was full, he added.",
    "en",
)


def passages(*said):
    found = settled([extent_of(Said(*it), PROSE) for it in said], PROSE)
    return [PROSE.text(it.place) if isinstance(it, Extent) else str(it) for it in found]


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("We waited", "“We waited. Nobody came,” said Ola Lind."),
        ("Nobody came", "“We waited. Nobody came,” said Ola Lind."),
        ("left at noon", "He left at noon."),
        ("I was tired", "“It was late; I was tired,” said Ola, “and it rained.”"),
    ],
)
def test_a_passage_is_the_sentence_or_the_whole_quotation(fragment, expected):
    assert passages(("ola", fragment)) == [expected]


def test_an_author_says_it_otherwise():
    assert passages(("ola", "I was tired", None, None, "said Ola")) == [
        "“It was late; I was tired,” said Ola,"
    ]
    assert passages(("kaya", "a costly mistake", None, "while others")) == [
        "while others, among them Kaya Dorn, call it “a costly mistake”."
    ]


def test_two_passages_of_one_voice_part_at_a_clause():
    found = passages(("ola", "It was late"), ("ola", "it rained"), ("ola", "bus was full"))
    assert found == [
        "“It was late; I was tired,” said Ola,",
        "“and it rained.”",
        "The bus was full, he added.",
    ]


def test_what_one_voice_says_ends_where_the_other_one_begins():
    some, others = ("some", "call it a triumph"), ("kaya", "a costly mistake", None, "while others")
    assert [text.split()[0] for text in passages(some, others)] == ["Some", "while"]
    assert passages(others, some) == passages(some, others)[::-1]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("some", "call it a triumph"), ("kaya", "a costly mistake"), "say in `begins`"),
        (("some", "call it a triumph"), ("kaya", "a triumph"), "has words that the fragment"),
        (
            ("some", "call it a triumph", None, None, "Kaya Dorn"),
            ("kaya", "a costly mistake", None, "while others"),
            "stands before the end of what some says",
        ),
    ],
)
def test_no_word_is_said_by_two(one, other, expected):
    assert expected in passages(one, other)[1]


def test_a_fragment_that_stands_nowhere_or_twice():
    with pytest.raises(MisplacedError, match=r'paragraph 1 has "Nobody came": copy it'):
        extent_of(Said("ola", "nobody Came"), PROSE)
    with pytest.raises(MisplacedError, match="stands 2 times in paragraph 1; quote a word more"):
        extent_of(Said("ola", "it", 1), Prose.of("Is it so? So it is.", "en"))


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("We waited", "direct"),
        ("left at noon", "reported"),
        ("I was tired", "direct"),
        ("call it a triumph", "mixed"),
    ],
)
def test_speech_follows_from_the_quotation_marks(fragment, expected):
    assert speech_at(extent_of(Said("x", fragment), PROSE).place, PROSE) == expected


def test_a_word_counts_once_where_two_passages_part_in_it():
    prose = Prose.of("A half-built hall is costly.", "en")

    def told(*said):
        found = settled([extent_of(Said(*it), prose) for it in said], prose)
        return [prose.text(it.place) if isinstance(it, Extent) else str(it) for it in found]

    assert told(("ola", "built hall")) == ["A half-built hall is costly."]
    left, right = told(("ola", "A half", None, None, "half"), ("kaya", "built hall", None, "built"))
    assert left == "A half-built"
    assert right == "stands before the end of what ola says; look at both"
    assert told(("ola", "A half"), ("ola", "built hall"))[1].startswith("stands in what ola says")
