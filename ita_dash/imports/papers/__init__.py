"""Own Word templates of papers: whether they can be filled, and which fields they may name."""
