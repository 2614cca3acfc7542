"""What the page of scores is drawn with."""
