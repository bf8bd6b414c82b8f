"""Give some agencies of the demo their rules about units."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from casework.actions.keep_unit_rule import RuleFacts, keep_unit_rule
from casework.queries.unit_rules import stored_rules
from demo.actions.mark_absences import keeper_of
from demo.actions.staff_agency import unit_ids
from demo.content.unit_rules import UNIT_RULES
from tenants.models import Agency
from tenants.scope import of_agency, scope


def keep_unit_rules(*, agency: Agency, user_ids: Mapping[str, int], at: datetime) -> None:
    """Keep them, by whoever keeps the units; an agency that has any is left alone."""
    told, keeper = UNIT_RULES.get(agency.slug, ()), keeper_of(agency, user_ids)
    if not told or keeper is None:
        return
    units = unit_ids(agency)
    with scope(of_agency(agency)):
        if stored_rules():
            return
        for category, region, code in told:
            keep_unit_rule(facts=RuleFacts(category, region, units[code]), by=keeper, at=at)
