"""What the page of downloads is drawn with."""
