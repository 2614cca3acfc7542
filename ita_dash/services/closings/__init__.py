"""Closing the periods of a fiscal year, and opening them again."""
