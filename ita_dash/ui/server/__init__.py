"""What the process does around the pages: who is served, the first HTML, the files."""
