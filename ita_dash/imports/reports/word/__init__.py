"""A report as a Word document, read as its reader sees it."""
