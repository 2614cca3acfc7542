"""Measures of a year planned again for a later one."""
