"""Reports that something of an agency names, such as what was mended because of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from register.models import Report
from register.queries.doors import visible_reports
from register.queries.settled import SHOWN
from register.queries.trials import NO_TRIAL
from register.rules.actors import Actor


def own_numbers(actor: Actor, numbers: Collection[str]) -> dict[str, int]:
    """Return which of the numbers are reports of the actor's agency that they see, and their ids.

    One statement. A trial is none, nor is one in which the agency only joins.
    """
    found = visible_reports(actor).filter(NO_TRIAL, agency_id=actor.agency_id)
    return dict(found.filter(number__in=numbers).values_list("number", "pk"))


def linked_reports(actor: Actor, ids: Collection[int]) -> list[Report]:
    """Return those that the actor sees, the oldest first; one statement."""
    return list(visible_reports(actor).filter(pk__in=ids).only(*SHOWN).order_by("pk"))


def published_among(ids: Sequence[int], *, agency_id: int) -> list[Report]:
    """Return those that are published and still the agency's, the oldest first; one statement."""
    found = Report.objects.filter(pk__in=ids, published=True, agency_id=agency_id)
    return list(found.only(*SHOWN).order_by("pk"))
