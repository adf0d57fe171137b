"""What a class sees of itself: rows, figures and pages, without widgets."""

from pathlib import Path

from kit.browser.style import add_style

add_style(Path(__file__).with_name("style.css"))
