"""What an autograder counts in one hand-in: what was answered, and which facts are right."""
