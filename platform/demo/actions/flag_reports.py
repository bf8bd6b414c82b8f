"""Complain about the texts of a few published reports, so that the national desk has some to look at."""

from __future__ import annotations

from datetime import datetime, timedelta

from demo.content.files import read_rows
from demo.content.reports import reports
from demo.queries.told import numbers_of
from register.actions.flag_report import flag_report
from register.queries.doors import NoSuchReport
from register.queries.flags_on_report import flagged_for
from register.rules.moderation import FlagReason
from tenants.scope import NATIONAL, PORTAL, scope


def flag_reports(*, at: datetime) -> int:
    """Complain about the told reports that the file names and that are public; return how often.

    at: now; the file says how many days before it each complaint came. Runs once each: a report
    with a complaint for the same reason is left alone, also once it has been decided.
    """
    rows, many = read_rows("flags.csv"), 0
    numbers = numbers_of(reports()[row["key"]] for row in rows)
    with scope(NATIONAL):
        known = flagged_for(numbers.values())
    for row in rows:
        number, reason = numbers.get(row["key"]), FlagReason(row["reason"])
        if number is None or (number, reason.value) in known:
            continue
        flagged_at = at - timedelta(days=int(row["days_ago"]))
        try:
            with scope(PORTAL):
                flag_report(number=number, reason=reason, note=row["note"], at=flagged_at)
        except NoSuchReport:
            continue
        many += 1
    return many
