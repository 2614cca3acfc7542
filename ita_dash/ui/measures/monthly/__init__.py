"""Measures month by month: planned against reached."""
