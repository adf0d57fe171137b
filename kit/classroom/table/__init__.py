"""The teacher's own table of a class: who is how far, what is open, what was written."""

from pathlib import Path

from kit.browser.style import add_style

add_style(Path(__file__).with_name("style.css"))
