"""The article's own text: paragraphs and quotations found in it, compared, kept beside a case.

From the ground up: `layout` of a text in words,
`hits` in it, `placing` and `finding` of all paragraphs. On these stand `comparing`, for
`check --source`; `own_text`, for the reader; and `attaching`.
"""
