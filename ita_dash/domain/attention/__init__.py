"""What needs attention, in sentences computed from scores and measures."""
