"""The page of the checks before signature."""
