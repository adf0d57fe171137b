"""A case as sheets of a spreadsheet, for colleagues who fill in and hand back."""
