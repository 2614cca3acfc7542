"""Parts of the view of the office's year."""
