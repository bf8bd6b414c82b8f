"""Who asks, at which desk, and when: what every view of the interface begins with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from zoneinfo import ZoneInfo

from django.utils import timezone
from rest_framework.request import Request

from api.problems.problem import Problem, Refused
from kernel.local_time import local_day
from register.queries.case import Case, Opened, open_case, open_to_read
from register.queries.doors import NoSuchReport
from register.rules.actors import Actor
from register.views.visit import actor_of, zone_of
from tenants.signin.staff import Staff
from tenants.tokens.credential import Credential


@dataclass(frozen=True, slots=True)
class Caller:
    """One request of a program, for a member of staff or for itself. at: when it was made, aware."""

    token: Credential
    staff: Staff
    actor: Actor
    at: datetime

    @property
    def zone(self) -> str:
        """The IANA zone in which their days begin and end."""
        return zone_of(self.staff)

    @property
    def today(self) -> date:
        """The day on the clocks of their desk."""
        return local_day(self.at, ZoneInfo(self.zone))

    def case(self, number: str) -> Case:
        """Return the report of this number.

        :raises Refused: 404, where there is none for them
        """
        with _told_as_missing():
            return open_case(actor=self.actor, number=number, at=self.at)

    def opened(self, number: str) -> Opened:
        """Return the report of this number where it is only read.

        :raises Refused: 404, where there is none for them
        """
        with _told_as_missing():
            return open_to_read(actor=self.actor, number=number)


@contextmanager
def _told_as_missing() -> Iterator[None]:
    try:
        yield
    except NoSuchReport as error:
        raise Refused(Problem(404)) from error


def caller_of(request: Request) -> Caller:
    """Return who asks, as the token has told, now."""
    staff = cast("Staff", request.user)
    return Caller(cast("Credential", request.auth), staff, actor_of(staff), timezone.now())
