"""Searching reports."""
