"""The colours of the two stances: told apart by every eye, and seen on every ground."""

from __future__ import annotations

import re
from itertools import product

import pytest

from kit.lenses.common.chart import COLOURS
from tests.conftest import ROOT

Colour = tuple[float, float, float]
# The grounds of JupyterLab's light, dark and dark high contrast: its layout colours 0 and 2.
GROUNDS = {"light": ("#ffffff", "#eeeeee"), "dark": ("#111111", "#424242")}
LEAST_TEXT, LEAST_PART = 4.5, 3.0  # of WCAG 1.4.3 and 1.4.11
LEAST_APART = 30  # in CIE L*a*b*, where 2.3 is a difference that is just noticed
# Machado, Oliveira and Fernandes (2009), severity 1.0; they act on linear light.
EYES: dict[str, tuple[Colour, Colour, Colour]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)


def times(matrix: tuple[Colour, Colour, Colour], colour: Colour) -> Colour:
    r, g, b = (sum(a * c for a, c in zip(row, colour, strict=True)) for row in matrix)
    return r, g, b


def linear(hexadecimal: str) -> Colour:
    """Return the light of a colour as sRGB writes it."""
    parts = (int(hexadecimal[n : n + 2], 16) / 255 for n in (1, 3, 5))
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return r, g, b


def seen_by(eye: str, hexadecimal: str) -> Colour:
    r, g, b = (min(max(part, 0), 1) for part in times(EYES[eye], linear(hexadecimal)))
    return r, g, b


def contrast(one: Colour, other: Colour) -> float:
    """Return the ratio of WCAG 2."""
    dark, light = sorted(times(TO_XYZ, colour)[1] for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def apart(one: Colour, other: Colour) -> float:
    """Return how far two colours are from each other in CIE L*a*b*."""

    def lab(colour: Colour) -> Colour:
        shares = (a / w for a, w in zip(times(TO_XYZ, colour), WHITE, strict=True))
        x, y, z = (s ** (1 / 3) if s > 0.008856 else 7.787 * s + 16 / 116 for s in shares)
        return 116 * y - 16, 500 * (x - y), 200 * (y - z)

    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


def colours(file: str, name: str) -> dict[str, str]:
    """Return a colour of a style sheet in the light and in the dark."""
    text = (ROOT / "kit" / file).read_text(encoding="utf-8")
    light, dark = re.findall(rf"--pk-{name}: .*?(#[0-9a-f]+)\)?;", text)[:2]
    return {"light": light.replace("#555", "#555555"), "dark": dark}


BOTH = list(product(GROUNDS, EYES))
STANCES = [colours("lenses/common/style.css", f"stance-{number}") for number in (1, 2)]


@pytest.mark.parametrize(("theme", "eye"), BOTH)
def test_the_stances_are_told_apart_and_read_by_every_eye(theme, eye):
    one, other = (seen_by(eye, stance[theme]) for stance in STANCES)
    assert apart(one, other) >= LEAST_APART
    for colour, ground in product((one, other), GROUNDS[theme]):
        assert contrast(colour, seen_by(eye, ground)) >= LEAST_TEXT


@pytest.mark.parametrize(("theme", "eye"), BOTH)
def test_the_stances_in_figures_too(theme, eye):
    """These have one colour for both themes, and a pattern of their own each."""
    one, other = (seen_by(eye, colour) for colour in COLOURS[1:])
    assert apart(one, other) >= LEAST_APART
    for colour in (one, other):
        assert contrast(colour, seen_by(eye, GROUNDS[theme][0])) >= LEAST_PART


@pytest.mark.parametrize("theme", GROUNDS)
def test_the_focus_and_quiet_words_are_seen(theme):
    for ground in map(linear, GROUNDS[theme]):
        assert contrast(linear(colours("browser/page.css", "link")[theme]), ground) >= LEAST_PART
        assert contrast(linear(colours("browser/page.css", "soft")[theme]), ground) >= LEAST_TEXT


def test_the_measures_are_those_of_their_sources():
    assert contrast(linear("#000000"), linear("#ffffff")) == pytest.approx(21)
    assert contrast(linear("#777777"), linear("#ffffff")) == pytest.approx(4.48, abs=0.01)
    assert apart(linear("#ff0000"), linear("#00ff00")) == pytest.approx(170.6, abs=0.5)
    red, green = (seen_by("deuteranopia", colour) for colour in ("#c03000", "#5a7000"))
    assert apart(red, green) < apart(linear("#c03000"), linear("#5a7000")) / 2
