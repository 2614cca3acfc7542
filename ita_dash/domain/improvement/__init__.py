"""What measures are to do for scores: effects told beside the rest, the ledger over the years."""
