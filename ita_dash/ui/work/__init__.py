"""Parts of the page of what a division has to update now."""
