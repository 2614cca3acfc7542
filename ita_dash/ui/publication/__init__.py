"""The page of what an office publishes on its website."""
