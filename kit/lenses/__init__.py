"""One module for each lens: a page and a twin, put together."""

from kit.lenses.board import stance_board
from kit.lenses.compare import compare
from kit.lenses.story import story

__all__ = ["compare", "stance_board", "story"]
