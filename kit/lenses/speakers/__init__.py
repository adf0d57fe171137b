"""Who the speakers are: from where they speak, how good a source each is, how worded."""
