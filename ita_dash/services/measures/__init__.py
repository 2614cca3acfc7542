"""What people do with measures, one or several at once."""
