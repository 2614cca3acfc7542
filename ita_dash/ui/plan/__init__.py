"""The page of the way to a goal: what still can be given, the cheapest way, the pace."""
