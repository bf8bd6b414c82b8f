"""What a decree usually says, as data."""
