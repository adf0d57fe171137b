"""The kinds of question, each made from a case, and the catalogue of all."""
