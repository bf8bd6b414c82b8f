"""Filing a report of the demo, as its reporter would."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from django.conf import settings

from demo.content.people import reporters
from demo.content.reports import DemoReport
from demo.telling.cast import Cast
from register.actions.seal_identity import Contact
from register.actions.submit_report import Receipt, submit_report
from register.rules.receipts import owner_key
from register.rules.submission import EVENT_CLASSES, Submission
from tenants.scope import PORTAL, scope

# Where an officer enters it, who knows the categories; on the portal nobody is asked for one.
_ENTERED_BY_OFFICERS = frozenset({"FACE", "PHONE", "LETTER", "EMAIL"})
_OFTEN = 0.6


def file_report(report: DemoReport, *, cast: Cast, chance: Random, at: datetime) -> Receipt:
    """File the report at a moment and return its receipt."""
    told = report.told
    account = told["reporter"]["account"] or ""
    user_id = cast.reporters.get(account)
    with scope(PORTAL):
        return submit_report(
            new=_submission(report, cast, chance=chance, at=at),
            contact=_contact(report),
            idempotency_key=report.idempotency_key,
            at=at,
            owner_key=owner_key(user_id, settings.RECEIPT_KEY) if user_id else "",
        )


def _submission(report: DemoReport, cast: Cast, *, chance: Random, at: datetime) -> Submission:
    told = report.told
    first = cast.agencies[report.routes[0]].agency
    is_event = report.report_class in EVENT_CLASSES
    happened = None
    if is_event:
        happened = (at - timedelta(days=told["event_days_before"])).date()
    entered = told["channel"] in _ENTERED_BY_OFFICERS
    return Submission(
        report_class=report.report_class,
        title=told["title"],
        body=told["text"],
        visibility=report.visibility,
        event_on=happened,
        region_code=told["region_code"] if is_event else "",
        origin_code="" if is_event else told["region_code"],
        category_code=told["category"] if entered else "",
        suggested_agency_id=first.pk if not entered and chance.random() < _OFTEN else None,
        privacy_notice_seen=True,
        channel=told["channel"],
    )


def _contact(report: DemoReport) -> Contact:
    who = report.told["reporter"]
    account = next((one for one in reporters() if one.email == who["account"]), None)
    email = who["email"] or (account.email if account else "")
    return Contact(name=who["name"], email=email, language=account.language if account else "id")
