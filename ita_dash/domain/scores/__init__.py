"""Scores: computed, rated, compared, laid out."""
