"""The events of a report with the names behind their numbers, as far as the reader may know them."""

from typing import Any

from django.db.models import BigIntegerField, OuterRef, QuerySet, Subquery, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce

from register.models import ReportEvent
from register.queries.case import Opened
from tenants.models import Agency, TenantMember
from tenants.ready_statement import ReadyStatement
from tenants.teams.models import Unit
from tenants.tokens.models import ApiClient


def events_of(case: Opened) -> list[Any]:
    """Return the events of a report, oldest first; one statement.

    Each carries by_agency, to_agency, named_agency (the one its data points at) with named_id,
    actor_name and unit_name, empty for people, systems and units of others.
    """
    return _EVENTS.read(case.actor.agency_id is not None, report=case.report.pk)


def _events(is_of_agency: bool, *, report: Any) -> QuerySet[Any]:
    short = Agency.objects.values("short_name")
    names: dict[str, Any] = {
        "by_agency": Subquery(short.filter(pk=OuterRef("agency_id"))),
        "to_agency": Subquery(short.filter(pk=OuterRef("to_agency_id"))),
        "named_id": Cast(KT("data__agency_id"), BigIntegerField()),
        "named_agency": Subquery(short.filter(pk=OuterRef("named_id"))),
        "actor_name": Subquery(_clients().values("name")),
        "unit_name": Value(""),
    }
    if is_of_agency:
        members = TenantMember.objects.filter(user_id=OuterRef("actor_id"))
        person = Subquery(members.values("full_name")[:1])
        names["actor_name"] = Coalesce(person, names["actor_name"])
        units = Unit.objects.filter(pk=OuterRef("unit_id"))
        names["unit_name"] = Subquery(units.values("name"))
    return ReportEvent.objects.filter(report_id=report).annotate(**names).order_by("seq")


def _clients() -> QuerySet[ApiClient]:
    """Return the reader's own desk's clients; what another desk's did has no name here."""
    return ApiClient.objects.filter(actor_id=OuterRef("actor_id"))


_EVENTS = ReadyStatement(_events)
