"""Which units had a report, as the agency whose scope is open keeps it for itself."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from casework.models import Assignment
from tenants.models import TenantMember
from tenants.teams.models import Unit


def assignments_of(report_id: int) -> QuerySet[Assignment, Any]:
    """Return the dispositions of a report with the names in them, the latest first; one statement."""
    unit = Unit.objects.filter(pk=OuterRef("unit_id")).values("name")[:1]
    member = TenantMember.objects.filter(user_id=OuterRef("assigned_by")).values("full_name")[:1]
    named = Assignment.objects.filter(report_id=report_id).annotate(
        unit_name=Subquery(unit), assigned_by_name=Subquery(member)
    )
    return named.order_by("-assigned_at", "-pk").values_list(
        *("unit_id", "unit_name", "supporting_unit_ids", "assigned_by_name"),
        *("assigned_at", "ended_at"),
        named=True,
    )
