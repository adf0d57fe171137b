"""What a student chose in a part as a few signs to read out, and what a class read out."""

from pathlib import Path

from kit.browser.style import add_style

add_style(Path(__file__).with_name("style.css"))
