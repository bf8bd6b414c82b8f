"""Whose it is to read and to change something: asked as the console's pages ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from api.caller import Caller
from api.problems.problem import Problem, Refused
from tenants.signin.duties import Area

_SAFE: Final = frozenset({"GET", "HEAD"})


def _anybody(_caller: Caller) -> bool:
    return True


def keeps(area: Area) -> Callable[[Caller], bool]:
    """Return whether somebody looks after a part of the administration."""
    return lambda caller: caller.staff.keeps(area)


def has_role(*roles: str) -> Callable[[Caller], bool]:
    """Return whether somebody has one of these roles."""
    return lambda caller: caller.staff.has(*roles)


@dataclass(frozen=True, slots=True)
class Duty:
    """of_agency: the national desk has none of it. reads, changes: who may."""

    of_agency: bool = False
    reads: Callable[[Caller], bool] = _anybody
    changes: Callable[[Caller], bool] = _anybody

    def check(self, caller: Caller, method: str) -> None:
        """Refuse what is not the caller's.

        :raises Refused: 404 at the desk, 403 for the person
        """
        if self.of_agency and caller.staff.agency is None:
            raise Refused(Problem(404))
        may = self.reads if method in _SAFE else self.changes
        if not may(caller):
            raise Refused(Problem(403, code="NOT_YOUR_DUTY"))
