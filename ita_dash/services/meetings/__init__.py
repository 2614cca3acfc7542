"""Writes about meetings and what they decided."""
