"""The page of backups: the copies there are, and a new one to take away."""
