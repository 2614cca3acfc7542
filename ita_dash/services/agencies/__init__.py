"""What people do with the agency and its divisions."""
