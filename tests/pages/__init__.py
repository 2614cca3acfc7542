"""Tests of the pages through the entry script, without a browser."""
