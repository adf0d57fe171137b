"""What all families of lenses share: how templates are filled in, shared parts, figures."""
