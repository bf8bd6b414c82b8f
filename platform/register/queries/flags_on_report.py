"""What has been complained about one report, and what was last decided about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from register.models import Flag
from register.rules.moderation import FlagReason, Outcome


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint that waits. note: may be empty."""

    reason: FlagReason
    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """What the national desk last made of complaints. user_id: who decided."""

    outcome: Outcome
    user_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class FlagsOnReport:
    """waiting: oldest first. seen: the last of them, by which a decision names what was read."""

    waiting: tuple[Complaint, ...]
    seen: int
    decision: Decision | None


def flags_on_report(report_id: int) -> FlagsOnReport:
    """Return the complaints about a report, in the scope NATIONAL; two statements."""
    flags = Flag.objects.filter(report_id=report_id)
    waiting = list(flags.filter(outcome=None).order_by("flagged_at", "pk"))
    last = flags.exclude(outcome=None).order_by("-decided_at", "-pk").first()
    return FlagsOnReport(
        tuple(Complaint(FlagReason(flag.reason), flag.note, flag.flagged_at) for flag in waiting),
        max((flag.pk for flag in waiting), default=0),
        _decision(last) if last else None,
    )


def _decision(flag: Flag) -> Decision | None:
    if flag.outcome is None or flag.decided_by is None or flag.decided_at is None:
        return None
    return Decision(Outcome(flag.outcome), flag.decided_by, flag.decided_at)


def flagged_for(numbers: Iterable[str]) -> set[tuple[str, str]]:
    """Return number and reason of each complaint about these reports, decided or not."""
    found = Flag.objects.filter(report__number__in=set(numbers))
    return set(found.values_list("report__number", "reason"))
