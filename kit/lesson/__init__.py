"""The lesson of an hour: its parts, what each asks and opens, what is kept back until then."""
