"""The lesson on paper, for when machines fail."""
