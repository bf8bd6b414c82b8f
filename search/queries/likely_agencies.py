"""Which agencies probably answer a report, by what was learnt from others."""

from __future__ import annotations

from typing import NamedTuple

from search.models import LearntRouting
from search.routing.features import features
from search.routing.kinds import agency_at
from search.routing.model import Model
from tenants.models import Agency

MOST = 3


class Likely(NamedTuple):
    """One agency. reasons: the words that spoke for it most."""

    agency_id: int
    reasons: tuple[str, ...]


def likely_agencies(
    *, title: str, body: str, category_code: str, region_code: str, most: int = MOST
) -> list[Likely]:
    """Return agencies, the likeliest first, each once; two statements. In the scope NATIONAL.

    None before anything was learnt.
    """
    row = LearntRouting.objects.only("kinds", "weights").filter(pk=1).first()
    if row is None:
        return []
    model = Model(tuple(row.kinds), row.weights)
    agencies = list(Agency.objects.only("pk", "region_code"))
    told = features(title=title, body=body, category=category_code)
    found: dict[int, Likely] = {}
    for guess in model.guesses(told, most=len(row.kinds)):
        agency_id = agency_at(guess.kind, region_code, agencies)
        if agency_id is not None:
            found.setdefault(agency_id, Likely(agency_id, guess.reasons))
    return list(found.values())[:most]
