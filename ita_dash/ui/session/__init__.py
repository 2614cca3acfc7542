"""What a run and a session hold: agency, day, language, address, cached reads, drafts."""
