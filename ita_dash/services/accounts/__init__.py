"""Accounts, and which role each has where."""
