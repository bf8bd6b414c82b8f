"""Whether the agency whose scope is open is ready, from what is there now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Subquery

from casework.queries.procedures import in_force, with_unit
from kernel.local_time import local_day
from onboarding.action_plan.queries.confirmations import sayings
from onboarding.action_plan.rules.facts import Check, Facts
from onboarding.action_plan.rules.gate import gate_of
from onboarding.action_plan.rules.pillars import pillars_of
from onboarding.supervision.queries.answers import answer_of, latest_answer
from register.queries.trials import Trial, latest_trial
from tenants.models import Agency, Host
from tenants.models.agency import AgencyKind
from tenants.queries.decrees import decree_in_force
from tenants.queries.members import members_here
from tenants.scope import current_scope
from tenants.signin.queries.secured_admins import count_secured_admins
from tenants.teams.models import DecreeMember, LiaisonOfficer, Unit


@dataclass(frozen=True, slots=True)
class Readiness:
    """What the page of readiness shows."""

    agency: Agency
    gate: tuple[Check, ...]
    pillars: tuple[Check, ...]
    trial: Trial | None


def readiness(at: datetime) -> list[Check]:
    """Return the checks of the gate and those of readiness; nine statements, however many units."""
    found = read_readiness(at)
    return [*found.gate, *found.pillars]


def read_readiness(at: datetime) -> Readiness:
    """Return them with the trial that one of them speaks of."""
    here = current_scope()
    found = Agency.objects.select_related("parent").annotate(
        host=_host(), roles=_roles(), answer=latest_answer()
    )
    agency = found.get(pk=here.agency_id if here else None)
    trial = latest_trial(agency_id=agency.pk)
    facts = _facts(agency, trial, day=local_day(at, ZoneInfo(agency.time_zone)))
    return Readiness(agency, gate_of(facts), pillars_of(facts), trial)


def _facts(agency: Any, trial: Trial | None, *, day: date) -> Facts:
    decree = decree_in_force(day)
    duties = DecreeMember.objects.filter(decree=decree) if decree else DecreeMember.objects.none()
    units, without_liaison, without_substitute = _units()
    supervisor, declined = _supervision(agency)
    return Facts(
        decree=decree.number if decree else "",
        duties=frozenset(duties.order_by().values_list("duty", flat=True).distinct()),
        roles=frozenset(agency.roles),
        admins=count_secured_admins(agency.pk),
        units=units,
        without_liaison=without_liaison,
        without_substitute=without_substitute,
        procedures=in_force(with_unit(), day).filter(document__unit_id=None).count(),
        trial=trial.state_label if trial else "",
        trial_is_over=trial.is_over if trial else False,
        trial_is_through=trial.is_through if trial else False,
        is_live=agency.is_onboarded,
        host=agency.host or "",
        supervisor=supervisor,
        declined=declined,
        sayings=sayings(zone=agency.time_zone),
    )


def _supervision(agency: Agency) -> tuple[str | None, str]:
    """Return the province that supervises, and why it declines to; None where none is above."""
    above, answer = agency.parent, answer_of(agency)
    if above is None or above.kind != AgencyKind.PROVINCE:
        return None, ""
    if answer is None:
        return "", ""
    return (above.name, "") if answer.is_accepted else ("", answer.reason)


def _units() -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """Return how many active units there are, and the names of those without officer or stand-in."""
    officers = LiaisonOfficer.objects.filter(unit_id=OuterRef("pk"), is_active=True)
    rows = list(
        Unit.objects.filter(is_active=True)
        .annotate(
            has_liaison=Exists(officers.filter(is_substitute=False)),
            has_substitute=Exists(officers.filter(is_substitute=True)),
        )
        .order_by("name", "pk")
        .values_list("name", "has_liaison", "has_substitute")
    )
    without_liaison = tuple(name for name, liaison, _substitute in rows if not liaison)
    without_substitute = tuple(name for name, _liaison, substitute in rows if not substitute)
    return len(rows), without_liaison, without_substitute


def _host() -> Subquery:
    """Return the first host of the agency that is read; with its roles, in the same statement."""
    found = Host.objects.filter(agency=OuterRef("pk")).order_by("-is_primary", "pk")
    return Subquery(found.values("domain")[:1])


def _roles() -> ArraySubquery:
    return ArraySubquery(members_here().order_by().values("role").distinct())
