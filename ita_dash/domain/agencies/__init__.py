"""Agencies and their divisions: kinds, names, and how papers name them."""
