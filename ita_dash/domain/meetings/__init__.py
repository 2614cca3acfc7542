"""Meetings of the working group: their record, what they decided, what a meeting is shown."""
