"""The form that a division fills in without a network: whose it is, and what its cells hold."""
