"""What a class's answers come to: counts of the tidy table, whatever engine holds it."""
