"""What a page says when it cannot be shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class BrowserWords:
    """In English by default."""

    damaged: str = "This page is damaged. Run all cells again."
