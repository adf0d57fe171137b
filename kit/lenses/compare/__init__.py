"""The story at a glance, the two stances side by side, and voices compared."""
