"""What one officer has before them today: due, overdue and new, by their own reach.

Row-level security of their desk first, then the same door that their queue goes through.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from register.queries.doors import visible_reports
from register.queries.trials import NO_TRIAL
from register.rules.actors import Actor, Role
from register.rules.states import ACTIVE, AT_DESK, State

SHOWN = 15
MOST = 500
# There the reporter must act, nobody at a desk.
_ON_THE_REPORTER = frozenset({State.NEEDS_INFO, State.ANSWERED})


@dataclass(frozen=True)
class Morning:
    """A working day as it begins: now, the end of the day there, and the morning before."""

    at: datetime
    end: datetime
    since: datetime


def digest_for(actor: Actor, *, morning: Morning) -> dict[str, Any]:
    """Return numbers and due moments by part, empty where there is nothing; their scope is open.

    One statement. Parts: overdue, today, new; many counts each, up to MOST altogether.
    """
    wanted = Q(due_at__lte=morning.end) | Q(entered_at__gte=morning.since)
    found = visible_reports(actor).filter(NO_TRIAL, wanted, _own(actor), state__in=_waiting())
    rows = found.order_by("due_at", "pk").values_list("number", "due_at")[:MOST]
    parts: dict[str, list[tuple[str, str]]] = {"overdue": [], "today": [], "new": []}
    for number, due_at in rows:
        parts[_part(due_at, morning)].append((number, due_at.isoformat() if due_at else ""))
    return {
        name: {"many": len(entries), "first": entries[:SHOWN]}
        for name, entries in parts.items()
        if entries
    }


def _part(due_at: datetime | None, morning: Morning) -> str:
    if due_at is not None and due_at < morning.at:
        return "overdue"
    return "today" if due_at is not None and due_at <= morning.end else "new"


def _waiting() -> list[State]:
    return sorted(ACTIVE - _ON_THE_REPORTER)


def _own(actor: Actor) -> Q:
    """Return what is this desk's to act on; the national one sees all reports, and watches some."""
    if actor.agency_id is not None:
        return Q()
    if not actor.has(Role.NATIONAL):
        return Q(pk=None)
    return Q(state__in=sorted(AT_DESK)) | Q(agency_id=None) | Q(escalation__gte=3)
