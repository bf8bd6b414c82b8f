"""The four ways a body can stand, by decree and account."""

from __future__ import annotations

from enum import StrEnum


class StandingKind(StrEnum):
    """A decree and an account are separate: each can be there without the other."""

    BOTH = "terhubung"
    DECREE_ONLY = "sk-saja"
    ACCOUNT_ONLY = "akun-saja"
    NEITHER = "belum-ada"

    @property
    def facts(self) -> tuple[bool, bool]:
        """Whether there is a decree, whether an account."""
        return self in _WITH_DECREE, self in _WITH_ACCOUNT


_WITH_DECREE = frozenset({StandingKind.BOTH, StandingKind.DECREE_ONLY})
_WITH_ACCOUNT = frozenset({StandingKind.BOTH, StandingKind.ACCOUNT_ONLY})


def kind_of(*, has_decree: bool, has_account: bool) -> StandingKind:
    """Return how a body stands."""
    return next(kind for kind in StandingKind if kind.facts == (has_decree, has_account))
