"""The speakers' lenses as a browser shows them."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.fixture
def lens_text(read_page) -> Callable[..., str]:
    """Return a function that returns the text that a lens shows of a case, for some values."""
    return lambda lens, case, **values: read_page(lens(case).page, **values)
