"""What stands around every page: its frame, its styles, its paper, the first steps."""
