"""What a meeting is shown and given: facts, table, brief, annex, slides."""
