"""What a subject was used for lately: what the desk looks at before it is moved or retired."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q

from register.models import Report
from register.queries.rule_dry_run import DAYS
from register.rules.states import ACTIVE, State
from register.words.short_states import SHORT_STATES


@dataclass(frozen=True, slots=True)
class CategoryUse:
    """by_state: how many of the last 30 days' reports are in each state now, by its label."""

    by_state: tuple[tuple[str, int], ...]
    still_open: int

    @property
    def total(self) -> int:
        """Return how many there were in the last 30 days."""
        return sum(many for _label, many in self.by_state)


def category_use(code: str, *, at: datetime) -> CategoryUse:
    """Count the reports about a subject, those below it left out; one statement.

    still_open: of all time, since they keep the subject.
    """
    recent = Q(submitted_at__gte=at - timedelta(days=DAYS))
    active = [state.value for state in ACTIVE]
    rows = (
        Report.objects.filter(recent | Q(state__in=active), category_code=code)
        .order_by()
        .values_list("state")
        .annotate(recent=Count("pk", filter=recent), all=Count("pk"))
    )
    found = {State(state): (lately, many) for state, lately, many in rows}
    return CategoryUse(
        tuple((str(SHORT_STATES[s]), found[s][0]) for s in State if s in found and found[s][0]),
        sum(many for state, (_lately, many) in found.items() if state in ACTIVE),
    )
