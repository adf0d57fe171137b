"""Where sentences end, and where a stop is only a point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.counting.sentences import sentences


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mr. Lane and Dr. Osei met Gen. Ruiz at No. 10.| They left."),
        ("en", "J. K. Lane of the U.S. Navy came.| It was in the U.S.| The rest is known."),
        ("en", "We met at 5 p.m. on Monday.| At 6 p.m. Monday it rained at 3.50 a litre."),
        ("en", "It closes at 5 p.m.| Police came.| It is 5:30."),
        ("en", "He said no.| Then he left."),
        ("en", "On Feb. 27 it rained.| So it did in Feb. of 2001."),
        ("en", "“Why?” she asked.| “Because!” he said."),
        ("en", '"Why?" she asked.| "Go."| He went.'),
        ("en", "He stayed... and left.| Well…| She stayed."),
        ("en", "(It was so.)| It is. [sic]"),
        ("en", "It was so.[1]| It is.[2]"),
        ("en", "What?!| No."),
        ("en", "So do I.| Then go."),
        ("en", "He works for Lane Inc. in Rome.| Lane Inc. Europe closed."),
        ("en", "Wait . . . what?| See www.example.org/a.b now."),
        ("en", "1. The first point.| The second."),
        ("en", "One.|\n Two. "),
        ("es", "El Sr. Gil y la Sra. Ruiz viajaron a EE. UU. en enero.| Ud. lo sabe."),
        ("es", "D. Juan habló.| «Vamos a cerrar».| Nadie cerró."),
        ("es", "—Hola —dijo Ana—.| ¿Qué tal?| ¡Bien!"),
        ("es", "—¿Vienes? —preguntó Ana—.| Ven."),
        ("es", "Vive en EE. UU.| El resto se sabe, pág. 12."),
        ("fr", "« Viens ! » dit-elle.| M. Petit vint.| « Non ! »| Il partit."),
        ("fr", "Viens !| Pars ?| Mme Roy, Mlle. Roy."),
        ("de", "Das ist z. B. so.| Am 3. Mai kam er.| „Geht das?“, fragte sie.| Ja."),
        ("de", "Er rief: »Geh!«| Sie ging, d. h. lief.| Sie sagte: „Nein.“| Gut."),
        ("sv", "Hon kom kl. 5, t.ex. i går.| ”Gå.”| Han gick."),
        ("pl", "W 2009 r. prof. Nowak wyjechał, m.in. do Pragi.| Tak było."),
        ("ja", "雨が降った。|「行こう。」と彼は言った。|そうか？|はい！"),
        ("ja", "「行こう。」|「はい。」"),
        ("zh", "他来了。|她走了！|好吗？"),
        ("en", "ELLERMOUTH, Tex. — The lane is open.| It is.| — Not yet."),
        ("en", "He left.| — She stayed."),
        ("es", "Fue en el 44 a. C.| Luego nada."),
        ("pl", "– Idę.| – Poszła."),
        ("sv", "Han sålde bröd m.m.| Sedan gick han."),
        ("pl", "Był 5 maja 2020 r.| Padało."),
        ("fr", "Le 5 janv. 2020, il vint."),
        ("en", "No stop at all"),
    ],
)
def test_where_sentences_end(language, text):
    whole = text.replace("|", "")
    found = [whole[it.start : it.stop].strip() for it in sentences(whole, language)]
    assert found == [part.strip() for part in text.split("|")]


PIECES = st.lists(
    st.sampled_from(
        ["Mr", "U.S", "p.m", "a", "Z", "3", ".", "!", "…", "。", " ", "”", "»", "“", "\n"]
    )
).map("".join)


@given(PIECES | st.text(), st.sampled_from(["en", "es", "de", "ja", "", "x-y"]))
def test_sentences_are_all_of_a_paragraph(text, language):
    found = sentences(text, language)
    assert "".join(text[it.start : it.stop] for it in found) == text
    assert all(found), "none is empty"
