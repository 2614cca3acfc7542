"""The empty tables that users download, fill in and import."""
