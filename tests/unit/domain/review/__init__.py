"""The rules of the checks before signature."""
