"""Questions made from a case, the answer sheet, and on top the player and the gate."""
