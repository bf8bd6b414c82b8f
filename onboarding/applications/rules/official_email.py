"""Which addresses show that somebody writes for a public body: those below go.id."""

from __future__ import annotations

OFFICIAL = ".go.id"
# Everybody's, or of no body that handles complaints.
_NOT_OFFICIAL = frozenset({"desa.go.id"})


def is_official(email: str) -> bool:
    """Tell whether an address with a valid form is a government's own."""
    domain = email.rpartition("@")[2].lower().rstrip(".")
    if domain in _NOT_OFFICIAL or any(domain.endswith(f".{each}") for each in _NOT_OFFICIAL):
        return False
    return domain.endswith(OFFICIAL) and not domain.startswith(".")
