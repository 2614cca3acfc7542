"""Several measures changed at once."""
