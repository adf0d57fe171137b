"""What a notebook shows of questions: the player, the gate, the bar, the hand-in."""
