"""A class that is made up, to rehearse with."""
