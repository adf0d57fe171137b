"""The story paragraph by paragraph, in our words or in the article's own."""
