"""Writes: one use case is one transaction under one change number, with the actor's rights."""
