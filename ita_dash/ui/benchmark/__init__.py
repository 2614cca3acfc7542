"""What the benchmark page is drawn with."""
