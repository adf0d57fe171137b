"""Who gets room: the same story counted in every way that its case leaves open."""
