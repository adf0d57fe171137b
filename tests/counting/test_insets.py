"""What a narrator puts into a quotation that stays open is not the speaker's."""

import pytest

from kit.counting.prose import Prose


@pytest.mark.parametrize(
    ("text", "language", "quoted"),
    [
        ("«Es un vaso —afirma la experta— para otra agua».", "es", 6),
        ("«Es un vaso —ha dicho Ana Ruiz—. No hay agua».", "es", 6),
        ("«Es un vaso —que nadie pidió— para otra agua».", "es", 9),
        ("«Es un vaso —afirma— y no —insiste— para otra agua».", "es", 8),
        ("« L'hiver dernier, dit-il, j'ai fermé onze jours. »", "fr", 6),
        ("« L'hiver dernier, a-t-elle expliqué, j'ai fermé. »", "fr", 4),
        ("« Que fait-on, peut-on dire, de cela ? »", "fr", 7),
        ("«Il pleut – explique la météo – toute la journée».", "de", 10),
    ],
)
def test_words_of_a_narrator_within_the_marks_are_not_quoted(text, language, quoted):
    assert Prose.of(text, language).words_quoted(1) == quoted


@pytest.mark.parametrize("piece", ["—dijo ", "« —dijo ", ", dit-il ", "«, dit-il, ", "— a—"])
@pytest.mark.parametrize("language", ["es", "fr"])
def test_no_text_takes_long(piece, language):
    """Within the test's own time limit."""
    assert Prose.of(f"«{piece * 20_000}»", language).words_quoted(1) >= 0
