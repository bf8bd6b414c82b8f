"""Deadlines of one officer as a calendar, at a secret address."""
