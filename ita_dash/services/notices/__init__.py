"""Chooses what people are told, sends it once, and opens their calendars."""
