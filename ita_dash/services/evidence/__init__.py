"""What people do with the evidence of measures."""
