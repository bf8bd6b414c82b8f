"""Who prepares an agency, and who lets it go live. Source: DOMAIN 3.2, the split of admin roles"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

# By role: an admin without a duty by decree, or Kominfo, which keeps accounts, units and channels.
KEEPERS = frozenset({"ADM", "KOM"})


class NotYours(Exception):
    """Preparing the agency is another duty's."""


def prepares(held: AbstractSet[str]) -> bool:
    """Tell whether somebody runs trials, confirms and goes live. held: their roles as given."""
    return not KEEPERS.isdisjoint(held)


def check_keeper(held: AbstractSet[str]) -> None:
    """Refuse whoever does not.

    :raises NotYours: another duty's
    """
    if not prepares(held):
        raise NotYours
