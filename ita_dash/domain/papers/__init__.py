"""What official papers say, as plain content that Word and PDF are both made from."""
