"""What an author looks at: a screen, and what is open on it."""

from __future__ import annotations

from dataclasses import dataclass, field

SCREENS = ("text", "who", "voices", "facts")


@dataclass
class View:
    """What an author looks at: a screen, and what is open on it."""

    screen: str = "text"
    paragraph: int = 0
    quote: str = ""
    voice: str = ""
    fact: str = ""
    message: str = ""
    is_removing: str = ""  # what is taken out if that is pressed once more
    was_removing: str = ""  # what would have been before the button that is pressed
    shows_student: bool = False
    conflicts: dict[str, str] = field(default_factory=dict)  # control's name → what stands there
