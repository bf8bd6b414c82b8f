"""The parameters and headers of the addresses."""

from __future__ import annotations

from typing import Final

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter

from api.reports.asked_list import DEFAULT_LIMIT, MOST, SORTS
from register.rules.states import ReportClass, State

P = OpenApiParameter
FIELDS: Final = P("fields", str, description="Names of the fields to give, with commas.")
LIST: Final = [
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
    P("supervised", bool, description="What a province watches over instead of its own."),
    P("sort", str, enum=list(SORTS), description="`due` leaves out what is settled."),
    P("limit", int, description=f"1 to {MOST}; {DEFAULT_LIMIT} if left out."),
    P("cursor", str, description="From `next` of the page before."),
    FIELDS,
]
IF_MATCH: Final = P(
    "If-Match", str, P.HEADER, required=True, description="The ETag of the report as it was read."
)
KEY: Final = P(
    "Idempotency-Key",
    str,
    P.HEADER,
    description="1 to 80 signs; what is sent again under it within a day happens once.",
)
