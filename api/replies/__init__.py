"""Texts that a desk keeps ready."""
