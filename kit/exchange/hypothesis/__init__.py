"""What a class annotates in Hypothesis: read, found again in the article, and compared."""

from pathlib import Path

from kit.browser.style import add_style

add_style(Path(__file__).with_name("style.css"))
