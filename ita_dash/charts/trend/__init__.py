"""Trends through the years: the line, its ground, its breaks, its values."""
