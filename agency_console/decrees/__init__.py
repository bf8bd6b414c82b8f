"""What the pages of decrees show."""
