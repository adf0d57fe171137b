"""A whole class's answers: collected from wherever they lie, counted, shown."""
