"""The article's own text: paragraphs and quotations found in it, compared, kept beside a case."""
