"""Chance that falls the same way each time: everything drawn for a report hangs on its key."""

from __future__ import annotations

from random import Random


def chance_of(key: str) -> Random:
    """Return the generator of one report's draws."""
    return Random(f"tuntas demo {key}")  # noqa: S311 - only the looks of an example depend on it
