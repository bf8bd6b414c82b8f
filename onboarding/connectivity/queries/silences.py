"""Which active agencies nobody signs in to, and since when."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Subquery

from onboarding.connectivity.models import Alarm
from onboarding.connectivity.rules.silence import PROPOSED_AT
from tenants.models import Agency
from tenants.models.agency import AgencyState
from tenants.signin.queries.last_sign_ins import last_sign_ins


@dataclass(frozen=True, slots=True)
class Silence:
    """One of them. since: the last sign-in, or since when the agency is active if that is later."""

    agency_id: int
    parent_id: int | None
    zone: str
    since: datetime


def silences() -> list[Silence]:
    """Return every active agency with its silence, by number; two statements.

    The caller is in the scope SYSTEM. An agency that has just become active, or active again, has
    its days before it.
    """
    active = Agency.objects.filter(state=AgencyState.ACTIVE).order_by("pk")
    rows = list(active.values_list("pk", "parent_id", "time_zone", "state_since"))
    seen = last_sign_ins(pk for pk, *_rest in rows)
    return [
        Silence(pk, parent_id, zone, max(seen.get(pk, since), since))
        for pk, parent_id, zone, since in rows
    ]


def stages_raised(agency_ids: Collection[int]) -> dict[tuple[int, datetime], set[int]]:
    """Return the stages that were raised of each agency and silence, in one statement."""
    found: dict[tuple[int, datetime], set[int]] = {}
    rows = Alarm.objects.filter(agency_id__in=agency_ids)
    for agency_id, since, days in rows.values_list("agency_id", "silent_since", "days"):
        found.setdefault((agency_id, since), set()).add(days)
    return found


def latest_alarms(most: int) -> list[Alarm]:
    """Return the alarms that letters were called for last, the latest first."""
    return list(Alarm.objects.filter(told=True).order_by("-raised_at", "-days", "pk")[:most])


def proposed_dormant(seen: Mapping[int, datetime], *, among: Collection[int]) -> frozenset[int]:
    """Return which active agencies are proposed to be called dormant; one statement.

    among: the agencies asked about. seen: when somebody last signed in. Whoever signs in is proposed no more.
    """
    own = Agency.objects.filter(pk=OuterRef("agency_id"), state=AgencyState.ACTIVE)
    rows = Alarm.objects.filter(days=PROPOSED_AT, agency_id__in=among)
    found = rows.annotate(active_since=Subquery(own.values("state_since")[:1]))
    return frozenset(
        pk
        for pk, silent_since, since in found.exclude(active_since=None).values_list(
            "agency_id", "silent_since", "active_since"
        )
        if silent_since == max(seen.get(pk, since), since)
    )
