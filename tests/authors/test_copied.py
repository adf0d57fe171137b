"""An article told from the page that was copied with it."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.authors.copied import article_in
from tests.conftest import documented_cases

TEXT = documented_cases()[0][0]
PARAGRAPHS = tuple(TEXT.strip().split("\n\n"))


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("\n\n", "\n"),
        TEXT.replace("\n\n", "\n\n\n \n"),
        "\n\n".join(textwrap.fill(part, 40) for part in PARAGRAPHS),
        "\n".join(textwrap.fill(part, 55) for part in PARAGRAPHS),
    ],
    ids=["blank lines", "lines", "more blank lines", "wrapped", "wrapped without blank lines"],
)
def test_however_its_lines_are_broken(text):
    assert article_in(text, "en").paragraphs == PARAGRAPHS


def test_one_line_is_grouped_by_sentences_and_says_so():
    line = " ".join((*PARAGRAPHS, *PARAGRAPHS, *PARAGRAPHS))
    copied = article_in(line, "en")
    assert copied.is_grouped
    assert len(copied.paragraphs) > 1
    assert " ".join(copied.paragraphs) == line
    assert all(it.count("“") == it.count("”") for it in copied.paragraphs)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Skip to main content", "the page's menu"),
        ("Inicio", "the page's menu"),
        ("Aller au contenu principal", "the page's menu"),
        ("Zum Inhalt springen", "the page's menu"),
        ("Ir al contenido", "the page's menu"),
        ("Av Karin Lund", "a byline"),
        ("Annons", "an advertisement"),
        ("Home > News > Education", "the page's menu"),
        ("By Jane Doe", "a byline"),
        ("Por Ana Ruiz", "a byline"),
        ("Jane Doe, Education correspondent", "a byline"),
        ("Published 12 May 2024, 10:23 BST", "a date"),
        ("Actualizado el 12 de mayo de 2024 a las 10:30 h", "a date"),
        ("5 min read", "a reading time"),
        ("Temps de lecture 5 min.", "a reading time"),
        ("Por Ana Ruiz Gil | Elx | 14/05/2024 - 06:00 h. | Actualizado a las 18:45 h.", "a byline"),
        ("Jo Lund contributed reporting from Rome. Bo Sun contributed research.", "a byline"),
        (
            "• This article was amended on 14 June. An earlier version gave another height.",
            "a correction; see whether it changes a fact",
        ),
        ("Fe de errores: son 74 metros, no 47.", "a correction; see whether it changes a fact"),
        ("Share on Facebook", "a button of the page"),
        ("Compartir en WhatsApp", "a button of the page"),
        ("Comments (12)", "a button of the page"),
        ("Advertisement", "an advertisement"),
        ("Publicidad", "an advertisement"),
        ("Read more: Head quits over row", "a link to another story"),
        ("Te puede interesar", "a link to another story"),
        ("Etiquetas: metro, transporte", "tags"),
        ("Pupils at the gate on Monday. Photo: Jo Bean", "a caption"),
        ("Foto: EFE", "a caption"),
        ("We use cookies. By going on you accept them.", "about cookies"),
        ("Subscribe to our newsletter", "about an account"),
        ("© 2024 The Lantern. All rights reserved.", "the foot of the page"),
        ("https://example.org/story", "an address"),
        ("What pupils say", "a heading"),
        ("* * *", "has no words"),
    ],
)
def test_lines_of_a_page(line, reason):
    copied = article_in(f"{PARAGRAPHS[0]}\n\n{line}\n\n{PARAGRAPHS[1]}", "en")
    assert [(it.text, it.reason) for it in copied.left_out] == [(line, reason)]
    assert copied.paragraphs == PARAGRAPHS[:2]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Related research in Sweden found no such thing.",
        "By Monday all had gone home.",
        "Share prices fell by a tenth after the vote.",
        "“No,” said Holt.",
        "—No —dijo Ana.",
        "In May 2024 the council voted on it.",
        "Photos of the meeting were shown to the pupils later.",
        "Por ahora nadie ha votado.",
        "- buses are late on four days in five",
    ],
)
def test_paragraphs_that_begin_like_a_line_of_a_page(paragraph):
    copied = article_in(f"{PARAGRAPHS[0]}\n\n{paragraph}\n\n{PARAGRAPHS[1]}", "en")
    assert paragraph in copied.paragraphs


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        (["Aller au contenu principal", "Is it open on Sundays?"], "Is it open on Sundays?"),
        (["A quarrel about a library", "Is it open on Sundays?"], "A quarrel about a library"),
        (["Is it open on Sundays?"], "Is it open on Sundays?"),
    ],
)
def test_a_headline_that_asks(above, headline):
    copied = article_in("\n".join([*above, "By Jane Doe", TEXT]), "en")
    assert copied.headline == headline
    assert copied.paragraphs == PARAGRAPHS


def test_a_question_with_which_the_text_begins_stays():
    copied = article_in(f"A quarrel about a library\n\nBy Jo Doe\n\nIs it open?\n\n{TEXT}", "en")
    assert copied.paragraphs == ("Is it open?", *PARAGRAPHS)


def test_what_is_shown_twice_is_taken_once():
    copied = article_in(f"{TEXT}\n\n“Families have no other day”\n\n{PARAGRAPHS[2]}", "en")
    assert copied.paragraphs == PARAGRAPHS
    assert [it.reason for it in copied.left_out] == [
        "a sentence of the article, shown twice",
        "stands above already",
    ]


def test_the_name_of_the_paper_is_no_headline():
    foot = "© The Mill Road Weekly Echo. All rights reserved"
    text = f"The Mill Road Weekly Echo\nA bus lane for Mill Road\n{TEXT}\n\n{foot}"
    assert article_in(text, "en").headline == "A bus lane for Mill Road"
    assert article_in(f"The Mill Road Weekly Echo\n{TEXT}", "en").headline


def test_what_leads_to_a_list_stays_with_it():
    text = f"{PARAGRAPHS[0]}\n\nThe plan has:\n\n• a tall chimney\n\n{PARAGRAPHS[1]}\n\nSee:"
    kept = article_in(text, "en").paragraphs
    assert kept == (PARAGRAPHS[0], "The plan has:", "• a tall chimney", PARAGRAPHS[1])


def test_a_script_without_spaces_has_paragraphs_too():
    paragraphs = (
        "町議会は六月に採決する予定だ。",
        "「命より大事な景色はない」。町長はこう述べた。「次の津波は必ず来る」",
        "町は来月、説明会を開く。",
    )
    text = "\n\n".join(("海辺の防潮堤めぐり二分", "2024年5月12日 5時00分", *paragraphs))
    copied = article_in(text, "ja")
    assert copied.paragraphs == paragraphs
    assert copied.headline == "海辺の防潮堤めぐり二分"


def test_comments_of_readers_are_none_of_the_article():
    copied = article_in(f"{TEXT}\n\nComments (1)\n\npepe: I do not believe a word of it.", "en")
    assert copied.paragraphs == PARAGRAPHS


@given(st.lists(st.text(st.sampled_from("ab .,“”—é\n"), max_size=60)).map("\n".join))
def test_no_word_is_lost(text):
    copied = article_in(text, "en")
    kept = " ".join((*copied.paragraphs, *(it.text for it in copied.left_out)))
    assert sorted(kept.split()) == sorted(text.split())
