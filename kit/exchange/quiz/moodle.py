"""A case's questions as Moodle XML, for the question bank: Import, Moodle XML format.

What is written is what Moodle's importer reads, `question/format/xml/format.php`.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from markupsafe import Markup

from kit.case.model import CaseData
from kit.exchange.quiz.questions import PARTS, Question, questions_of
from kit.exchange.quiz.tree import one_line, put, written
from kit.exchange.quiz.words import QuizWords

_NAME = 255  # characters that Moodle keeps of a question's name, and of a category's


def moodle_xml(case: CaseData) -> bytes:
    """Return the questions of a case as a file of Moodle XML, in a category for each part.

    Raises
    ------
    CallError
        If the case is a draft as a whole.

    Examples
    --------
    >>> from kit import load_case
    >>> text = moodle_xml(load_case("iran-mexico-2009").data).decode()
    >>> text.count('<question type="essay">'), text.count('<question type="category">')
    (21, 3)
    """
    quiz, questions = ET.Element("quiz"), questions_of(case)
    for part in PARTS:
        if of_part := [question for question in questions if question.part == part]:
            name = getattr(case.language.words(QuizWords), part)
            _put_category(quiz, case.title, name)
            for question in of_part:
                _put_question(quiz, question)
    return written(quiz)


def _put_category(quiz: ET.Element, *names: str) -> None:
    """Say where what follows belongs: Moodle reads a slash as a level, and two as a slash."""
    path = "/".join(one_line(name, _NAME).replace("/", "//") for name in names)
    category = put(put(quiz, "question", type="category"), "category")
    put(category, "text", f"$course$/top/{path}")


def _put_question(quiz: ET.Element, question: Question) -> None:
    element = put(quiz, "question", type="multichoice" if question.choices else "essay")
    put(put(element, "name"), "text", one_line(question.title, _NAME))
    _put_html(element, "questiontext", question.text)
    _put_html(element, "generalfeedback", question.feedback)
    # An essay without points waits for no grade: the quiz's total is there without it.
    put(element, "defaultgrade", "1" if question.choices else "0")
    put(element, "penalty", "0")
    put(element, "hidden", "0")
    if question.choices:
        _put_choices(element, question)
    else:
        put(element, "responseformat", "editor")
        put(element, "responserequired", "1")
        put(element, "responsefieldlines", "10")
        put(element, "attachments", "0")
        _put_html(element, "graderinfo", question.for_grader or Markup())
        _put_html(element, "responsetemplate", Markup())


def _put_choices(element: ET.Element, question: Question) -> None:
    put(element, "single", "true")
    put(element, "shuffleanswers", "false")  # verdicts are a scale, all else is in an order by lot
    put(element, "answernumbering", "none")
    for choice in question.choices:
        answer = put(element, "answer", fraction="100" if choice.has_point else "0", format="html")
        put(answer, "text", choice.text)
        _put_html(answer, "feedback", choice.feedback)


def _put_html(element: ET.Element, tag: str, html: Markup) -> None:
    put(put(element, tag, format="html"), "text", html)
