"""The notebooks of a case that is begun: the form in which it is made, and its lesson."""

from __future__ import annotations

from kit.authors.notebook_words import NotebookWords
from kit.case.problems import FORM
from kit.language import Language
from kit.lesson.cells import notebook_of
from kit.lesson.notebook import growing_lesson

LESSON = "lesson.ipynb"  # this and the form open the case in whose folder they lie


def notebooks(language: Language, *, is_its_own: bool = True) -> dict[str, str]:
    """Return the text of each notebook, by its file's name.

    `is_its_own` says whether the case would be told in this language anyway.

    Examples
    --------
    >>> from kit.language import ENGLISH
    >>> [*notebooks(ENGLISH)]
    ['author.ipynb', 'lesson.ipynb']
    """
    return {
        FORM: _author(language, is_its_own=is_its_own),
        LESSON: growing_lesson(".", language, is_its_own=is_its_own),
    }


def _author(language: Language, *, is_its_own: bool) -> str:
    say = language.words(NotebookWords)
    told = f"# {say.title}\n\n{say.about}\n\n{say.start.format(lesson=LESSON)}"
    told_in = "" if is_its_own else f'language="{language.code}"'
    form = f"# {say.comes_here}\nfrom kit import author\n\nauthor({told_in})"
    return notebook_of([("markdown", told), ("code", form)], "author")
