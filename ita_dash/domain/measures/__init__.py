"""Measures: what they are made of, how they stand, how edits of them meet."""
