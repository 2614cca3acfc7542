"""Unit tests: pure rules, no server and no database."""
