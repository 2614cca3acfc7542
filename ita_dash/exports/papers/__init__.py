"""Papers as plain content, and the sheets that are made from it."""
