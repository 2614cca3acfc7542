"""The page of closings: the two periods of a year, their form, and everything that was closed."""
