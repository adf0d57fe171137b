"""What a browser prints."""

from __future__ import annotations

import io

from pypdf import PdfReader


def pages_of(pdf: bytes) -> int:
    """Return how many pages a browser made."""
    return len(PdfReader(io.BytesIO(pdf)).pages)
