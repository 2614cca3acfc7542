"""What the page of imports is drawn with: from a file to its confirmation."""
