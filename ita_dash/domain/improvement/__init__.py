"""What measures do for scores: weak points taken up, effects beside the rest, the ledger."""
