"""PDF files with a text layer: their tables and running text, read in a process of its own."""
