"""Provision the agencies of the demo."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from demo.content.agencies import DemoAgency, agencies
from tenants.actions.provision_agency import provision_agency
from tenants.bodies.actions.load_master import link_agencies
from tenants.models import Agency
from tenants.queries.hosts import forget_hosts

# Provinces without a decree were entered when the platform began, the others soon after theirs.
_BEGAN_BEFORE = timedelta(days=900)
_AFTER_DECREE = timedelta(days=21)


def set_up_agencies(
    *, slugs: Collection[str], at: datetime, show: Callable[[int, int], None]
) -> dict[str, Agency]:
    """Make the agencies and return them by slug; those that are there stay as they are."""
    wanted = [agency for slug, agency in agencies().items() if slug in slugs]
    made: dict[str, Agency] = {}
    for number, told in enumerate(wanted, start=1):
        made[told.slug] = provision_agency(
            slug=told.slug,
            name=told.name,
            short_name=told.short_name,
            kind=told.kind,
            region_code=told.region_code,
            parent=made.get(told.parent_slug),
            time_zone=told.time_zone,
            state=told.state,
            integration_mode=told.integration_mode,
            at=began_at(told, at=at),
        )
        show(number, len(wanted))
    link_agencies()
    forget_hosts()
    return made


def began_at(told: DemoAgency, *, at: datetime) -> datetime:
    """Return when an agency came to the platform; at: the moment of loading."""
    if told.decree is None:
        return at - _BEGAN_BEFORE
    day = told.decree.signed_on + _AFTER_DECREE
    return datetime.combine(day, time(9), tzinfo=ZoneInfo(told.time_zone))
