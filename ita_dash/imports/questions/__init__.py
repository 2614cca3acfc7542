"""Tables of scores of questions and items, wide, long or with a column per year."""
