"""Parts of the page on which papers are made."""
