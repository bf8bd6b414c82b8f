"""Complain about the texts of a few published reports, so that the national desk has some to look at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from demo.content.files import read_rows
from demo.content.reports import DemoReport
from demo.queries.told import numbers_of
from register.actions.flag_report import flag_report
from register.queries.doors import NoSuchReport
from register.rules.moderation import FlagReason
from tenants.scope import PORTAL, scope


def flag_reports(reports: Iterable[DemoReport], *, at: datetime) -> int:
    """Complain about those of the reports that the file names and that are public; return how often.

    at: now; the file says how many days before it each complaint came.
    """
    numbers, many = numbers_of(reports), 0
    for row in read_rows("flags.csv"):
        if row["key"] not in numbers:
            continue
        try:
            with scope(PORTAL):
                flag_report(
                    number=numbers[row["key"]],
                    reason=FlagReason(row["reason"]),
                    note=row["note"],
                    at=at - timedelta(days=int(row["days_ago"])),
                )
        except NoSuchReport:
            continue
        many += 1
    return many
