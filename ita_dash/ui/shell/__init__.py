"""What a browser is given before and around the pages: the first HTML, its files, its words."""
