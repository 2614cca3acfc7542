"""The page on the agency itself: its description, its divisions, and the user of this PC."""
