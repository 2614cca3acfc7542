"""Writes what an office has of its own for its papers."""
