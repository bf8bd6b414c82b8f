"""A few reports whose secret the demo shows, so that a visitor can be their reporter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.conf import settings

from demo.content.reports import DemoReport, reports
from kernel.receipt_secret import group_secret
from register.queries.doors import visible_reports
from register.queries.tracking import portal_scope
from register.rules.actors import Actor, Role
from register.rules.receipts import derive_secret
from tenants.scope import scope

# In each of these the reporter can do something else.
_STORIES: Final = (
    "answered",
    "info_agency",
    "omb_silent",
    "closed_no_reply",
    "progress_working",
    "agency_late_e2",
)
_ANYBODY: Final = Actor(roles=frozenset({Role.REPORTER}))


@dataclass(frozen=True, slots=True)
class SampleReport:
    number: str
    secret: str
    title: str
    state: str


def sample_reports() -> tuple[SampleReport, ...]:
    """Return one of each story, as far as it is loaded; the caller is in the portal's scope."""
    firsts = (next(filter(None, map(_sample, _guests(name))), None) for name in _STORIES)
    return tuple(found for found in firsts if found is not None)


def _guests(story: str) -> Iterator[DemoReport]:
    """Yield the reports of a story whose reporter has no account."""
    for report in reports().values():
        if report.story.name == story and not report.told["reporter"]["account"]:
            yield report


def _sample(report: DemoReport) -> SampleReport | None:
    secret = derive_secret(report.idempotency_key.bytes, settings.RECEIPT_KEY)
    with scope(portal_scope(secret=secret), savepoint=False):
        row = visible_reports(_ANYBODY).filter(idempotency_key=report.idempotency_key).first()
    if row is None:
        return None
    return SampleReport(
        number=row.number,
        secret=group_secret(secret),
        title=row.title,
        state=row.state_label,
    )
