"""Tables of questions and items are read as they are meant, or it is said why not."""
