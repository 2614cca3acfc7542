"""What measures do for the scores."""
