"""Copies of everything an office has recorded."""
