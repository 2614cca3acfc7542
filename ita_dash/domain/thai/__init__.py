"""Thai text, months and dates as they stand in papers."""
