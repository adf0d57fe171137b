"""The form in which authors fill a case in, beside its files."""
