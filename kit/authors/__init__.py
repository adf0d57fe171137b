"""For authors: what a case gives to each of its stances, and what a reader may miss."""
