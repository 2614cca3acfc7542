"""A table out of a file: its header, its rows, what is found wrong with its cells."""
