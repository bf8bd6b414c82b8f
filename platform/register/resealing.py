"""What is sealed with the keys of the vault outside the register, by name.

A package registers what seals it anew when its app is ready, so that one command renews everything
and the register knows none of the packages above it.
"""

from collections.abc import Callable

RESEAL: dict[str, Callable[[], int]] = {}


def reseals(what: str, work: Callable[[], int]) -> None:
    """Call work() when a key of the vault changes: it seals anew and returns how many there were.

    It opens its own scopes and may run twice. what: as the command says it.
    """
    RESEAL[what] = work
