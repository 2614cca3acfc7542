"""Planned and actual percent of a measure, month by month."""
