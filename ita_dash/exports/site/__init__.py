"""The bundle for an office's website: pages, tables and pictures that need no server."""
