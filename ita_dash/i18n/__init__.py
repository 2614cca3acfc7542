"""Thai first, English beside it; one translator per session."""
