"""Accepting findings."""
