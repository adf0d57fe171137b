"""What a case is: models and the rules between them, how its files are read, and its tables."""
