"""What a question is: items, steps, fields, outcomes, and what is shown with it."""
