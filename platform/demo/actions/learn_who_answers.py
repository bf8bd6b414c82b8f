"""Learn once from the demo's reports who answers what; later the worker does so every night."""

from __future__ import annotations

from datetime import datetime

from search.actions.learn_routing import learn_routing
from search.queries.last_learning import last_learning
from tenants.scope import SYSTEM, scope


def learn_who_answers(*, at: datetime) -> int:
    """Return from how many reports; none where something was learnt already."""
    with scope(SYSTEM):
        was_learnt = last_learning(at=at) is not None
    return 0 if was_learnt else learn_routing(at=at)
