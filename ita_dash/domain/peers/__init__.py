"""The agency among the other agencies."""
