"""Settings, addresses and the ways to start Tuntas."""
