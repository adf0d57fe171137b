"""A case's questions as QTI 1.2, for Canvas: a zip with a quiz for each part.

What is written follows the DTD of IMS QTI 1.2.1, and the metadata and names of feedback by which
Canvas' importer of Classic Quizzes knows what is what.
"""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

from markupsafe import Markup

from kit.case.model import CaseData
from kit.exchange.quiz.questions import PARTS, Question, questions_of
from kit.exchange.quiz.tree import one_line, put, written
from kit.exchange.quiz.words import QuizWords

MANIFEST = "imsmanifest.xml"
QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_TITLE = 255
_RESPONSE = "response1"


def qti_zip(case: CaseData) -> bytes:
    """Return the questions of a case as a zip of QTI 1.2, always the same for the same case.

    Raises
    ------
    CallError
        If the case is a draft as a whole.
    """
    questions, say = questions_of(case), case.language.words(QuizWords)
    files = {}
    for part in PARTS:
        if of_part := [question for question in questions if question.part == part]:
            title = say.part_title.format(case=case.title, part=getattr(say, part))
            files[f"{part}.xml"] = written(_quiz(f"q-{case.id}-{part}", title, of_part, case.id))
    files = {MANIFEST: written(_manifest(case.id, [*files]))} | files
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _manifest(case_id: str, names: list[str]) -> ET.Element:
    manifest = ET.Element("manifest", {"identifier": f"q-{case_id}", "xmlns": PACKAGE})
    metadata = put(manifest, "metadata")
    put(metadata, "schema", "IMS Content")
    put(metadata, "schemaversion", "1.1.3")
    put(manifest, "organizations")
    resources = put(manifest, "resources")
    for name in names:
        id_ = f"q-{case_id}-{name.removesuffix('.xml')}"
        resource = put(resources, "resource", identifier=id_, type="imsqti_xmlv1p2", href=name)
        put(resource, "file", href=name)
    return manifest


def _quiz(id_: str, title: str, questions: list[Question], case_id: str) -> ET.Element:
    root = ET.Element("questestinterop", {"xmlns": QTI})
    quiz = put(root, "assessment", ident=id_, title=one_line(title, _TITLE))
    section = put(quiz, "section", ident="root_section")
    for question in questions:
        _put_item(section, f"q-{case_id}-{question.id}", question)
    return root


def _put_item(section: ET.Element, id_: str, question: Question) -> None:
    item = put(section, "item", ident=id_, title=one_line(question.title, _TITLE))
    metadata = put(put(item, "itemmetadata"), "qtimetadata")
    kind = "multiple_choice_question" if question.choices else "essay_question"
    points = "1" if question.choices else "0"
    for label, entry in (("question_type", kind), ("points_possible", points)):
        field = put(metadata, "qtimetadatafield")
        put(field, "fieldlabel", label)
        put(field, "fieldentry", entry)
    presentation = put(item, "presentation")
    _put_html(presentation, question.text)
    processing = _processing()
    if question.choices:
        _put_choices(presentation, processing, question)
    else:
        field = put(presentation, "response_str", ident=_RESPONSE, rcardinality="Single")
        put(put(field, "render_fib"), "response_label", ident="answer1", rshuffle="No")
        # Canvas gives an essay no place that its grader alone sees.
        _put_condition(processing, feedback="general_fb")
    item.append(processing)
    if question.choices:
        for n, choice in enumerate(question.choices, 1):
            _put_html(put(item, "itemfeedback", ident=f"answer{n}_fb"), choice.feedback)
    about = question.feedback + (question.for_grader or Markup())
    _put_html(put(item, "itemfeedback", ident="general_fb"), about)


def _put_choices(presentation: ET.Element, processing: ET.Element, question: Question) -> None:
    field = put(presentation, "response_lid", ident=_RESPONSE, rcardinality="Single")
    render = put(field, "render_choice", shuffle="No")
    _put_condition(processing, feedback="general_fb")
    for n, choice in enumerate(question.choices, 1):
        _put_html(put(render, "response_label", ident=f"answer{n}"), choice.text)
        _put_condition(processing, f"answer{n}", feedback=f"answer{n}_fb")
    for n, choice in enumerate(question.choices, 1):
        if choice.has_point:
            _put_condition(processing, f"answer{n}")


def _processing() -> ET.Element:
    processing = ET.Element("resprocessing")
    score = {"maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"}
    put(put(processing, "outcomes"), "decvar", **score)
    return processing


def _put_condition(processing: ET.Element, answer: str = "", *, feedback: str = "") -> None:
    """Say what comes of an answer, or of any: a feedback, and on to the next; or the point."""
    condition = put(processing, "respcondition", **{"continue": "Yes" if feedback else "No"})
    variable = put(condition, "conditionvar")
    if answer:
        put(variable, "varequal", answer, respident=_RESPONSE)
    else:
        put(variable, "other")
    if feedback:
        put(condition, "displayfeedback", feedbacktype="Response", linkrefid=feedback)
    else:
        put(condition, "setvar", "100", action="Set", varname="SCORE")


def _put_html(element: ET.Element, html: Markup) -> None:
    put(put(element, "material"), "mattext", html, texttype="text/html")
