"""A whole case as one page, for a course page or an archive."""
