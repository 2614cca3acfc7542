"""One measure made into two."""
