"""The table of which duty looks after what."""
