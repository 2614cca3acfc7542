"""What the page of measures is drawn with."""
