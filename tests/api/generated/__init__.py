"""A client that a generator makes of the description, at an agency's work."""
