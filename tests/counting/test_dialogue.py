"""Speech behind a dash, and what the narrator puts in."""

import pytest

from kit.counting.dialogue import spoken
from kit.counting.quotation import quotations, words_in


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("es", "—Hola —dijo Ana—. ¿Qué tal?", ["Hola", "¿Qué tal?"]),
        ("es", "—¿Vienes? —preguntó Ana.", ["¿Vienes?"]),
        ("es", "—Vengo —dijo—, pero tarde —añadió—: a las 3.", ["Vengo", "pero tarde", "a las 3."]),
        ("es", "– Hola – dijo Ana –. ¿Qué tal?", ["Hola", "¿Qué tal?"]),
        ("ca", "—Hola —va dir l’Anna—. Què tal?", ["Hola", "Què tal?"]),
        ("pt-BR", "— Olá — disse Ana. — Tudo bem?", ["Olá", "Tudo bem?"]),
        ("it", "— Ciao — disse Anna. — Come stai?", ["Ciao", "Come stai?"]),
        ("pl", "– Cześć – powiedziała Anna. – Co słychać?", ["Cześć", "Co słychać?"]),
        ("ru", "— Привет, — сказала Анна. — Как дела?", ["Привет,", "Как дела?"]),
        ("ru", "— Москва — столица, — сказала Анна.", ["Москва — столица,"]),
        ("fr", "— Bonjour, dit-il. Ça va ?", ["Bonjour", "Ça va ?"]),
        ("fr", "– Tu viens ? demanda-t-elle. Moi, oui.", ["Tu viens ?", "Moi, oui."]),
        ("fr", "– Et toi ? lui demande M. Roy.", ["Et toi ?"]),
        ("fr", "– Non, leur répond-elle. Partez.", ["Non", "Partez."]),
        ("fr", "— Je viens, dit-il, mais pas seul.", ["Je viens", "mais pas seul."]),
        ("fr", "— C’est fini, a déclaré M. Roy, le maire. Partons.", ["C’est fini", "Partons."]),
        ("fr", "— Paul, vient-il ?", ["Paul, vient-il ?"]),
        (
            "sv",
            "– Det är bra, säger Anna Berg, rektor. Vi är glada.",
            ["Det är bra", "Vi är glada."],
        ),
        ("fr", "— Allons ! lança Luc. On part, m’expliqua-t-il.", ["Allons !", "On part"]),
        ("nb", "– Vi går, sier Ola. Nå.", ["Vi går", "Nå."]),
        ("sv", "– Går ni? frågade hon.", ["Går ni?"]),
        ("en", "—Hello —said Ana—.", []),
        ("de", "— Hallo, sagte sie.", []),
        ("es", "- Pan y leche.", []),
        ("es", "— pan;", []),
        ("ru", "— яблоки и груши.", []),
        ("fr", "– Le pain", []),
        ("es", "Madrid — Ayer llovió.", []),
        ("es", "—", []),
        ("es", "——.", []),
    ],
)
def test_what_is_said(language, text, said):
    [found] = quotations([text], language)
    assert [text[q.inner_start : q.inner_end] for q in found] == said
    assert [(q.start, q.end) for q in found] == [
        (start, end) for start, end, _ in spoken(text, language[:2])
    ]


def test_marks_in_what_is_said_and_in_the_inset():
    text = "—Dijo «no» —contó Ana, «la jefa»—. ¿Y «sí»?"
    [found] = quotations([text], "es")
    quoted = [text[q.inner_start : q.inner_end] for q in found]
    assert quoted == ["Dijo «no»", "la jefa", "¿Y «sí»?"]
    assert words_in(text, 0, len(text), found) == 6
