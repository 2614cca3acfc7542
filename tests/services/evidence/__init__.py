"""What people do with evidence."""
