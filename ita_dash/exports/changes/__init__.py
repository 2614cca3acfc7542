"""The log of changes in words, filtered, as a table."""
