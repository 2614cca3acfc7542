"""How a fact is said: the same words on a page, in a picture, in a file and on paper."""
