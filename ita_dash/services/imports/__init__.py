"""Taking files into the store: first what it would do, then one change."""
