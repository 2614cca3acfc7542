"""What kinds of change there are, and what taking one back does."""
