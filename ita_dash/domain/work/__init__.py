"""What people have to update now, and for whom it waits."""
