"""How far the scores are from a goal, and the ways that lead there."""
