"""Parts of the pages about measures."""
