"""Why a line was left out, in the language of the form."""

import pytest

from kit.authors.copied import article_in
from kit.authors.left_out_words import REASONS, LeftOutWords
from kit.language import LANGUAGES, Language
from tests.authors.test_copied import PARAGRAPHS, TEXT

PAGE = f"""Skip to main content
We use cookies and store your privacy choices
Mill Road to get a bus lane
By Jane Doe
12 May 2024, 10:23
5 min read
Share on Facebook
{TEXT}

***

A short heading

{PARAGRAPHS[2]}

Subscribe to the paper
https://example.org/more
Photo: Jo Lund
Advertisement

{PARAGRAPHS[0]}

Read more: Buses

Topics: buses

This article was amended on 14 June.

{PARAGRAPHS[3]}

© The Echo

A last line
"""


def test_each_reason_is_known():
    given = {it.reason for it in article_in(PAGE, "en").left_out}
    assert len(given) > 12
    assert given <= set(REASONS)


@pytest.mark.parametrize("language", [it for it in LANGUAGES if it != "en"])
def test_each_is_told_in_the_language_of_the_form(language):
    told = Language(language).words(LeftOutWords)
    assert told.reasons.keys() == set(REASONS)
    assert all(told.why(reason) != reason for reason in REASONS)
    assert told.why("an author's own") == "an author's own"
