"""Files that come in as evidence."""
