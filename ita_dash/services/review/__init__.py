"""Accepting findings of the checks before signature, and taking that back."""
