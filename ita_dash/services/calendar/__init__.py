"""Writes the dates that an office tells of its years."""
