"""What the page of divisions is drawn with."""
