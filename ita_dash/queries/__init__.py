"""Reads: one module and one .sql per subject; each query returns a frame under its contract."""
