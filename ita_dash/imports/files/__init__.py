"""What a file is and how much it may hold; its text, its sheets, its cells."""
