"""Tests of the pictures: what they draw, what they say, that they can be read."""
