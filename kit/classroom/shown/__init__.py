"""A class's results as a notebook shows them: the only part of the room with widgets."""
