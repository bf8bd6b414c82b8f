"""How far search is behind the log: counts and moments, never what of."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min

from register.queries.ledger_state import LedgerState
from search.index import engines_fed, outside
from search.models import Pending
from tenants.scope import SYSTEM, scope

# A drain comes round every minute; who waits longer waits for something.
LATE = timedelta(minutes=5)
KIND = "search"
_LABELS = {"postgres": "PostgreSQL", "elasticsearch": "Elasticsearch"}


@dataclass(frozen=True, slots=True)
class Lag:
    """What waits to be indexed, and since when; None: nothing does.

    engine: which one serves. outside_waiting: what that one lacks where it is outside the database.
    """

    engine: str
    waiting: int
    oldest: datetime | None
    failed: int
    has_outside: bool
    outside_waiting: int
    outside_oldest: datetime | None
    is_late: bool

    @property
    def engine_label(self) -> str:
        """What the engine is called."""
        return _LABELS.get(self.engine, self.engine)

    @property
    def is_up_to_date(self) -> bool:
        """Whether search finds everything that has happened."""
        return not (self.waiting or self.failed or self.outside_waiting)


def lag(state: LedgerState, *, at: datetime) -> Lag:
    """Return how search stands beside the ledger's state.

    One statement, in SYSTEM by itself, where an engine is outside the database, else none.
    """
    kind = next((each for each in state.kinds if each.kind == KIND), None)
    has_outside = bool(outside())
    lacking_many, lacking_oldest = _lacking() if has_outside else (0, None)
    oldest = kind.oldest if kind else None
    begun = [moment for moment in (oldest, lacking_oldest) if moment]
    return Lag(
        engine=engines_fed()[0].name,
        waiting=kind.waiting + kind.running if kind else 0,
        oldest=oldest,
        failed=kind.failed if kind else 0,
        has_outside=has_outside,
        outside_waiting=lacking_many,
        outside_oldest=lacking_oldest,
        is_late=any(at - moment > LATE for moment in begun),
    )


def _lacking() -> tuple[int, datetime | None]:
    with scope(SYSTEM, savepoint=False):
        found = Pending.objects.aggregate(many=Count("pk"), oldest=Min("since"))
    return found["many"], found["oldest"]
