"""The Excel form that a division fills in without a network."""
