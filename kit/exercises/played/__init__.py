"""What a notebook shows of questions: the player, the gate, the bar, the hand-in."""

from pathlib import Path

from kit.browser.style import add_style

add_style(Path(__file__).with_name("style.css"))
