"""The form in which authors fill a case in, beside its files."""

from pathlib import Path

import kit.exercises.played  # noqa: F401  # whose style of fields and questions it has
from kit.browser.style import add_style

add_style(Path(__file__).with_name("style.css"))
