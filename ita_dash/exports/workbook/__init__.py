"""Excel workbooks: typed sheets, native charts, widths for Thai text."""
