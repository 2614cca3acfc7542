"""Tests of reading files into typed rows and problems."""
