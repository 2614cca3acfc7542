"""One agency at one change number and on one day: every frame of it, a module per subject."""
