"""Questions made from a case, and the answers to them."""
