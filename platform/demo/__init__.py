"""Example agencies, people and reports."""
