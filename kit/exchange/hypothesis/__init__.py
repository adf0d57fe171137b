"""What a class annotates in Hypothesis: read, found again in the article, and compared."""
