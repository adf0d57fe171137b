"""The part of IMS QTI 1.2.1 that the kit writes, as its DTD says, and what Canvas takes of it.

Canvas' side follows `qti_exporter` in its sources: `assessment_item_converter.rb`,
`choice_interaction.rb` and `extended_text_interaction.rb`.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from kit.exchange.quiz.qti import MANIFEST, PACKAGE, QTI

# Element → its children in order, as a regular expression, and its attributes; `!` is required.
DTD = {
    "questestinterop": ("(assessment )", ""),
    "assessment": ("(section )+", "ident! title"),
    "section": ("(item )*", "ident! title"),
    "item": (
        "(itemmetadata )?(presentation )?(resprocessing )*(itemfeedback )*",
        "ident! title label maxattempts",
    ),
    "itemmetadata": ("(qtimetadata )*", ""),
    "qtimetadata": ("(qtimetadatafield )+", ""),
    "qtimetadatafield": ("fieldlabel fieldentry ", ""),
    "fieldlabel": ("", ""),
    "fieldentry": ("", ""),
    "presentation": ("((material |response_lid |response_str )+)", "label"),
    "material": ("(mattext )+", "label"),
    "mattext": ("", "texttype label"),
    "response_lid": ("(material )?render_choice (material )?", "ident! rcardinality"),
    "response_str": ("(material )?render_fib (material )?", "ident! rcardinality"),
    "render_choice": ("(material |response_label )*", "shuffle"),
    "render_fib": ("(material |response_label )*", "rows columns"),
    "response_label": ("(material )*", "ident! rshuffle"),
    "resprocessing": ("outcomes (respcondition )+", ""),
    "outcomes": ("(decvar )+", ""),
    "decvar": ("", "varname vartype minvalue maxvalue defaultval"),
    "respcondition": ("conditionvar (setvar )*(displayfeedback )*", "continue title"),
    "conditionvar": ("(other |varequal )+", ""),
    "other": ("", ""),
    "varequal": ("", "respident! case"),
    "setvar": ("", "varname action"),
    "displayfeedback": ("", "linkrefid! feedbacktype"),
    "itemfeedback": ("(material )+", "ident! title"),
}
HAS_TEXT = {"fieldlabel", "fieldentry", "mattext", "varequal", "setvar"}
CLOSED = {
    "rcardinality": {"Single"},
    "shuffle": {"Yes", "No"},
    "rshuffle": {"Yes", "No"},
    "continue": {"Yes", "No"},
    "vartype": {"Decimal"},
    "action": {"Set"},
    "feedbacktype": {"Response"},
}


def broken_rules(element: ET.Element) -> Iterator[str]:
    """Yield where a tree is not as the DTD says."""
    name = element.tag.removeprefix(f"{{{QTI}}}")
    children, attributes = DTD[name]
    there = "".join(child.tag.removeprefix(f"{{{QTI}}}") + " " for child in element)
    if not re.fullmatch(children, there):
        yield f"{name} has {there}"
    known = {one.rstrip("!") for one in attributes.split()}
    needed = {one.rstrip("!") for one in attributes.split() if one.endswith("!")}
    if not needed <= set(element.keys()) <= known:
        yield f"{name} has the attributes {sorted(element.keys())}"
    for key, value in element.items():
        if key in CLOSED and value not in CLOSED[key]:
            yield f"{name} {key}={value}"
    if (element.text or "").strip() and name not in HAS_TEXT:
        yield f"{name} has text"
    for child in element:
        yield from broken_rules(child)


@dataclass
class Taken:
    """A question as Canvas has it after the import."""

    id: str
    title: str
    kind: str
    points: float
    text: str
    general: str
    answers: list[tuple[str, float, str]] = field(default_factory=list)


def read_qti(packed: bytes) -> tuple[dict[str, list[Taken]], list[str]]:
    """Return the quizzes of a package as Canvas takes them, and all that is wrong with it."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    wrong, quizzes = [], {}
    manifest = ET.fromstring(files.pop(MANIFEST))
    resources = manifest.findall(f".//{{{PACKAGE}}}resource")
    listed = {it.find(f"{{{PACKAGE}}}file").get("href") for it in resources}
    if listed != set(files) or {it.get("type") for it in resources} - {"imsqti_xmlv1p2"}:
        wrong.append(f"the manifest lists {listed}")
    for name, data in files.items():
        root = ET.fromstring(data)
        wrong += broken_rules(root)
        items = root.findall(f".//{{{QTI}}}item")
        quizzes[name.removesuffix(".xml")] = [_taken(item) for item in items]
    ids = [one.id for quiz in quizzes.values() for one in quiz]
    wrong += [f"{id_} twice" for id_ in ids if ids.count(id_) > 1]
    # The converter that Canvas runs first replaces others, and loses what refers to them.
    wrong += [id_ for id_ in ids if not re.fullmatch(r"[A-Za-z_][\w.-]*", id_)]
    return quizzes, wrong


def _taken(item: ET.Element) -> Taken:
    def all_of(path: str, of: ET.Element = item) -> list[ET.Element]:
        return of.findall("/".join(f"{{{QTI}}}{step}" if step else "" for step in path.split("/")))

    def html(of: ET.Element) -> str:
        return all_of("material/mattext", of)[0].text or ""

    labels = all_of("itemmetadata/qtimetadata/qtimetadatafield/fieldlabel")
    entries = all_of("itemmetadata/qtimetadata/qtimetadatafield/fieldentry")
    told = {one.text: other.text for one, other in zip(labels, entries, strict=True)}
    feedback = {one.get("ident"): html(one) for one in all_of("itemfeedback")}
    weight, comments = {}, {}
    for condition in all_of("resprocessing/respcondition"):
        answer = all_of("conditionvar/varequal", condition)
        if answer:
            # As the importer does: the last condition on an answer says what it is worth.
            score = all_of("setvar", condition)
            weight[answer[0].text] = 100 if score and float(score[0].text) > 0 else 0
            for shown in all_of("displayfeedback", condition):
                comments.setdefault(answer[0].text, feedback[shown.get("linkrefid")])
    choices = all_of("presentation/response_lid/render_choice/response_label")
    answers = [(html(one), weight[one.get("ident")], comments[one.get("ident")]) for one in choices]
    kind = told["question_type"]
    assert (kind == "essay_question") is (not answers)
    return Taken(
        item.get("ident"),
        item.get("title"),
        kind,
        float(told["points_possible"]),
        html(all_of("presentation")[0]),
        feedback["general_fb"],
        answers,
    )
