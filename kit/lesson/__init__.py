"""The lesson of an hour: its parts, what each asks and opens, what is kept back until then."""

from pathlib import Path

from kit.browser.style import add_style

add_style(Path(__file__).with_name("style.css"))
