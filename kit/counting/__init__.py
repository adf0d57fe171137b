"""What is counted in an article's text: what it quotes, and its sentences. Knows nothing of cases.

`dialogue` finds speech that a dash opens, `quotation` all that is quoted, `sentences` sentences,
which `abbreviations` don't end.
"""
