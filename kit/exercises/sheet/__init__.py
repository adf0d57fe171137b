"""One student's answers: codes, data, file, and the open sheet."""
