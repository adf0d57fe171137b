"""What the lenses say to a reader, one catalogue for each family of lenses."""
