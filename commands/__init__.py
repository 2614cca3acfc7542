"""What run.py does, with nothing but Python: set up, start, check."""
