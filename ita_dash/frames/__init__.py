"""The columns of every result frame, a module per subject."""
