"""The form of one measure: opened, filled in, kept, saved, brought together with others."""
