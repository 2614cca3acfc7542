"""Files made to do harm: real ones with a change somewhere, and small ones that unfold to a lot."""
