"""Evidence of measures on the pages: listed, shown, told in a form."""
