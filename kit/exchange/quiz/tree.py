"""XML as both formats need it: a tree whose texts are escaped, and hold nothing XML cannot."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

# All but what XML 1.0 takes: most controls, halves of pairs, and two that are no characters.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def put(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """Add an element with a text, and return it."""
    element = ET.SubElement(
        parent, tag, {name: in_xml(value) for name, value in attributes.items()}
    )
    # Markup would go on escaping what the writer joins to it.
    element.text = in_xml(text) or None
    return element


def in_xml(text: str) -> str:
    """Return a plain text without what no XML file can hold.

    >>> in_xml("bell" + chr(7))
    'bell�'
    """
    return _NOT_IN_XML.sub("�", str.__str__(text))


def one_line(text: str, most: int) -> str:
    r"""Return a text on one line, cut to a number of characters.

    >>> one_line("a title\n of two", 6)
    'a tit…'
    """
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def written(root: ET.Element) -> bytes:
    """Return the file of a tree."""
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"
