"""How authors begin a text of theirs that the kit takes as a sign, in Spanish."""

from kit.case.marker_words import MarkerWords

MARKERS = MarkerWords(
    neutral="neutr",  # neutro, neutra, neutral
    can_go="se puede quitar",
)
