"""Deleting what is kept for a time only: sessions, counts, files nobody sent off, identities, jobs done."""

from __future__ import annotations

from django.utils import timezone

from notices.webhooks.actions.forget_deliveries import forget_deliveries
from onboarding.applications.actions.forget_unproven import forget_unproven
from register.actions.erase_due import erase_due
from register.actions.forget_done_jobs import forget_done_jobs
from register.actions.forget_loose_files import forget_loose_files
from register.actions.use_quota import forget_quotas
from tenants.actions.forget_loose_papers import forget_loose_papers
from tenants.signin.actions.forget_expired import forget_expired

_FORGET = (
    forget_expired,
    forget_quotas,
    forget_loose_files,
    forget_loose_papers,
    forget_done_jobs,
    erase_due,
    forget_deliveries,
    forget_unproven,
)


def clean_now() -> int:
    """Delete everything whose time is over at this moment; return how much that was."""
    at = timezone.now()
    return sum(forget(at=at) for forget in _FORGET)
