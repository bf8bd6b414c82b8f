"""Writing down what was mended because of reports, and telling the public of it or no longer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from onboarding.action_plan.actions.keep_evidence import check_planner
from onboarding.action_plan.models import Improvement, ImprovementReport
from register.queries.linked_reports import own_numbers
from register.rules.actors import Actor
from tenants.actions.write_audit import write_audit
from tenants.signin.staff import Staff
from tenants.teams.models.audit_entry import AuditKind


class NoSuchImprovement(LookupError):
    """There is none of this number here."""


class NotOwnReports(Exception):
    """Some numbers are none of reports of this agency that the person sees; nothing is kept."""

    def __init__(self, numbers: list[str]) -> None:
        super().__init__(", ".join(numbers))
        self.numbers = numbers


@dataclass(frozen=True, slots=True)
class ImprovementFacts:
    """What was changed, why, and since when."""

    title: str
    done: str
    reason: str
    since: date
    is_public: bool = False


def record_improvement(
    facts: ImprovementFacts, *, numbers: Collection[str], reader: Actor, by: Staff, at: datetime
) -> Improvement:
    """Keep it with the reports behind it, in the agency whose scope is open.

    numbers: of the reports. reader: the same person as the register knows them.
    :raises PlanNotAllowed: not an admin
    :raises NotOwnReports: naming the numbers that are nothing here
    """
    check_planner(by)
    found = own_numbers(reader, numbers)
    missing = sorted(set(numbers) - set(found))
    if missing:
        raise NotOwnReports(missing)
    with transaction.atomic():
        row = Improvement.objects.create(
            title=facts.title,
            done=facts.done,
            reason=facts.reason,
            since=facts.since,
            is_public=facts.is_public,
            by_id=by.user_id,
            by_name=by.name,
            at=at,
        )
        ImprovementReport.objects.bulk_create(
            ImprovementReport(improvement=row, report_id=report_id)
            for report_id in sorted(found.values())
        )
        write_audit(
            AuditKind.IMPROVEMENT_KEPT, by=by, at=at, subject=row.title, is_public=row.is_public
        )
    return row


def show_improvement(
    improvement_id: int, *, is_public: bool, by: Staff, at: datetime
) -> Improvement:
    """Let the public page tell it, or no longer; the same again leaves no trace.

    :raises PlanNotAllowed: not an admin
    :raises NoSuchImprovement: there is none of this number
    """
    check_planner(by)
    with transaction.atomic():
        row = Improvement.objects.select_for_update().filter(pk=improvement_id).first()
        if row is None:
            raise NoSuchImprovement
        if row.is_public != is_public:
            row.is_public = is_public
            row.save(update_fields=["is_public"])
            kind = AuditKind.IMPROVEMENT_SHOWN if is_public else AuditKind.IMPROVEMENT_HIDDEN
            write_audit(kind, by=by, at=at, subject=row.title)
    return row
