"""What of teams happens by itself."""
