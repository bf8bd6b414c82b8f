"""How the job ledger stands: counts and moments by kind of work, never what a job is about."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Min, Q, Value

from register.models import Heartbeat, Job, Timer
from register.rules.life import TimerKind
from tenants.scope import SYSTEM, scope

MOST_FAILED = 50


@dataclass(frozen=True, slots=True)
class KindOfWork:
    """Jobs of one kind that are not done. oldest: since when the longest waiting one is due.

    error: the class of the last failure among them, empty where none failed.
    """

    kind: str
    waiting: int
    running: int
    failed: int
    oldest: datetime | None
    error: str


@dataclass(frozen=True, slots=True)
class FailedJob:
    """One job laid aside after its last attempt. error: a class."""

    number: int
    kind: str
    attempts: int
    at: datetime
    error: str


@dataclass(frozen=True, slots=True)
class OverdueTimers:
    """Timers of one kind that the sweeper should have looked at by now."""

    kind: TimerKind
    many: int
    since: datetime


@dataclass(frozen=True)
class LedgerState:
    """beats: when the worker last did what, by name. failed_many: of which failed are the oldest."""

    beats: dict[str, datetime]
    kinds: tuple[KindOfWork, ...]
    failed: tuple[FailedJob, ...]
    failed_many: int
    overdue: tuple[OverdueTimers, ...]


def ledger_state(*, at: datetime) -> LedgerState:
    """Return how work stands at a moment; three statements, in the scope SYSTEM by itself."""
    with scope(SYSTEM, savepoint=False):
        kinds, moments = _kinds(at), _moments(at)
        return LedgerState(
            beats={name: since for name, many, since in moments if not many},
            kinds=kinds,
            failed=_failed(),
            failed_many=sum(each.failed for each in kinds),
            overdue=tuple(
                OverdueTimers(TimerKind(kind), many, since) for kind, many, since in moments if many
            ),
        )


def _kinds(at: datetime) -> tuple[KindOfWork, ...]:
    is_dead, is_running = Q(dead_at__isnull=False), Q(dead_at=None, lease_until__gt=at)
    is_waiting = Q(dead_at=None) & (Q(lease_until=None) | Q(lease_until__lte=at))
    rows = (
        Job.objects.filter(done_at=None)
        .values_list("kind")
        .annotate(
            waiting=Count("pk", filter=is_waiting),
            running=Count("pk", filter=is_running),
            failed=Count("pk", filter=is_dead),
            oldest=Min("run_after", filter=is_waiting),
            error=Max("last_error"),
        )
        .order_by("kind")
    )
    return tuple(KindOfWork(*row) for row in rows)


def _failed() -> tuple[FailedJob, ...]:
    found = Job.objects.filter(dead_at__isnull=False).order_by("dead_at", "pk")
    columns = ("pk", "kind", "attempts", "dead_at", "last_error")
    return tuple(FailedJob(*row) for row in found.values_list(*columns)[:MOST_FAILED])


def _moments(at: datetime) -> list[tuple[str, int, datetime]]:
    """Return when the worker last did what, as none, and of which timers how many are overdue."""
    beats = Heartbeat.objects.values_list("name", Value(0), "at")
    due = Timer.objects.filter(next_at__lte=at).values_list("kind")
    overdue = due.annotate(many=Count("pk"), since=Min("next_at"))
    return list(beats.union(overdue, all=True).order_by("name"))
