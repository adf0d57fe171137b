"""The language of a text, told by its small words."""

import pytest

from kit.counting.languages import language_of


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The council will decide in May if the library is open on Sundays."),
        ("es", "El pleno decide en mayo si la biblioteca abre los domingos."),
        ("de", "Der Rat entscheidet im Mai, ob die Bücherei auch sonntags öffnet."),
        ("fr", "Le conseil décidera en mai si la bibliothèque est ouverte le dimanche."),
        ("pt", "O conselho decide em maio se a biblioteca abre ao domingo e quem paga."),
        ("it", "Il consiglio decide a maggio se la biblioteca apre la domenica e chi la paga."),
        ("ru", "Совет решит в мае, что будет с библиотекой и как это по закону."),
        ("ja", "市議会は五月に図書館を日曜日に開くかどうか決める。"),
        ("zh", "市议会将在五月决定图书馆是否在周日开放。"),
        ("ar", "يقرر المجلس في مايو ما إذا كانت المكتبة تفتح يوم الأحد."),
        (None, "Home News Sport"),
        (None, ""),
        (None, "1 2 3"),
    ],
)
def test_language(code, text):
    assert language_of(text) == code
