"""The agencies' screens."""
