"""The arguments of a case, for the tools that map and compute arguments."""
