"""The page of meetings: meeting mode, the record, what was decided."""
