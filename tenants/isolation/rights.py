"""Grants and policies under the name the tables' owners import them by."""

from kernel.rights import Grant, Policy

__all__ = ["Grant", "Policy"]
