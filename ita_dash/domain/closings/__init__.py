"""Closings of a fiscal year after six and twelve months: named states that stay as they were."""
