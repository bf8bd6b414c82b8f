"""Publish a first version of the routing rules, as a national desk would have by now."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from register.actions.publish_rules import publish_rules
from register.queries.published_rules import newest_rules
from register.rules.actors import Actor
from register.rules.routing_rules import RoutingRule, Target
from tenants.scope import NATIONAL, scope

_RULES: Final = (
    RoutingRule("TRANSPORT", "", Target.PROVINCE),
    RoutingRule("PARKING", "", Target.REGENCY),
    RoutingRule("POPULATION", "", Target.REGENCY),
)
_REASON: Final = "Angkutan antarkota menjadi urusan provinsi (UU 23/2014, lampiran O)."
_AGO: Final = timedelta(days=90)


def set_up_rules(*, by: Actor, at: datetime) -> None:
    """Publish them unless there is a version already; they come from three months before now."""
    with scope(NATIONAL):
        if newest_rules().version == 0:
            publish_rules(_RULES, follows=0, reason=_REASON, by=by, at=at - _AGO)
