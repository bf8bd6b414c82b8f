"""What an agency may decide for itself of its deadlines: to be quicker than the nation asks.

Its own stages and the target of resolution, never those of the desk, the reporter or the Ombudsman
(LIFECYCLE 5, invariant 3); and whether an answer needs a yes (A17).
Source: DOMAIN 3.2, ADR 0137
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from register.rules.policy import Policy, Span

SPANS_OF_AGENCY = ("t2", "t3", "t7")


@dataclass(frozen=True, slots=True)
class PolicySource:
    """The version of a procedure (SOP) that the days were taken from."""

    sop_number: str
    sop_version: int


def stored_values(
    due: Mapping[str, int], *, approval: str, nation: Policy
) -> dict[str, dict[str, Any] | str]:
    """Return what is stored of an agency's own policy.

    due: the days of each of SPANS_OF_AGENCY. Reminders of the nation's that would come no longer
    before the due day are left out.
    """
    values: dict[str, dict[str, Any] | str] = {"answer_approval": approval}
    for name in SPANS_OF_AGENCY:
        span: Span = getattr(nation, name)
        remind = [day for day in span.remind if day < due[name]]
        values[name] = {"due": due[name], "remind": remind, "unit": span.unit.value}
    return values


def too_slow(due: Mapping[str, int], *, nation: Policy) -> tuple[str, ...]:
    """Return the names of the spans that are not between one day and what the nation asks."""
    return tuple(
        name for name in SPANS_OF_AGENCY if not 1 <= due[name] <= getattr(nation, name).due
    )
