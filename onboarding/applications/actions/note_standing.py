"""Saying in the connectivity table what an application has brought about: a decree, then an account."""

from __future__ import annotations

from datetime import date, datetime

from onboarding.applications.models import Application, Section
from onboarding.applications.rules.steps import Step
from onboarding.connectivity.actions.record_standing import record_standing
from onboarding.connectivity.queries.findings import latest_finding


def note_decree(application: Application, *, at: datetime) -> None:
    """Record the decree that the desk has seen and approved. Whether there is an account stays."""
    last = latest_finding(application.body_id)
    _record(application, has_account=last is not None and last.has_account, at=at)


def note_account(application: Application, *, at: datetime) -> None:
    """Record that the agency is there with all that was brought, and its people are invited."""
    _record(application, has_account=True, at=at)


def _record(application: Application, *, has_account: bool, at: datetime) -> None:
    section = Section.objects.get(application=application, step=Step.DECREE.value)
    record_standing(
        body_id=application.body_id,
        has_decree=True,
        decree_number=section.answers["number"],
        decree_on=date.fromisoformat(section.answers["signed_on"]),
        has_account=has_account,
        by=application.decided_by or 0,
        at=at,
    )
