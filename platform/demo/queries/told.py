"""What of the demo is in the register already."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from demo.content.reports import DemoReport
from register.queries.doors import visible_reports
from register.rules.actors import Actor, Role
from register.rules.life import Level
from tenants.scope import NATIONAL, SYSTEM, scope

_DESK = Actor(roles=frozenset({Role.NATIONAL}))


def told_keys(reports: Iterable[DemoReport]) -> frozenset[str]:
    """Return the keys of those reports that have been told."""
    keys = {report.idempotency_key: report.key for report in reports}
    with scope(NATIONAL):
        found = visible_reports(_DESK).filter(idempotency_key__in=keys)
        return frozenset(keys[one] for one in found.values_list("idempotency_key", flat=True))


def numbers_of(reports: Iterable[DemoReport]) -> dict[str, str]:
    """Return the numbers of those reports that have been told, by key."""
    keys = {report.idempotency_key: report.key for report in reports}
    with scope(NATIONAL):
        found = visible_reports(_DESK).filter(idempotency_key__in=keys)
        return {keys[one]: number for one, number in found.values_list("idempotency_key", "number")}


def gone_wrong(reports: Iterable[DemoReport], *, at: datetime) -> list[str]:
    """Return a line for each report that is not where its story ends, or has a timer overdue."""
    wanted = {report.idempotency_key: report for report in reports}
    with scope(SYSTEM):
        found = visible_reports(_DESK).filter(idempotency_key__in=wanted)
        rows = found.values_list("idempotency_key", "state", "escalation", "escalation_highest")
        ends = {key: (state, level, highest) for key, state, level, highest in rows}
        late = set(found.filter(timers__next_at__lte=at).values_list("idempotency_key", flat=True))
    lines = []
    for key, report in wanted.items():
        if key not in ends:
            continue
        lines += _differences(report, *ends[key])
        if key in late:
            lines.append(f"{report.key}: a timer is overdue")
    return lines


def _differences(report: DemoReport, state: str, level: int, highest: int) -> list[str]:
    story, lines = report.story, []
    if state != story.final_state:
        lines.append(f"{report.key} ({story.name}): {state}, not {story.final_state}")
    if story.level is not None and level != story.level:
        lines.append(f"{report.key} ({story.name}): {Level(level).name}, not {story.level.name}")
    if highest < story.highest_level:
        lines.append(f"{report.key} ({story.name}): never at {story.highest_level.name}")
    return lines
