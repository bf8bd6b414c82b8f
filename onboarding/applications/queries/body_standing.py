"""Whether a body can begin an application. What it tells is public: that it may, or may not."""

from __future__ import annotations

from enum import StrEnum

from onboarding.applications.models import Application
from onboarding.applications.rules.states import OPEN
from tenants.bodies.models import Body
from tenants.scope import SYSTEM, scope


class Way(StrEnum):
    """What somebody of a body can do at the beginning of the wizard."""

    APPLY = "APPLY"
    ASK_ACCESS = "ASK_ACCESS"
    WAIT = "WAIT"
    ENDED = "ENDED"


class BodyTaken(Exception):
    """The body is connected already, has ended, or has an application open."""


def ways_of(bodies: list[Body]) -> dict[int, Way]:
    """Return what can be done for each body, by its id; one statement."""
    with scope(SYSTEM, savepoint=False):
        found = Application.objects.filter(
            body__in=bodies, state__in=[state.value for state in OPEN]
        )
        waiting = set(found.values_list("body_id", flat=True))
    return {body.pk: _way(body, is_waiting=body.pk in waiting) for body in bodies}


def require_free(body: Body) -> None:
    """Refuse a body that nobody can apply for now.

    :raises BodyTaken: see there
    """
    if ways_of([body])[body.pk] is not Way.APPLY:
        raise BodyTaken


def _way(body: Body, *, is_waiting: bool) -> Way:
    if body.agency_id is not None:
        return Way.ASK_ACCESS
    if body.until is not None:
        return Way.ENDED
    return Way.WAIT if is_waiting else Way.APPLY
