"""The kit as a static site: a link opens the lesson, and Python runs in the reader's browser."""
