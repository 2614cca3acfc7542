"""Files become typed rows and a list of problems; nothing is stored here."""
