"""The parameters and headers of the addresses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter

from api.lists.readers import DEFAULT_LIMIT, MOST
from api.reports.asked_list import SORTS
from register.rules.states import ReportClass, State

P = OpenApiParameter


def fields_of(names: Iterable[str]) -> OpenApiParameter:
    """Return the parameter that chooses among the fields of a shape."""
    known = sorted(names)
    one = f"({'|'.join(known)})"
    return P(
        "fields",
        {"type": "string", "pattern": f"^{one}(,{one})*$"},
        description=f"Names of the fields to give, with commas and nothing else between them; all "
        f"where it is left out. Of: {', '.join(known)}.",
    )


PAGING: Final = (
    P(
        "limit",
        {"type": "integer", "minimum": 1, "maximum": MOST, "default": DEFAULT_LIMIT},
        description="How many there may be on a page.",
    ),
    P(
        "cursor",
        str,
        description="Where a page begins: as the address in `next` of the page before has it, with "
        "the same other parameters. Left out or empty: the first page.",
    ),
)
_NARROWING: Final = [
    P("state", str, many=True, enum=[each.value for each in State], description="Any of these."),
    P("report_class", str, enum=[each.value for each in ReportClass]),
    P("category_code", str),
    P("region_code", str, description="Kemendagri's code; whatever lies within is meant too."),
    P("unit_id", int, description="A unit of one's own agency."),
    P("agency_id", int),
    P(
        "due_from",
        OpenApiTypes.DATE,
        description="First day of the deadline, in the agency's zone.",
    ),
    P("due_until", OpenApiTypes.DATE, description="Last day of the deadline, included."),
    P("escalation", int, description="The least level, 1 to 4."),
]
LIST: Final = [
    *_NARROWING,
    P("supervised", bool, description="What a province watches over instead of its own."),
    P("sort", str, enum=list(SORTS), description="`due` leaves out what is settled."),
    *PAGING,
]
FOUND: Final = [*_NARROWING, *PAGING]
IF_MATCH: Final = P(
    "If-Match", str, P.HEADER, required=True, description="The ETag of the report as it was read."
)
KEY: Final = P(
    "Idempotency-Key",
    str,
    P.HEADER,
    description="1 to 80 signs; what is sent again under it within a day happens once.",
)
KEY_REQUIRED: Final = P(
    "Idempotency-Key",
    str,
    P.HEADER,
    required=True,
    description="1 to 80 signs; what is sent again under it is one report, for good.",
)
