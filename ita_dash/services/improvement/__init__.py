"""Decisions about measures from plan to plan."""
