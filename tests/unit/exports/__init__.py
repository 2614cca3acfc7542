"""Tests of the files people take away: their names, their bytes, and that they come back."""
