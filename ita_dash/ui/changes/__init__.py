"""The page of all changes: its filters, its rows, and the pages they are spread over."""
