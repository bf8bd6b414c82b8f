"""The national desk's screens."""
