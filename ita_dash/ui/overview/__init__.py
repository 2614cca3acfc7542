"""What the overview is drawn with."""
