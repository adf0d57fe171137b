"""What a text measures: words, paragraphs, sentences, quotations, and where a fragment stands.

From the ground up: `marks` of copying, `anchoring` of a fragment, `quotation` marks, `sentences`,
the `paragraphs` of a text, and the `extents` of what voices say in them. Knows nothing of cases.
"""
