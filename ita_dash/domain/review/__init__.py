"""Checks of a year's plan and report before they are signed, and findings that were accepted."""
