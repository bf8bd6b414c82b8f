"""Searching, as the consoles search: through the one door, with the eyes of the token's holder."""
