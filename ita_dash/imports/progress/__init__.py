"""Reads the forms that divisions filled in."""
