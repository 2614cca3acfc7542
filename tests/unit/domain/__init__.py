"""Tests of the rules of the assessment and of the measures."""
