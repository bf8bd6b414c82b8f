"""Put two bodies of the master list in line, which become tenants while one is looking round."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from register.rules.actors import Actor
from tenants.bodies.actions.ask_connection import ask_connection
from tenants.bodies.models import Body, ConnectionRun
from tenants.bodies.queries.connectable import connectable
from tenants.scope import NATIONAL, scope

_CODES: Final = ("K-KEMENKES", "N-BPJSKES")


def ask_for_bodies(*, by: Actor, at: datetime) -> None:
    """Ask for them once, where the master list is loaded."""
    with scope(NATIONAL):
        found = connectable(Body.objects.filter(code__in=_CODES))
        if not ConnectionRun.objects.exists() and found:
            ask_connection(body_ids=[body.pk for body in found], by=by.user_id, at=at)
