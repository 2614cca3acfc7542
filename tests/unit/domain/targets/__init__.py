"""The rules of goals and of the ways that lead there."""
