"""Tables of scores: wide, long or a column per year, to figures and problems."""
