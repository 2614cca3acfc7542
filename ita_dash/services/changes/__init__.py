"""Taking a change back by a further one."""
